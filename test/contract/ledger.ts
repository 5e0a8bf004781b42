import type { Snapshot } from '../../src/model/snapshot';

/**
 * The workbook of the contract: small, and one cell for every way in which hosts are known to differ:
 * texts that look like numbers, errors, truth values, results of formulas, gaps, a sheet of one cell,
 * of one row, of one column, an empty and a hidden one, and a table that does not start at A1.
 */
export const ledger: Snapshot = {
  name: '部门预算.xlsx',
  grids: [
    {
      name: '收支总表',
      visible: true,
      rows: [
        {
          index: 1,
          cells: [
            { column: 1, value: '部门：某局' },
            { column: 3, value: '单位：万元' },
          ],
        },
        {
          index: 3,
          cells: [
            { column: 1, value: '2080505' },
            { column: 2, value: 784.52 },
            { column: 3, value: 0.1 },
            { column: 4, value: 784.62, formula: 'ROUND(SUM(C4:D4),2)' },
          ],
        },
        {
          index: 4,
          cells: [
            { column: 1, value: true },
            { column: 2, value: { error: '#REF!' }, formula: 'SUM(#REF!)' },
            { column: 3, value: { error: '#DIV/0!' }, formula: '1/0' },
            { column: 4, value: '---' },
          ],
        },
        {
          index: 5,
          cells: [
            { column: 1, value: '=不是公式' },
            { column: 2, value: '', formula: 'IF(TRUE,"","")' },
            { column: 3, value: 0 },
            { column: 4, value: { error: '#N/A' } },
          ],
        },
      ],
    },
    {
      name: '一格',
      visible: true,
      rows: [{ index: 0, cells: [{ column: 0, value: '仅此一格' }] }],
    },
    {
      name: '一行',
      visible: true,
      rows: [
        {
          index: 6,
          cells: [
            { column: 2, value: 1 },
            { column: 5, value: -2.5 },
          ],
        },
      ],
    },
    {
      name: '一列',
      visible: false,
      rows: [
        { index: 2, cells: [{ column: 3, value: '上' }] },
        { index: 4, cells: [{ column: 3, value: 12, formula: 'D3&""' }] },
      ],
    },
    { name: "空 '表", visible: true, rows: [] },
  ],
};
