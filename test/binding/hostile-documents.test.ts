import { bind } from '../../src/binding/bind';
import { documentSnapshot } from '../../src/binding/document-grids';
import { EDITIONS } from '../../src/editions/in-use';
import type { Block, TableRow } from '../../src/model/document';

/** Documents that a reader accepts, made to cost as much as they can when their tables are found. */

const text = (line: string): Block => ({ kind: 'paragraph', at: 0, runs: [], text: line });
const row = (...texts: string[]): TableRow => ({
  cells: texts.map((one, column) => ({
    column,
    columnSpan: 1,
    continued: false,
    blocks: [text(one)],
  })),
});
const table = (...rows: TableRow[]): Block => ({ kind: 'table', at: 0, rows });
const repeated = (times: number, blocks: readonly Block[]): Block[] =>
  Array.from({ length: times }, () => blocks).flat();

const LONG = '\ufdfa'.repeat(8_000_000);
const EMPTY_TABLE = [text('部门预算政府基金预算财政拨款支出表'), text('注：无预算，空表列示。')];

const DOCUMENTS: Readonly<Record<string, readonly [() => readonly Block[], number]>> = {
  'rows without end': [() => [{ kind: 'table', at: 0, rows: Array(200_000).fill(row('1')) }], 1],
  'a table that goes on and on': [() => repeated(100_000, [table(row('1', '2'))]), 1],
  'tables of one name': [
    () => repeated(50_000, [text('部门预算收支总表'), table(row('甲', '乙'))]),
    50_000,
  ],
  'tables for layout inside one': [
    () => [
      table({
        cells: [
          {
            column: 0,
            columnSpan: 1,
            continued: false,
            blocks: repeated(100_000, [table(row('甲', '乙'))]),
          },
        ],
      }),
    ],
    1,
  ],
  'notes for empty tables without end': [() => repeated(30_000, EMPTY_TABLE), 30_000],
  // Characters that become eighteen when their width is made one.
  'a long cell': [() => [table(row(LONG, '乙'))], 1],
  'a long note': [() => [table(row('甲', '乙')), text(`注：${LONG}`)], 1],
  'a long caption': [() => [text('单位：甲\t'.repeat(2_000_000)), table(row('甲', '乙'))], 1],
};

/** Only to notice a hang: each takes about 1 s. */
const HANG_MS = 10_000;

test.each(Object.entries(DOCUMENTS))(
  '%s',
  (_, [make, tables]) => {
    const blocks = make();
    const begun = performance.now();
    const snapshot = documentSnapshot({ name: 'x.docx', blocks });
    bind(snapshot, EDITIONS);
    expect(performance.now() - begun).toBeLessThan(HANG_MS);
    expect(snapshot.grids).toHaveLength(tables);
  },
  3 * HANG_MS,
);
