import type { Fact } from '../model/fact';
import { fact, type BookFigures } from './book-figures';
import definitions from './definitions.json';

/** Totals that a table states in one cell; the first table that has it counts. */
export function statedFacts(figures: BookFigures): Fact[] {
  return definitions.flatMap(({ id, label, cells }) => {
    for (const [form = '', row = '', column = ''] of cells) {
      const now = figures.figure(form, row, column);
      if (now) return fact(id, label, now);
    }
    return [];
  });
}

/** 支出按功能分类：表1 各类，为零的不说. */
export function functionFacts(figures: BookFigures): Fact[] {
  const table = figures.table('t1');
  return (table?.rows ?? []).flatMap((row) => {
    const now = table && row.code !== undefined ? figures.cell(table, row, 'expenseAmount') : null;
    if (!now || now.size === 0 || row.code === undefined) return [];
    return fact(`expenditure.function.${row.code}`, row.label.replace(/^.{1,4}、/, ''), now);
  });
}
