import { tablesIn } from '../binding/tables-in-text';
import {
  cellRevisions,
  type RowCopy,
  type RowRemoval,
  type TextRevision,
} from '../formats/docx/in-place/revision';
import type { Block, Document, TableCell, TableRow } from '../model/document';
import { reason, type Reason } from '../model/reason';
import { tablePlans, type TablePlan } from '../narrative/last-year/table-plan';
import type { YearShift } from '../narrative/last-year/years';
import type { Opened } from './open-snapshot';

/** What is to be written into the tables of last year's document. */
export interface TableRevisions {
  readonly texts: readonly TextRevision[];
  readonly rows: readonly (RowRemoval | RowCopy)[];
  /** Tables, rows and cells that stand as they were. */
  readonly left: readonly Reason[];
}

/** Refills the tables of last year's document that are official forms from this year's. */
export function tableRevisions(
  document: Document,
  last: Opened,
  now: Opened,
  years: YearShift,
): TableRevisions {
  const places = new CellPlaces(document, last);
  const { plans, left } = tablePlans(last.book.forms, now.book.forms);
  const made = plans.map((plan) => revisionsOf(plan, places));
  const heads = plans.flatMap((plan) => headRevisions(plan, places, years));
  const taken = new Set(made.flatMap(({ texts }) => texts.map(({ at }) => at)));
  return {
    texts: once([
      ...made.flatMap(({ texts }) => texts),
      ...heads.filter(({ at }) => !taken.has(at)),
    ]),
    rows: made.flatMap(({ rows }) => rows),
    left: [...left, ...made.flatMap((one) => one.left)],
  };
}

/** Two forms, or two sides of one, may share a cell. */
function once(texts: readonly TextRevision[]): TextRevision[] {
  return [...new Map(texts.map((one) => [`${String(one.at)}:${String(one.start)}`, one])).values()];
}

function revisionsOf(
  { form, cells, gone, fresh, homeless, stale }: TablePlan,
  places: CellPlaces,
): TableRevisions {
  const texts: TextRevision[] = [];
  const rows: (RowRemoval | RowCopy)[] = [];
  const missed = { cells: stale, rows: homeless };
  for (const { sheet, row, column, text } of cells) {
    const cell = places.cell(sheet, row, column);
    if (cell) texts.push(...cellRevisions(cell, text));
    else if (text !== '') missed.cells += 1;
  }
  for (const { sheet, index } of gone) {
    const place = places.row(sheet, index);
    if (place) rows.push({ table: place.table, remove: place.row });
    else missed.rows += 1;
  }
  for (const { after, like, texts: words } of fresh) {
    const place = places.row(after.sheet, after.index);
    const model = places.row(like.sheet, like.index);
    if (place?.table !== model?.table || !place || !model) {
      missed.rows += 1;
      continue;
    }
    const own = model.own.cells.map(({ column, continued }) =>
      continued ? '' : (words.get(column) ?? ''),
    );
    rows.push({ table: place.table, copy: model.row, after: place.row, cells: own });
  }
  const { title: name } = form;
  return {
    texts: texts.filter(({ start, end, text }) => end > start || text !== ''),
    rows,
    left: [
      ...(missed.cells > 0 ? [reason('carry.cell-left', { name, count: missed.cells })] : []),
      ...(missed.rows > 0 ? [reason('carry.table-rows', { name, count: missed.rows })] : []),
    ],
  };
}

/** The budget year and the one before it, in what stands above the rows of a table. */
function headRevisions(
  { form }: TablePlan,
  places: CellPlaces,
  { from, to }: YearShift,
): TextRevision[] {
  const first = Math.min(
    ...form.rows.map(({ sheet, index }) => (sheet === form.sheet ? index : Infinity)),
  );
  return places
    .rowsOf(form.sheet)
    .slice(0, Number.isFinite(first) ? first : 0)
    .flatMap(({ cells }) =>
      cells.flatMap(({ blocks }) =>
        blocks.flatMap((block): TextRevision[] => {
          if (block.kind !== 'paragraph' || block.text.includes('《')) return [];
          return [...block.text.matchAll(YEAR)].flatMap(({ 0: year, index }) => {
            const own = Number(year);
            if (own !== from && own !== from - 1) return [];
            const text = String(own + to - from);
            return [{ at: block.at, start: index, end: index + year.length, text }];
          });
        }),
      ),
    );
}

const YEAR = /\b20\d\d(?=\s*年|\s*$|-12-31)/g;

interface RowPlace {
  readonly own: TableRow;
  /** `Table.at`, and the row's position in `Table.rows`. */
  readonly table: number;
  readonly row: number;
}

/** Where the rows of bound forms stand in the document that they were read from. */
class CellPlaces {
  private readonly sheets: ReadonlyMap<string, readonly TableRow[]>;
  private readonly places: ReadonlyMap<TableRow, RowPlace>;

  constructor({ blocks }: Document, { snapshot }: Opened) {
    const found = tablesIn(blocks);
    this.sheets = new Map(snapshot.grids.map(({ name }, i) => [name, found[i]?.rows ?? []]));
    this.places = new Map(placesIn(blocks).map((place) => [place.own, place]));
  }

  rowsOf(sheet: string): readonly TableRow[] {
    return this.sheets.get(sheet) ?? [];
  }

  row(sheet: string, index: number): RowPlace | undefined {
    const own = this.sheets.get(sheet)?.[index];
    return own && this.places.get(own);
  }

  cell(sheet: string, row: number, column: number): TableCell | undefined {
    const found = this.sheets
      .get(sheet)
      ?.[row]?.cells.find(
        (cell) => cell.column <= column && column < cell.column + cell.columnSpan,
      );
    return found?.continued ? undefined : found;
  }
}

function placesIn(blocks: readonly Block[]): RowPlace[] {
  return blocks.flatMap((block): RowPlace[] => {
    if (block.kind === 'paragraph') return [];
    return block.rows.flatMap((own, row) => [
      { own, table: block.at, row },
      ...own.cells.flatMap((cell) => placesIn(cell.blocks)),
    ]);
  });
}
