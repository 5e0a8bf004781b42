import type { Book, BookCell, BookColumn, BookRow, FormInstance } from '../model/book';
import type { Finding } from '../model/finding';
import { parseAddress, type Place } from '../model/place';
import { isSecretProject, SECRET } from '../model/project';

/** What stands in one row of a sheet: one row of a table, or two of a table with two sides. */
export interface Line {
  /** 0-based row in the sheet. */
  readonly index: number;
  readonly rows: readonly BookRow[];
}

/** The part of a form instance that stands on one sheet. */
export interface Table {
  readonly form: FormInstance;
  readonly sheet: string;
  /** Ascending by index. */
  readonly lines: readonly Line[];
  /** Index of a line → its position in `lines`. */
  readonly positions: ReadonlyMap<number, number>;
  /** Ascending by column. */
  readonly columns: readonly BookColumn[];
}

/** A cell as a table of the book has it; 0-based. */
export interface Spot {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
}

/** Finds the table in which a place lies. */
export class Tables {
  private readonly bySheet = new Map<string, Table[]>();

  constructor(book: Book) {
    for (const table of book.forms.flatMap(tablesOf)) {
      const known = this.bySheet.get(table.sheet);
      if (known) known.push(table);
      else this.bySheet.set(table.sheet, [table]);
    }
  }

  /** `null` for a place in text, and for a cell that lies in no table. */
  find(place: Place): Spot | null {
    const cell = cellAt(place);
    if (!cell) return null;
    const { sheet, row, column } = cell;
    const table = this.bySheet.get(sheet)?.find((one) => covers(one, row, column));
    return table ? { table, row, column } : null;
  }
}

function cellAt(place: Place): { sheet: string; row: number; column: number } | null {
  if ('table' in place) return { sheet: place.table, row: place.row - 1, column: place.column - 1 };
  if (!('sheet' in place)) return null;
  const cell = parseAddress(place.address);
  return cell && { sheet: place.sheet, ...cell };
}

function tablesOf(form: FormInstance): Table[] {
  const sheets = new Map<string, Map<number, BookRow[]>>();
  if (form.range) sheets.set(form.sheet, new Map());
  for (const row of form.rows) {
    const lines = sheets.get(row.sheet) ?? new Map<number, BookRow[]>();
    sheets.set(row.sheet, lines);
    lines.set(row.index, [...(lines.get(row.index) ?? []), row]);
  }
  const columns = [...form.columns].sort((a, b) => a.column - b.column);
  return [...sheets].map(([sheet, byIndex]) => {
    const lines = [...byIndex]
      .map(([index, rows]) => ({ index, rows }))
      .sort((a, b) => a.index - b.index);
    const positions = new Map(lines.map(({ index }, i) => [index, i]));
    return { form, sheet, columns, lines, positions };
  });
}

/** Tables may stand one under another or side by side; a continued page has no range of its own. */
function covers({ form, sheet, lines }: Table, row: number, column: number): boolean {
  const { range } = form;
  const inColumns = range === null || (column >= range.left && column <= range.right);
  if (!inColumns) return false;
  if (range && sheet === form.sheet && row >= range.top && row <= range.bottom) return true;
  const first = lines[0];
  const last = lines[lines.length - 1];
  return first !== undefined && last !== undefined && row >= first.index && row <= last.index;
}

/** The row and cell of a line in a column; a cell that another row lent is passed over. */
export function cellIn(
  line: Line | undefined,
  column: BookColumn,
): { readonly row: BookRow; readonly cell: BookCell } | null {
  for (const row of line?.rows ?? []) {
    const cell = column.role === 'sequence' ? row.sequence : row.cells[column.key];
    if (cell && cell.row === row.index) return { row, cell };
  }
  return null;
}

export function lineAt(table: Table, index: number): Line | undefined {
  return table.lines[table.positions.get(index) ?? -1];
}

/** Whether a spot lies in what belongs to a secret project. */
export function isSecretSpot({ table, row }: Spot): boolean {
  return table.form.secret === true || (lineAt(table, row)?.rows ?? []).some((one) => one.secret);
}

/** A check must not tell of a secret project, and if one did, nothing that is shown would. */
export function isSecretFinding({ cells }: Pick<Finding, 'cells'>, tables: Tables): boolean {
  return cells.some(({ place }) => {
    const spot = tables.find(place);
    return spot !== null && isSecretSpot(spot);
  });
}

/** A sheet that bears the name of a secret project is not named. */
export function safeSheet(sheet: string): string {
  return isSecretProject(sheet) ? SECRET : sheet;
}
