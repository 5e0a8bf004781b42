import { HostError } from './host-error';
import type { JsonValue } from './kept-data';
import type { Mark } from './port';

/** Namespace of kept data in which every host keeps its marks, so that the other can undo them. */
export const MARKS_NAMESPACE = 'marks';

/** One marked cell as kept: the colour we gave, and the fill before (`null`: none). */
export interface KeptMark {
  readonly sheet: string;
  readonly address: string;
  /** `#RRGGBB`, upper case. */
  readonly fill: string;
  readonly before: string | null;
}

/** By sheet and address, as `keptMarkKey`. */
export type KeptMarks = Map<string, KeptMark>;

export function keptMarkKey(sheet: string, address: string): string {
  return `${sheet}!${address}`;
}

/** What is kept may have been written by another version or by hand. */
export function keptMarksOf(kept: JsonValue | null | undefined): KeptMarks {
  const marks = Array.isArray(kept) ? (kept as JsonValue[]).filter(isKeptMark) : [];
  return new Map(marks.map((mark) => [keptMarkKey(mark.sheet, mark.address), mark]));
}

/** The value to keep; `null`: nothing. */
export function valueOfMarks(marks: KeptMarks): JsonValue | null {
  return marks.size === 0 ? null : [...marks.values()].map((mark) => ({ ...mark }));
}

/**
 * The fill to give back to a cell that is about to be marked: what it has now, unless that is the
 * colour of a mark, which stands for the fill before it.
 */
export function fillBeforeMark(known: KeptMark | undefined, now: string | null): string | null {
  return known && known.fill === now ? known.before : now;
}

/** @throws HostError `unsupported` for a colour that is not `#RRGGBB` */
export function colourOf({ fill }: Mark): string {
  if (!/^#[0-9a-f]{6}$/i.test(fill)) {
    throw new HostError('unsupported', { reason: 'colour', colour: fill });
  }
  return fill.toUpperCase();
}

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
