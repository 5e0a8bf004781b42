import type { Form } from '../../editions/form';
import { columnNumbers, headerLabels } from '../../editions/printed-form';
import type { TableCell, TableRow } from '../../model/document';
import { continuedCell, textCell } from './paragraphs';

/** The rows of column labels with the groups above them, and the 栏次 below. */
export function headerRows(form: Form, year: number): TableRow[] {
  const labels = headerLabels(form, { year });
  const height = Math.max(...labels.map(({ row, rows }) => row + rows));
  const rows = Array.from({ length: height }, (_, r): TableRow => {
    const here = labels.filter(({ row, rows: down }) => row <= r && r < row + down);
    const cells = here.map(({ row, column, columns, text }): TableCell =>
      row === r ? textCell(column, columns, text, 'center') : continuedCell(column, columns),
    );
    return { cells: cells.sort((a, b) => a.column - b.column) };
  });
  const numbers = columnNumbers(form);
  if (numbers) rows.push({ cells: numbers.map((text, i) => textCell(i, 1, text, 'center')) });
  return rows;
}
