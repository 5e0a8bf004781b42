import { FormatError } from '../format-error';
import { damagedWorkbook, type RecordContent } from './records';

const TWO_BYTES = 0x01;
const PHONETIC = 0x04;
const RICH = 0x08;

/** A text with its length before it in one byte (names of sheets) or two ([MS-XLS] 2.5.240, 2.5.294). */
export function readText(content: RecordContent, lengthBytes: 1 | 2): string {
  const length = lengthBytes === 1 ? content.u8() : content.u16();
  const flags = content.u8();
  return content.characters(length, (flags & TWO_BYTES) !== 0);
}

/**
 * The texts that cells refer to by index (SST). Fonts within a text, and phonetic guides, are
 * passed over.
 * @param most how many there may be
 * @throws FormatError `too-many-cells`, `damaged`
 */
export function readSharedTexts(content: RecordContent, most: number): string[] {
  content.skip(4);
  const count = content.u32();
  const texts: string[] = [];
  // The count is not believed: some writers state 0, or the number of cells.
  while (texts.length < count && !content.finished) {
    if (texts.length === most) throw new FormatError('too-many-cells', { limit: most });
    texts.push(readRichText(content));
  }
  return texts;
}

function readRichText(content: RecordContent): string {
  const length = content.u16();
  const flags = content.u8();
  const runs = (flags & RICH) === 0 ? 0 : content.u16();
  const guides = (flags & PHONETIC) === 0 ? 0 : content.u32();
  const text = content.characters(length, (flags & TWO_BYTES) !== 0);
  if (guides > 0x7fffffff) throw damagedWorkbook();
  content.skip(runs * 4 + guides);
  return text;
}
