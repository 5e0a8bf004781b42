import type { NewCell, NewSheet } from '../../src/model/new-workbook';
import { department, DEPARTMENT } from '../department';

const ROWS = 300;
/** Titles and headers of tables stand in the rows above; beside them nothing may stand. */
const FIRST_ROW = 10;
/** Beyond the widest table. */
const FIRST_COLUMN = 18;
const FIGURES = 4;

/**
 * A department's tables with workings of its own beside them, sums by formulas, until each of the 15
 * sheets has 300 rows.
 */
export function wideWorkbook(): readonly NewSheet[] {
  return department(DEPARTMENT).workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: Array.from({ length: Math.max(ROWS, sheet.rows.length) }, (_, row) => {
      const own = sheet.rows[row] ?? [];
      if (row < FIRST_ROW || row >= ROWS) return own;
      return [
        ...own,
        ...Array.from({ length: FIRST_COLUMN - own.length }, () => null),
        ...line(row),
      ];
    }),
  }));
}

function line(row: number): NewCell[] {
  const figures = Array.from({ length: FIGURES }, (_, i) => row + i / 100);
  const sum = figures.reduce((all, figure) => all + Math.round(figure * 100), 0) / 100;
  const formula = `SUM(T${String(row + 1)}:W${String(row + 1)})`;
  return [
    { value: `测算${String(row)}` },
    ...figures.map((value) => ({ value, style: 'amount' as const })),
    { value: sum, formula, style: 'amount' },
  ];
}
