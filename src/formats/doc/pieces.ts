import { damagedDocument } from './file-information';

/** Properties before the table, and the table itself ([MS-DOC] 2.9.38 Clx). */
const PROPERTIES = 0x01;
const TABLE = 0x02;
const ONE_BYTE = 0x40000000;

/** A run of characters that lie together in the main stream. */
export interface Piece {
  readonly characters: number;
  /** Where its bytes begin. */
  readonly at: number;
  readonly bytesEach: 1 | 2;
}

/**
 * The pieces of the main text, in reading order.
 * @param table what the file information calls pieces
 * @param most bytes of the main stream: no byte can be more than one character
 * @throws FormatError `damaged`
 */
export function readPieces(table: DataView, mainCharacters: number, most: number): Piece[] {
  const at = tableAt(table);
  const length = table.getUint32(at, true);
  const count = Math.floor((length - 4) / 12);
  if (at + 4 + length > table.byteLength || count < 1 || mainCharacters > most) {
    throw damagedDocument();
  }
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i += 1) {
    const from = table.getUint32(at + 4 + i * 4, true);
    const to = Math.min(table.getUint32(at + 8 + i * 4, true), mainCharacters);
    if (from >= mainCharacters) break;
    if (to < from || (i === 0 && from !== 0)) throw damagedDocument();
    const place = table.getUint32(at + 4 + (count + 1) * 4 + i * 8 + 2, true);
    const oneByte = (place & ONE_BYTE) !== 0;
    const offset = place & 0x3fffffff;
    pieces.push({
      characters: to - from,
      at: oneByte ? offset >> 1 : offset,
      bytesEach: oneByte ? 1 : 2,
    });
  }
  const total = pieces.reduce((sum, piece) => sum + piece.characters, 0);
  if (total !== mainCharacters) throw damagedDocument();
  return pieces;
}

function tableAt(view: DataView): number {
  let at = 0;
  while (at + 5 <= view.byteLength) {
    if (view.getUint8(at) === TABLE) return at + 1;
    if (view.getUint8(at) !== PROPERTIES) break;
    at += 3 + view.getUint16(at + 1, true);
  }
  throw damagedDocument();
}
