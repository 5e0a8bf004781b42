import { CATALOGUE } from '../checks/catalogue';
import type { Check } from '../checks/check';
import { patchXlsx } from '../formats/xlsx/patch';
import { sniff } from '../formats/sniff';
import { reason, Refusal } from '../model/reason';
import { failuresOf, isSubset } from '../repair/recalc';
import { proposeRecalculation, type Recalculation } from '../repair/propose';
import { asRefusal } from './as-refusal';
import { runOn, type Checked } from './check';
import { changedCells } from './changed-cells';
import { openWorkbook, readContent, type Opened } from './open';
import type { OwnProfile } from './profile';

export interface RecalculateOptions {
  /** Puts `ROUND(SUM(…),2)` into sums whose number agrees. */
  readonly formulas: boolean;
  /** Proposes only. */
  readonly dryRun: boolean;
  readonly profile?: OwnProfile;
  readonly catalogue?: readonly Check[];
}

export interface Recalculated extends Recalculation {
  readonly before: Checked;
  /** The new workbook and what checking it says; absent when nothing was written. */
  readonly written?: { readonly bytes: Uint8Array; readonly after: Checked };
}

/**
 * Works out the sums of an .xlsx anew where that breaks nothing. What is written is read back: the
 * failing checks must be among those of before, and no other cell may differ.
 * @throws Refusal `format.*`, `profile.*`, `recalc.not-xlsx`, `recalc.new-failure`, `recalc.other-cell`
 */
export async function recalculate(
  bytes: Uint8Array,
  name: string,
  { formulas, dryRun, profile, catalogue = CATALOGUE }: RecalculateOptions,
): Promise<Recalculated> {
  if (sniff(bytes) === 'ole-xls') throw new Refusal(reason('recalc.not-xlsx'));
  const opened = await openWorkbook(bytes, name);
  if (opened.document) throw new Refusal(reason('recalc.not-xlsx'));
  const before = runOn(opened, catalogue, { profile });
  const proposal = proposeRecalculation(before.input, before.findings, formulas);
  if (dryRun || proposal.edits.length === 0) return { ...proposal, before };
  const written = await patched(bytes, proposal);
  const reopened = await openWorkbook(written, name);
  const after = runOn(reopened, catalogue, { profile });
  await prove(bytes, written, proposal, before, after, opened);
  return { ...proposal, before, written: { bytes: written, after } };
}

async function patched(bytes: Uint8Array, { edits }: Recalculation): Promise<Uint8Array> {
  const writes = edits.map(({ write }) => write);
  return (await asRefusal(() => patchXlsx(bytes, writes))).bytes;
}

/**
 * Nothing leaves that has not been read back and found to be what was meant.
 * @throws Refusal `recalc.new-failure`, `recalc.other-cell`
 */
export async function prove(
  bytes: Uint8Array,
  written: Uint8Array,
  { edits }: Pick<Recalculation, 'edits'>,
  before: Pick<Checked, 'findings'>,
  after: Pick<Checked, 'findings'>,
  { snapshot: { name } }: Pick<Opened, 'snapshot'>,
): Promise<void> {
  if (!isSubset(failuresOf(after.findings), failuresOf(before.findings)))
    throw new Refusal(reason('recalc.new-failure'));
  const [old, own] = [await readContent(bytes, name), await readContent(written, name)];
  if (old.kind !== 'workbook' || own.kind !== 'workbook')
    throw new Refusal(reason('recalc.not-xlsx'));
  const meant = new Set(edits.map(({ place }) => `${place.sheet}!${place.address}`));
  const other = changedCells(old.snapshot, own.snapshot).find(
    ({ sheet, address }) => !meant.has(`${sheet}!${address}`),
  );
  if (other) throw new Refusal(reason('recalc.other-cell', { ...other }));
}
