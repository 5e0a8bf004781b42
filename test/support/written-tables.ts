import type { NewSheet, NewWorkbook } from '../../src/model/new-workbook';

/** One table of a book as texts, to be put into a document. */
export interface WrittenTable {
  /** Lines above its header, title first; a line's items apart. */
  readonly above: readonly (readonly string[])[];
  /** Header and data, all rows of one length. */
  readonly rows: readonly (readonly string[])[];
  readonly below: readonly string[];
}

type Texts = readonly (readonly string[])[];

const TARGETS_TITLE = /绩效目标表$/;

/** The tables of a workbook in order; a sheet of 绩效目标表 holds several. */
export function writtenTables({ sheets }: NewWorkbook): WrittenTable[] {
  return sheets.flatMap((sheet) => tablesOf(textsOf(sheet)).map(writtenTable));
}

function textsOf({ rows }: NewSheet): Texts {
  return rows.map((row) => (row ?? []).map((cell) => String(cell?.value ?? '')));
}

function filled(row: readonly string[]): string[] {
  return row.filter((text) => text !== '');
}

function tablesOf(rows: Texts): Texts[] {
  const starts = rows.flatMap((row, i) => {
    const [title, ...others] = filled(row);
    const starting = others.length === 0 && TARGETS_TITLE.test(title ?? '');
    return i === 0 || starting ? [i] : [];
  });
  return starts.map((start, i) => rows.slice(start, starts[i + 1]));
}

function writtenTable(rows: Texts): WrittenTable {
  const isTable = (row: readonly string[]): boolean =>
    filled(row).length > 1 && !/单位：/.test(row.join(''));
  const first = rows.findIndex(isTable);
  const last = rows.length - 1 - [...rows].reverse().findIndex((row) => filled(row).length > 1);
  const width = Math.max(...rows.map((row) => row.length));
  return {
    above: rows
      .slice(0, first)
      .map(filled)
      .filter((items) => items.length > 0),
    rows: rows
      .slice(first, last + 1)
      .map((row) => [...row, ...Array<string>(width - row.length).fill('')]),
    below: rows.slice(last + 1).flatMap(filled),
  };
}
