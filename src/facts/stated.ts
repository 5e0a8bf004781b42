import type { Fact } from '../model/fact';
import { added, fact, type BookFigures } from './book-figures';
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

/** 支出按功能分类：表1 各类，为零的不说；印了两次的类加在一起. */
export function functionFacts(figures: BookFigures): Fact[] {
  const table = figures.table('t1');
  const rows = (table?.rows ?? []).filter(({ code }) => code !== undefined);
  return [...new Set(rows.map(({ code }) => code ?? ''))].flatMap((code) => {
    const own = rows.filter((row) => row.code === code);
    const now = added(own.map((row) => (table ? figures.cell(table, row, 'expenseAmount') : null)));
    if (!now || now.size === 0) return [];
    const label = own[0]?.label.replace(/^.{1,4}、/, '') ?? code;
    return fact(`expenditure.function.${code}`, label, now);
  });
}
