import { addressOf, parseAddress } from '../../model/place';
import { HostError } from '../host-error';
import type { JsonValue } from '../kept-data';
import type { Mark } from '../port';
import type { MemorySheet } from './memory-sheet';
import type { MemoryWorkbook } from './memory-workbook';

/** Namespace of kept data in which every host keeps its marks, so that the other can undo them. */
export const MARKS_NAMESPACE = 'marks';

/** One marked cell as kept: the colour we gave, and the fill before (`null`: none). */
interface KeptMark {
  readonly sheet: string;
  readonly address: string;
  readonly fill: string;
  readonly before: string | null;
}

/** Colours the cells; one that is marked already keeps the fill it had before its first mark. */
export function applyMarks(workbook: MemoryWorkbook, marks: readonly Mark[]): void {
  const cells = marks.map((mark) => {
    const sheet = workbook.sheet(mark.sheet);
    if (!sheet) throw new HostError('gone', { sheet: mark.sheet });
    if (sheet.protected) throw new HostError('protected', { sheet: mark.sheet });
    if (!/^#[0-9a-f]{6}$/i.test(mark.fill)) {
      throw new HostError('unsupported', { reason: 'colour', colour: mark.fill });
    }
    return { ...mark, cell: sheet, fill: mark.fill.toUpperCase() };
  });
  const kept = keptMarks(workbook);
  for (const { cell, row, column, fill } of cells) {
    const address = addressOf(row, column);
    const key = `${cell.name}!${address}`;
    const before = kept.get(key)?.before ?? cell.fill(row, column);
    kept.set(key, { sheet: cell.name, address, fill, before });
    cell.setFill(row, column, fill);
  }
  keep(workbook, kept);
}

/** Takes all marks off. A sheet that is gone or coloured anew since is left as it is. */
export function removeMarks(workbook: MemoryWorkbook): void {
  const kept = keptMarks(workbook);
  const sheets = new Map<string, MemorySheet>();
  for (const { sheet: name } of kept.values()) {
    const sheet = workbook.sheet(name);
    if (sheet?.protected) throw new HostError('protected', { sheet: name });
    if (sheet) sheets.set(name, sheet);
  }
  for (const { sheet: name, address, fill, before } of kept.values()) {
    const at = parseAddress(address);
    const sheet = sheets.get(name);
    if (at && sheet?.fill(at.row, at.column) === fill) sheet.setFill(at.row, at.column, before);
  }
  keep(workbook, new Map());
}

function keptMarks(workbook: MemoryWorkbook): Map<string, KeptMark> {
  const kept = workbook.kept.get(MARKS_NAMESPACE);
  const marks = Array.isArray(kept) ? (kept as JsonValue[]).filter(isKeptMark) : [];
  return new Map(marks.map((mark) => [`${mark.sheet}!${mark.address}`, mark]));
}

function keep(workbook: MemoryWorkbook, marks: ReadonlyMap<string, KeptMark>): void {
  if (marks.size === 0) workbook.kept.delete(MARKS_NAMESPACE);
  else {
    workbook.kept.set(
      MARKS_NAMESPACE,
      [...marks.values()].map((mark) => ({ ...mark })),
    );
  }
  workbook.dirty = true;
}

/** Kept data may have been written by another version or by hand. */
function isKeptMark(value: JsonValue): value is JsonValue & KeptMark {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const mark = value as { readonly [key: string]: JsonValue };
  return (
    typeof mark.sheet === 'string' &&
    typeof mark.address === 'string' &&
    typeof mark.fill === 'string' &&
    (mark.before === null || typeof mark.before === 'string')
  );
}
