/// <reference types="office-js" />
import { columnLetters } from '../../model/place';
import type { SheetLook } from '../edit';
import type { Rectangle } from '../rectangle';
import { alikeIn } from '../writing/alike';
import type { DrawnFormat } from '../writing/alike';
import { addressLists, bandLists } from '../writing/areas';
import { forget } from './batch';

/** Excel takes a list of areas as a text of at most 8,192 characters. */
const LONGEST_LIST = 8_000;

/**
 * Gives an empty sheet its look, but for number formats, which must be there before the contents.
 * Cells that look the same are told together, so that a long sheet takes a few hundred actions.
 */
export function drawLook(sheet: Excel.Worksheet, look: SheetLook): void {
  for (const { format, areas } of alikeIn(look)) {
    for (const { lines, like } of byInnerLines(areas)) {
      for (const list of addressLists(like, LONGEST_LIST))
        draw(areasAt(sheet, list), format, lines);
    }
  }
  for (const merge of look.merges ?? []) {
    const range = sheet.getRange(merge);
    range.merge();
    forget(range);
  }
  for (const { value, addresses } of bandLists(look.columns ?? [], columnLetters, LONGEST_LIST)) {
    areasAt(sheet, addresses).format.columnWidth = pointsOfCharacters(value);
  }
  for (const { value, addresses } of bandLists(
    look.heights ?? [],
    (row) => String(row + 1),
    LONGEST_LIST,
  )) {
    areasAt(sheet, addresses).format.rowHeight = value;
  }
  if (look.frozenRows) sheet.freezePanes.freezeRows(look.frozenRows);
}

function areasAt(sheet: Excel.Worksheet, addresses: string): Excel.RangeAreas {
  const areas = sheet.getRanges(addresses);
  forget(areas);
  return areas;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center' } as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

type Line = (typeof EDGES)[number] | 'InsideHorizontal' | 'InsideVertical';

/** Lines between cells can only be asked for where there are cells on both sides. */
function byInnerLines(areas: readonly Rectangle[]) {
  return [0, 1, 2, 3]
    .map((kind) => ({
      lines: [
        ...EDGES,
        ...(kind & 1 ? (['InsideHorizontal'] as const) : []),
        ...(kind & 2 ? (['InsideVertical'] as const) : []),
      ],
      like: areas.filter(
        ({ rows, columns }) => (rows > 1 ? 1 : 0) + (columns > 1 ? 2 : 0) === kind,
      ),
    }))
    .filter(({ like }) => like.length > 0);
}

function draw({ format }: Excel.RangeAreas, look: DrawnFormat, lines: readonly Line[]): void {
  const { font, horizontal, vertical, wrap, indent, boxed, fill } = look;
  if (font?.name !== undefined) format.font.name = font.name;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.bold) format.font.bold = true;
  if (horizontal) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical) format.verticalAlignment = VERTICAL[vertical];
  if (wrap) format.wrapText = true;
  if (indent) format.indentLevel = indent;
  if (fill) format.fill.color = fill;
  if (boxed) {
    for (const line of lines) {
      const border = format.borders.getItem(line);
      border.style = 'Continuous';
      border.weight = 'Thin';
    }
  }
}

/**
 * Widths are kept in characters of the standard font, each 7 pixels wide and 5 between columns, and
 * told to Excel in points, of which a pixel has three quarters.
 */
function pointsOfCharacters(characters: number): number {
  return (Math.round(characters * 7) + 5) * 0.75;
}
