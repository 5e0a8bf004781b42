import { columnLetters } from '../../model/place';
import type { SheetLook } from '../edit';
import { alikeIn } from '../writing/alike';
import type { DrawnFormat } from '../writing/alike';
import { addressLists, bandLists } from '../writing/areas';
import { attempt } from './changes';
import { bgrOf } from './colour';
import { LONGEST_LIST } from './enter-cells';
import { ALIGN, LINE } from './et-application';
import type { EtRange, EtWorksheet } from './et-application';

/**
 * Gives an empty sheet its look, but for number formats, which must be there before the contents, and
 * frozen rows. Cells that look the same are told together; what a build refuses is left out.
 */
export function drawLook(sheet: EtWorksheet, look: SheetLook): void {
  const at = (addresses: string, draw: (range: EtRange) => void): void =>
    attempt(() => draw(sheet.Range(addresses)));
  for (const { format, areas } of alikeIn(look)) {
    for (const list of addressLists(areas, LONGEST_LIST)) at(list, (range) => draw(range, format));
  }
  for (const merge of look.merges ?? []) at(merge, (range) => range.Merge());
  for (const { value, addresses } of bandLists(look.columns ?? [], columnLetters, LONGEST_LIST)) {
    at(addresses, (range) => (range.ColumnWidth = value));
  }
  const rowName = (row: number): string => String(row + 1);
  for (const { value, addresses } of bandLists(look.heights ?? [], rowName, LONGEST_LIST)) {
    at(addresses, (range) => (range.RowHeight = value));
  }
}

const HORIZONTAL = { left: ALIGN.left, center: ALIGN.center, right: ALIGN.right } as const;
const VERTICAL = { top: ALIGN.top, middle: ALIGN.center } as const;

function draw(range: EtRange, format: DrawnFormat): void {
  const { font, horizontal, vertical, wrap, indent, boxed, fill } = format;
  if (font) {
    const { Font: its } = range;
    if (font.name !== undefined) its.Name = font.name;
    if (font.size !== undefined) its.Size = font.size;
    if (font.bold) its.Bold = true;
  }
  if (horizontal) range.HorizontalAlignment = HORIZONTAL[horizontal];
  if (vertical) range.VerticalAlignment = VERTICAL[vertical];
  if (wrap) range.WrapText = true;
  if (indent) range.IndentLevel = indent;
  if (fill) range.Interior.Color = bgrOf(fill);
  if (boxed) {
    // All sides of all cells.
    const { Borders: borders } = range;
    borders.LineStyle = LINE.continuous;
    borders.Weight = LINE.thin;
  }
}
