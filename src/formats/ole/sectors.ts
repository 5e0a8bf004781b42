import { FormatError } from '../format-error';

/** First number that names no sector but says something of one: free, end of chain, in use. */
export const FIRST_MARK = 0xfffffffa;

/** What errors name as the part: the container itself. */
const CONTAINER = 'ole';

export function damagedContainer(): FormatError {
  return new FormatError('damaged', { part: CONTAINER });
}

/** Blocks of one size, numbered from 0, and for each the number of the one that follows it. */
export class Sectors {
  /**
   * @param bytes where the blocks lie one after another; the last one may be cut short
   * @param next follower of a block, or a mark; `undefined` for a block that does not exist
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly size: number,
    private readonly next: (sector: number) => number | undefined,
  ) {}

  /**
   * What a chain of blocks holds. A chain that runs in a circle or out of the file ends here, since
   * no chain has more blocks than there are.
   * @param length in bytes; absent: up to the end of the chain
   * @throws FormatError `damaged`
   */
  read(first: number, length?: number): Uint8Array {
    const most = Math.ceil((length ?? this.bytes.length) / this.size);
    if (length !== undefined && length > this.bytes.length) throw damagedContainer();
    const pieces: Uint8Array[] = [];
    let held = 0;
    for (let at = first; at < FIRST_MARK;) {
      if (pieces.length === most) {
        if (length !== undefined) break;
        throw damagedContainer();
      }
      const piece = this.bytes.subarray(at * this.size, (at + 1) * this.size);
      const follower = this.next(at);
      if (piece.length === 0 || follower === undefined) throw damagedContainer();
      pieces.push(piece);
      held += piece.length;
      at = follower;
    }
    if (held < (length ?? 0)) throw damagedContainer();
    return joined(pieces, length ?? held);
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece.subarray(0, length - at), at);
    at += piece.length;
  }
  return whole;
}
