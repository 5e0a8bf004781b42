import { readAmount } from '../../src/model/amount-text';
import type { Snapshot } from '../../src/model/snapshot';
import type { GridCellProposal, GridSuspect } from '../../src/model/suspect';
import { suspectsOf } from '../../src/repair/suspects';
import { checkBook, checkInput } from '../support/check-book';
import { editBook, formOf, placeOf } from '../support/edit-book';
import { Picker } from '../support/picker';
import type { MadeSlip, SlipKind } from './single-slips';

/** How often the wrong cell was named, and with what it held before. */
export interface Tally {
  tried: number;
  /** Nothing fails: a slip of the last digit within 尾差, or no check speaks of the cell. */
  silent: number;
  first: number;
  firstRight: number;
  amongThree: number;
  amongThreeRight: number;
  slowestMs: number;
  readonly misses: string[];
}

export interface NamedBook {
  readonly name: string;
  readonly snapshot: Snapshot;
}

const newTally = (): Tally => ({
  tried: 0,
  silent: 0,
  first: 0,
  firstRight: 0,
  amongThree: 0,
  amongThreeRight: 0,
  slowestMs: 0,
  misses: [],
});

export function sumOfTallies(tallies: readonly Tally[]): Tally {
  const sum = newTally();
  for (const one of tallies) {
    sum.tried += one.tried;
    sum.silent += one.silent;
    sum.first += one.first;
    sum.firstRight += one.firstRight;
    sum.amongThree += one.amongThree;
    sum.amongThreeRight += one.amongThreeRight;
    sum.slowestMs = Math.max(sum.slowestMs, one.slowestMs);
    sum.misses.push(...one.misses);
  }
  return sum;
}

/** Spoils books one after another and counts; nothing is dropped but books without such a cell. */
export function measureKind({ make }: SlipKind, books: readonly NamedBook[], seed: number): Tally {
  const tally = newTally();
  books.forEach(({ name, snapshot }, i) => {
    const slip = made(make, new Picker(snapshot, seed * 100_003 + i));
    if (slip) measureSlip(name, snapshot, slip, tally);
  });
  return tally;
}

function made(make: SlipKind['make'], pick: Picker): MadeSlip | null {
  try {
    return make(pick);
  } catch (problem) {
    if (problem instanceof Error && problem.message.startsWith('nothing to pick')) return null;
    throw problem;
  }
}

function measureSlip(name: string, clean: Snapshot, slip: MadeSlip, tally: Tally): void {
  const { snapshot } = editBook(clean, slip.edits);
  const known = new Set(checkBook(clean).findings.map(({ id }) => id));
  const { findings } = checkBook(snapshot);
  const fresh = findings.filter((one) => one.verdict === 'fail' && !known.has(one.id));
  tally.tried += 1;
  if (!fresh.some(({ severity }) => severity !== 'notice')) {
    tally.silent += 1;
    return;
  }
  const start = performance.now();
  const suspects = suspectsOf(checkInput(snapshot), findings);
  tally.slowestMs = Math.max(tally.slowestMs, performance.now() - start);
  const at = suspects.findIndex((one) => names(one, clean, slip));
  const right = suspects.findIndex((one) => names(one, clean, slip) && restores(one, clean, slip));
  if (at === 0) tally.first += 1;
  if (right === 0) tally.firstRight += 1;
  if (at >= 0 && at < 3) tally.amongThree += 1;
  if (right >= 0 && right < 3) tally.amongThreeRight += 1;
  if (right !== 0) {
    const said = suspects.slice(0, 3).map(gist).join(' | ');
    tally.misses.push(`${name} ${JSON.stringify(slip.edits)} -> ${said}`);
  }
}

function cellsOf(suspect: GridSuspect): GridCellProposal[] {
  return suspect.belongs ? [suspect, suspect.belongs] : [suspect];
}

function keyOf({ sheet, address }: { sheet: string; address: string }): string {
  return `${sheet}!${address}`;
}

/** Whether it names a wrong cell, and no cell that is right. */
function names(suspect: GridSuspect, clean: Snapshot, { cells }: MadeSlip): boolean {
  const wrong = new Set(cells.map(({ ref }) => keyOf(placeOf(clean, ref))));
  return cellsOf(suspect).every(({ place }) => wrong.has(keyOf(place)));
}

/** Whether all wrong cells get back what they held. */
function restores(suspect: GridSuspect, clean: Snapshot, { cells }: MadeSlip): boolean {
  const proposed = new Map(cellsOf(suspect).map((cell) => [keyOf(cell.place), cell.proposed]));
  return cells.every(({ ref, fen }) => {
    const text = proposed.get(keyOf(placeOf(clean, ref)));
    if (text === undefined) return false;
    const reading = readAmount(text, formOf(clean, ref.form).unit);
    return (reading.kind === 'amount' ? reading.amount.fen : 0) === fen;
  });
}

function gist({
  form,
  row,
  column,
  value,
  proposed,
  satisfies,
  slip,
  belongs,
}: GridSuspect): string {
  const second = belongs ? ` & ${belongs.row}.${belongs.column}` : '';
  return `${form}[${row}].${column} ${value}->${proposed}${second} (${satisfies}, ${slip ?? '?'})`;
}
