import type { Edit, SheetLook, WriteDifference, WriteResult } from '../edit';
import { HostError } from '../host-error';
import { asFound } from '../writing/as-found';
import { Differences } from '../writing/differences';
import { NumberFormats } from '../writing/number-formats';
import { asideName, renamedSheets } from '../writing/renamed-sheets';
import { planWrite } from '../writing/write-plan';
import type { PlannedCells, WritePlan } from '../writing/write-plan';
import { attempt, Changes } from './changes';
import { enterCells } from './enter-cells';
import type { EtApplication, EtWorkbook, EtWorksheet } from './et-application';
import type { WorkbookEvents } from './et-events';
import { addSheet, renameSheet } from './new-sheet';
import type { OpenWorkbook } from './open-workbook';
import { readArea } from './read';
import { turnedOff } from './turned-off';
import { UndoGroups } from './undo-groups';
import { requireWritable } from './writable';
import { takePicture } from './write-picture';
import type { EtPicture } from './write-picture';

/** Longer writings, and new sheets, are not shown before they are whole. */
const SHOWN_EDITS = 10;

/**
 * Writes lists of edits. What ET takes is there at once: so the list is judged in a picture, applied and read
 * back in one breath, in which nobody can type.
 */
export class WpsWriter {
  readonly #formats = new NumberFormats();
  /** How the sheets look that this page has added, by their names in lower case. */
  readonly #looks = new Map<string, SheetLook>();
  readonly #undo = new UndoGroups();

  constructor(
    private readonly open: OpenWorkbook,
    private readonly events: WorkbookEvents,
  ) {}

  /** @param label for the user's list of what can be undone. @throws HostError */
  async write(edits: readonly Edit[], label: string): Promise<WriteResult> {
    if (edits.length === 0) return { inverse: [], differences: [] };
    return this.events.own(() =>
      this.open.run((workbook, application) => {
        requireWritable(workbook, application);
        const lookOf = (sheet: string) => this.#looks.get(sheet.toLowerCase());
        const picture = takePicture(workbook, edits, this.#formats, lookOf);
        const plan = planWrite(picture, edits, this.#formats);
        // A step of nothing would stand in the user's list.
        if (!isAnything(plan)) return { inverse: plan.inverse, differences: [] };
        const differences = quietly(workbook, application, plan, () =>
          this.#undo.group(workbook, label, () => apply(workbook, application, picture, plan)),
        );
        this.#remember(plan);
        return { inverse: asFound(plan.inverse, differences), differences };
      }),
    );
  }

  #remember({ added, cells }: WritePlan): void {
    for (const { sheet, look } of added) if (look) this.#looks.set(sheet.toLowerCase(), look);
    for (const { given } of cells) for (const one of given) this.#formats.give(one);
  }
}

function isAnything({ added, removed, cells }: WritePlan): boolean {
  return added.length + removed.length > 0 || cells.some(hasEntries);
}

function hasEntries({ entries }: PlannedCells): boolean {
  return entries.contents.some((line) => line.some((entry) => entry !== null));
}

/** With as little to be seen as can be; the sheet that the user has in front stays there. */
function quietly<T>(
  workbook: EtWorkbook,
  application: EtApplication,
  { added, removed, cells }: WritePlan,
  work: () => T,
): T {
  if (added.length + removed.length === 0) {
    return cells.length > SHOWN_EDITS ? turnedOff(application, 'ScreenUpdating', work) : work();
  }
  const front = workbook.ActiveSheet?.Name;
  const inFront = (): T => {
    try {
      return work();
    } finally {
      // It may be gone itself, or show a chart.
      if (front !== undefined) attempt(() => workbook.Worksheets.Item(front).Activate());
    }
  };
  return turnedOff(application, 'ScreenUpdating', () =>
    turnedOff(application, 'DisplayAlerts', inFront),
  );
}

/**
 * All or none: what ET has taken when it refuses the rest is taken back. A sheet that is deleted already
 * stays so: it goes last.
 */
function apply(
  workbook: EtWorkbook,
  application: EtApplication,
  { sheets }: EtPicture,
  plan: WritePlan,
): WriteDifference[] {
  const there = (name: string): EtWorksheet => {
    const sheet = sheets.get(name.toLowerCase());
    if (!sheet) throw new HostError('gone', { sheet: name });
    return sheet;
  };
  const changes = new Changes();
  return changes.make(application, () => {
    const written: [EtWorksheet, PlannedCells][] = [];
    plan.cells.forEach((planned, i) => {
      const [sheet, back] = [there(planned.sheet), plan.back[i]];
      if (back) changes.before(() => enterCells(sheet, back, () => undefined));
      enterCells(sheet, planned, changes.taken);
      written.push([sheet, planned]);
    });
    // A sheet that makes room for one of the same name can still come back.
    for (const name of renamedSheets(plan)) {
      const sheet = there(name);
      changes.before(() => renameSheet(sheet, name));
      renameSheet(sheet, asideName(name));
      changes.taken();
    }
    for (const planned of plan.added) {
      written.push([addSheet(application, workbook, planned, changes), planned.cells]);
    }
    const differences = new Differences();
    for (const [sheet, planned] of written) readBack(sheet, planned, differences);
    for (const name of plan.removed) removeSheet(workbook, there(name), changes);
    return differences.all;
  });
}

/** ET says nothing of what it does not take. */
function readBack(sheet: EtWorksheet, planned: PlannedCells, differences: Differences): void {
  const { row, column, entries } = planned;
  const [rows, columns] = [entries.contents.length, entries.contents[0]?.length ?? 0];
  if (!hasEntries(planned)) return;
  const rectangle = { row, column, rows, columns };
  differences.compare(planned, readArea(sheet, { rectangle, formulas: true }));
}

/** @throws HostError `unsupported` where ET has not taken it away, because somebody was asked and said no */
function removeSheet(
  { Worksheets: worksheets }: EtWorkbook,
  sheet: EtWorksheet,
  changes: Changes,
): void {
  const before = worksheets.Count;
  sheet.Delete();
  if (worksheets.Count !== before - 1) throw new HostError('unsupported', { reason: 'host' });
  changes.taken();
}
