import type { Book, BookRow, FormInstance } from '../model/book';
import type { Driver } from '../model/fact';
import { BookFigures } from './book-figures';

/** Rows of which table and column make up a change, by fact. */
const MADE_OF = [
  { fact: 'income.total', form: 't1', column: 'incomeAmount', kinds: ['fixed', 'extra'] },
  { fact: 'expenditure.total', form: 't3', column: 'total', kinds: ['item'] },
  { fact: 'expenditure.basic', form: 't3', column: 'basic', kinds: ['item'] },
  { fact: 'expenditure.project', form: 't3', column: 'project', kinds: ['item'] },
  { fact: 'expenditure.personnel', form: 't6', column: 'personnel', kinds: ['item'] },
  { fact: 'expenditure.publicUse', form: 't6', column: 'publicUse', kinds: ['item'] },
  { fact: 'operating.total', form: 't6', column: 'publicUse', kinds: ['item'] },
] as const;

/** Which items made up each change, the largest first; those that did not move are left out. */
export function driversOf(book: Book, prior: Book): Driver[] {
  return MADE_OF.flatMap(({ fact, form, column, kinds }) => {
    const [now, before] = [book, prior].map((one) => itemsOf(one, form, column, kinds));
    const keys = new Set([...(now?.keys() ?? []), ...(before?.keys() ?? [])]);
    return [...keys]
      .map((key): Driver => {
        const [own, other] = [now?.get(key), before?.get(key)];
        return {
          fact,
          label: own?.label ?? other?.label ?? key,
          change: (own?.size ?? 0) - (other?.size ?? 0),
          places: [...(own?.places ?? [])],
        };
      })
      .filter(({ change }) => change !== 0)
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  });
}

interface Item {
  readonly label: string;
  readonly size: number;
  readonly places: Driver['places'];
}

function itemsOf(
  book: Book,
  form: string,
  column: string,
  kinds: readonly string[],
): Map<string, Item> {
  const figures = new BookFigures(book);
  const table = figures.table(form);
  const items = new Map<string, Item>();
  for (const row of table?.rows ?? []) {
    const figure = table && kinds.includes(row.kind) ? figures.cell(table, row, column) : null;
    if (!table || !figure || isTotal(form, row)) continue;
    const key = row.code ?? row.key.replace(/#\d+$/, '');
    const known = items.get(key);
    items.set(key, {
      label: labelOf(table, row),
      size: (known?.size ?? 0) + figure.size,
      places: [...(known?.places ?? []), ...figure.parts.map(({ place }) => place)],
    });
  }
  return items;
}

/** Totals of 表1 are made of the others; what is carried over is an item. */
function isTotal(form: string, row: BookRow): boolean {
  return form === 't1' && row.set === undefined && row.key !== 'carryIn';
}

function labelOf({ form }: FormInstance, row: BookRow): string {
  const name = row.label.replace(/\s+/g, '');
  return form === 't1' ? name.replace(/^.{1,4}、/, '') : name;
}
