import { FormatError } from '../format-error';

/** Word 97; documents of Word 95 and before are stored otherwise. */
const WORD_97 = 0x00c1;
const WORD_MARK = 0xa5ec;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

/** A stretch of the table stream. */
export interface Stretch {
  readonly from: number;
  readonly length: number;
}

/** What the beginning of the main stream says ([MS-DOC] 2.5 Fib). */
export interface FileInformation {
  /** Stream with the tables below. */
  readonly tableStream: '0Table' | '1Table';
  /** Characters of the main text; notes, headers and comments come after them. */
  readonly mainCharacters: number;
  /** Which bytes hold which characters. */
  readonly pieces: Stretch;
  /** Where the formatting of characters is listed. */
  readonly formatting: Stretch;
}

/** @throws FormatError `old-word`, `encrypted`, `damaged` */
export function readFileInformation(view: DataView): FileInformation {
  if (view.byteLength < 0x01aa) throw damagedDocument();
  const u16 = (at: number): number => view.getUint16(at, true);
  const u32 = (at: number): number => view.getUint32(at, true);
  const old = u16(0) !== WORD_MARK && (u16(0) & 0xff) >= 0x9b && (u16(0) & 0xff) <= 0xdc;
  if (u16(0) !== WORD_MARK && !old) throw damagedDocument();
  if (u16(2) < WORD_97) throw new FormatError('old-word');
  const flags = u16(0x0a);
  if ((flags & ENCRYPTED) !== 0) throw new FormatError('encrypted');
  return {
    tableStream: (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table',
    mainCharacters: u32(0x4c),
    pieces: { from: u32(0x01a2), length: u32(0x01a6) },
    formatting: { from: u32(0x00fa), length: u32(0x00fe) },
  };
}

export function damagedDocument(): FormatError {
  return new FormatError('damaged', { part: 'WordDocument' });
}
