import type { CellEdit } from '../../src/formats/xlsx/cell-edit';
import type { FormInstance } from '../../src/model/book';
import type { CellValue } from '../../src/model/grid';
import type { Snapshot } from '../../src/model/snapshot';
import { StoredCells } from '../../src/model/stored-numbers';
import { bookOf } from './edit-book';
import { cellsRead } from './new-results';

/** What a user does to one cell, and what the cell holds then. */
export interface UserEdit extends CellEdit {
  readonly kind: string;
  /** As it is typed; `null`: the cell is emptied with a key. */
  readonly keys: string | null;
  /** It is taken back at once: the cell holds what it held before. */
  readonly undone?: true;
}

type At = Pick<CellEdit, 'sheet' | 'row' | 'column'>;
type Typed = Pick<UserEdit, 'kind' | 'keys' | 'value' | 'formula' | 'undone'>;

/** What is done to figures, in turn. */
const ON_FIGURES: readonly ((figure: number) => Typed)[] = [
  (figure) => number('another number', figure + 1.33),
  () => ({ kind: 'emptied', keys: null, value: null }),
  () => ({ kind: 'a text', keys: '待定', value: '待定' }),
  () => ({ kind: 'a number with separators', keys: '12,345.67', value: 12_345.67 }),
  (figure) => ({ ...number('undone', figure + 2), undone: true }),
  () => ({ kind: 'a formula', keys: '=1.5+2.25', value: 3.75, formula: '1.5+2.25' }),
];

/**
 * Edits of every kind all over a workbook, the same ones each time: in figures, codes, labels and
 * formulas of the tables that it has.
 * @param isText whether a cell is formatted as text, so that what is typed into it stays one
 */
export function userEdits(read: Snapshot, isText: (at: At) => boolean): UserEdit[] {
  const stored = new StoredCells(read);
  const forms = bookOf(read).forms.filter(({ grid }) => read.grids[grid]?.visible);
  const formulaAt = ({ sheet, row, column }: At): boolean =>
    stored.cell(sheet, row, column)?.formula !== undefined;
  const inForms = (role: string): (At & { raw: CellValue })[] =>
    forms.flatMap((form) => cellsOf(form, role)).filter((at) => at.raw !== '');
  const figures = inForms('amount').flatMap(({ raw, ...at }) =>
    typeof raw === 'number' && raw !== 0 ? [{ ...at, raw }] : [],
  );
  const constants = figures.filter((at) => !formulaAt(at) && !isText(at));
  const asText = notIn(cellsRead(read), constants);
  const edits: UserEdit[] = [
    ...spread(constants, ON_FIGURES.length).map(({ raw, ...at }, i) => ({
      ...at,
      ...ON_FIGURES[i]!(raw),
    })),
    ...spread(asText, 3)
      .slice(1, 2)
      .map(({ raw: _, ...at }) => ({
        ...{ ...at, kind: 'a number as a text', keys: "'12,345.67", value: '12,345.67' },
      })),
    ...spread(figures.filter(formulaAt), 2).map(({ raw, ...at }) => ({
      ...{ ...at, ...number('a number over a formula', raw + 0.5) },
    })),
    ...spread(inForms('code'), 2).map(({ raw, ...at }) => {
      const keys = otherCode(String(raw));
      return { ...at, kind: 'a code', keys, value: isText(at) ? keys : Number(keys) };
    }),
    ...spread(inForms('label'), 1).map(({ raw, ...at }) => {
      const keys = `${String(raw)}改`;
      return { ...at, kind: 'a label', keys, value: keys };
    }),
  ];
  return [...new Map(edits.map((edit) => [placeOf(edit), edit])).values()];
}

export const placeOf = ({ sheet, row, column }: At): string =>
  `${sheet}!${String(row)},${String(column)}`;

function number(kind: string, figure: number): Typed {
  const value = Math.round(figure * 100) / 100;
  return { kind, keys: String(value), value };
}

function cellsOf({ columns, rows }: FormInstance, role: string) {
  return rows.flatMap(({ sheet, cells }) =>
    columns.flatMap((column) => {
      const cell = column.role === role ? cells[column.key] : undefined;
      if (!cell || cell.raw === null) return [];
      return [{ sheet, row: cell.row, column: cell.column, raw: cell.raw }];
    }),
  );
}

const notIn = <T extends At>(places: ReadonlySet<string>, all: readonly T[]): T[] =>
  all.filter((at) => !places.has(placeOf(at)));

/** Another one of the same length. */
const otherCode = (code: string): string =>
  code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));

function spread<T>(all: readonly T[], count: number): T[] {
  const few = Math.min(count, all.length);
  return Array.from({ length: few }, (_, i) => all[Math.floor((i * all.length) / few)]!);
}
