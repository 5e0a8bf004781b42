import type { CellRef, Edit } from '../support/edit-book';

/** Short ways to write a seeded fault. */

/** A cell by form, row and column. */
export const cell = (form: string, row: string, column: string): CellRef => ({ form, row, column });
export const set = (
  form: string,
  row: string,
  column: string,
  value: string | number | null,
): Edit => ({
  op: 'set',
  form,
  row,
  column,
  value,
});
