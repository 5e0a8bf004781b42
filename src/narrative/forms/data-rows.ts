import type { ColumnForm, Form } from '../../editions/form';
import type { BookCell, FormInstance } from '../../model/book';
import type { TableCell, TableRow } from '../../model/document';
import { shown } from '../../model/shown';
import { cellText } from './cell-text';
import { continuedCell, textCell } from './paragraphs';

/** What stands in one row of the sheet: two rows of the book in a table of two sides. */
interface Line {
  readonly index: number;
  /** By column key. */
  readonly cells: Readonly<Record<string, BookCell>>;
}

const ALIGN: Readonly<Record<ColumnForm['role'], TableCell['align']>> = {
  sequence: 'center',
  code: 'center',
  label: undefined,
  amount: 'right',
  quantity: 'right',
  text: undefined,
};

/**
 * The rows of a table in the order of the sheet; rows of secret projects are left out.
 * @param form as found
 */
export function dataRows(form: Form, instance: FormInstance): TableRow[] {
  let above: Line['cells'] = {};
  return linesOf(instance).map((line) => {
    const cells = form.columns.map(({ key, role }, i): TableCell => {
      const cell = line.cells[key];
      if (cell && goesOn(key, cell, line, above[key])) return continuedCell(i);
      return textCell(i, 1, cell ? cellText(cell, role, form) : '', ALIGN[role]);
    });
    above = line.cells;
    return { cells };
  });
}

/** The first level of targets stands once beside all of its second, even where a sheet repeats it. */
const STANDS_ONCE = 'level1';

/** Whether a cell is the merged one above it, which is kept with every row that it stands beside. */
function goesOn(
  key: string,
  cell: BookCell,
  { index }: Line,
  above: BookCell | undefined,
): boolean {
  if (!above) return false;
  if (cell.row !== index) return true;
  return key === STANDS_ONCE && cell.kind !== 'blank' && shown(cell.raw) === shown(above.raw);
}

/** Lines sheet by sheet, as pages follow one another. An amount beside no label has its place, too. */
function linesOf({ sheet, rows, strays }: FormInstance): Line[] {
  type Lines = Map<number, Record<string, BookCell>>;
  const sheets = new Map<string, Lines>([[sheet, new Map()]]);
  const put = (on: string, index: number, cells: Record<string, BookCell>): void => {
    const lines: Lines = sheets.get(on) ?? new Map();
    sheets.set(on, lines);
    lines.set(index, { ...lines.get(index), ...cells });
  };
  for (const { sheet: on, index, cells, sequence, secret } of rows)
    if (!secret) put(on, index, { ...cells, ...(sequence ? { seq: sequence } : {}) });
  for (const { sheet: on, column, cell } of strays) put(on, cell.row, { [column]: cell });
  return [...sheets.values()].flatMap((lines) =>
    [...lines].sort(([a], [b]) => a - b).map(([index, cells]) => ({ index, cells })),
  );
}
