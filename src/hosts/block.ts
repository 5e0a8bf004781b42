import type { CellValue } from '../model/grid';
import type { Rectangle } from './rectangle';

/** A whole rectangle to read. */
export interface ReadRequest {
  readonly sheet: string;
  readonly rectangle: Rectangle;
  /** Also read formulas: costs as much again, so only where somebody looks at them. */
  readonly formulas: boolean;
}

/**
 * What was read, as dense as it was asked for.
 * A blank cell is `null`, whether the host said `null`, `undefined` or `""`: no host tells them apart.
 * Where formulas were read too, a formula whose result is an empty text has `''`; `null` beside a
 * formula means that it was never calculated, which only a file or the memory can have.
 */
export interface Block {
  readonly values: readonly (readonly (CellValue | null)[])[];
  /** In the same shape: the formula with its leading `=`, or `null` for a cell without one. */
  readonly formulas?: readonly (readonly (string | null)[])[];
}

/** One call may ask for this many cells; more is refused as `too-large`. */
export const MAX_READ_CELLS = 2_000_000;
