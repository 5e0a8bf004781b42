/// <reference types="office-js" />
import { OWN_SHEET_NAME } from '../../model/own-marks';
import type { Edit, SheetLook, WriteDifference, WriteResult } from '../edit';
import { asFound } from '../writing/as-found';
import { NumberFormats } from '../writing/number-formats';
import { asideName, renamedSheets } from '../writing/renamed-sheets';
import { planWrite } from '../writing/write-plan';
import type { PlannedSheet, WritePlan } from '../writing/write-plan';
import { run, syncJobs } from './batch';
import type { Job } from './batch';
import { CellWriting } from './enter-cells';
import { asHostError } from './excel-error';
import { drawLook } from './sheet-look';
import { takePicture } from './write-picture';

/** Longer writings, and new sheets, are not shown before they are whole. */
const SHOWN_EDITS = 100;
/** What a line with a look of its own may take. */
const LOOK_BYTES = 300;

/** Writes lists of edits: one round trip to judge them, one to apply them and to read them back. */
export class ExcelWriter {
  readonly #formats = new NumberFormats();
  /** How the sheets look that this page has added, by their names in lower case. */
  readonly #looks = new Map<string, SheetLook>();

  /** @throws HostError */
  write(edits: readonly Edit[]): Promise<WriteResult> {
    if (edits.length === 0) return Promise.resolve({ inverse: [], differences: [] });
    return run(async (context) => {
      const picture = await takePicture(context, edits, (sheet) =>
        this.#looks.get(sheet.toLowerCase()),
      );
      const plan = planWrite(picture, edits, this.#formats);
      const differences = await apply(context, plan);
      this.#remember(plan);
      return { inverse: asFound(plan.inverse, differences), differences };
    });
  }

  #remember({ added, cells }: WritePlan): void {
    for (const { sheet, look } of added) if (look) this.#looks.set(sheet.toLowerCase(), look);
    for (const { given } of cells) for (const one of given) this.#formats.give(one);
  }
}

/** All or none: what has been applied when Excel refuses the rest is taken back. */
async function apply(context: Excel.RequestContext, plan: WritePlan): Promise<WriteDifference[]> {
  const { worksheets } = context.workbook;
  const writing = new CellWriting();
  const jobs: Job[] = [];
  if (plan.added.length > 0 || plan.cells.length > SHOWN_EDITS) {
    const quiet = () => context.workbook.application.suspendScreenUpdatingUntilNextSync();
    jobs.push({ bytes: 0, queue: quiet });
  }
  for (const planned of plan.cells) {
    jobs.push(...writing.jobs(planned, () => worksheets.getItem(planned.sheet)));
  }
  // A sheet that makes room for one of the same name goes last, so that it can still come back.
  for (const sheet of renamedSheets(plan)) {
    jobs.push({ bytes: 0, queue: () => (worksheets.getItem(sheet).name = asideName(sheet)) });
  }
  for (const sheet of plan.added) jobs.push(...additionJobs(context, sheet, writing));
  const isRenamed = new Set(renamedSheets(plan));
  for (const sheet of plan.removed) {
    const now = isRenamed.has(sheet) ? asideName(sheet) : sheet;
    // Clears what the user could undo, and there is no other call that takes a sheet away.
    jobs.push({ bytes: 0, queue: () => worksheets.getItem(now).delete() });
  }
  let sent = 0;
  try {
    await syncJobs(context, jobs, () => (sent += 1));
  } catch (thrown) {
    const error = asHostError(thrown);
    // These come before Excel has done anything with the batch.
    const untouched = sent === 0 && ['editing', 'too-large'].includes(error.code);
    if (!untouched) await takeBack(plan).catch(() => undefined);
    throw error;
  }
  return writing.differences();
}

function additionJobs(
  { workbook }: Excel.RequestContext,
  { sheet: name, look, cells }: PlannedSheet,
  writing: CellWriting,
): Job[] {
  let added: Excel.Worksheet | undefined;
  const sheet = (): Excel.Worksheet => (added ??= workbook.worksheets.getItem(name));
  const jobs: Job[] = [
    {
      bytes: LOOK_BYTES,
      queue: () => {
        added = workbook.worksheets.add(name);
        const mark = added.names.add(OWN_SHEET_NAME, '=TRUE');
        mark.visible = false;
      },
    },
    ...writing.jobs(cells, sheet),
  ];
  if (look) {
    jobs.push({ bytes: look.cells.length * LOOK_BYTES, queue: () => drawLook(sheet(), look) });
  }
  return jobs;
}

/** Brings back what was there before. A sheet that was deleted already stays so: it goes last. */
function takeBack(plan: WritePlan): Promise<void> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const aside = new Map(
      renamedSheets(plan).map((sheet) => [
        sheet.toLowerCase(),
        worksheets.getItemOrNullObject(asideName(sheet)),
      ]),
    );
    const added = plan.added.map(({ sheet }) => ({
      sheet,
      there: worksheets.getItemOrNullObject(sheet),
    }));
    await context.sync();
    for (const { sheet, there } of added) {
      const former = aside.get(sheet.toLowerCase());
      // While the former sheet still has its name, the one of this name is no other.
      if (!there.isNullObject && !former?.isNullObject) there.delete();
      if (former && !former.isNullObject) former.name = sheet;
    }
    const writing = new CellWriting();
    await syncJobs(
      context,
      plan.back.flatMap((planned) =>
        writing.jobs(planned, () => worksheets.getItem(planned.sheet)),
      ),
    );
  });
}
