import type { BookRow } from '../model/book';
import type { Fact } from '../model/fact';
import type { YearItem } from '../model/year-figures';
import type { BookFigures } from './book-figures';
import definitions from './items.json';

/** Rows of a table that make up a fact: by kind, by the set they are printed in, or by key. */
interface Source {
  readonly fact: string;
  readonly form: string;
  readonly column: string;
  readonly kinds?: readonly string[];
  readonly sets?: readonly string[];
  readonly rows?: readonly string[];
}

const SOURCES: readonly Source[] = definitions;

/** What each fact is made of, row by row; rows of one code (units one below the other) are one item. */
export function itemsOf(figures: BookFigures, facts: readonly Fact[]): YearItem[] {
  return [...SOURCES.flatMap((source) => itemsIn(figures, source)), ...operatingItems(facts)];
}

function itemsIn(figures: BookFigures, source: Source): YearItem[] {
  const table = figures.table(source.form);
  const items = new Map<string, YearItem>();
  for (const row of table?.rows ?? []) {
    const figure = table && isOf(row, source) ? figures.cell(table, row, source.column) : null;
    if (!figure) continue;
    const key = row.code ?? row.key.replace(/#\d+$/, '');
    const known = items.get(key);
    items.set(key, {
      ...{ fact: source.fact, key, label: labelOf(row) },
      size: (known?.size ?? 0) + figure.size,
      places: [...(known?.places ?? []), ...figure.parts.map(({ place }) => place)],
    });
  }
  return [...items.values()];
}

function isOf(row: BookRow, { kinds = [], sets = [], rows = [] }: Source): boolean {
  return kinds.includes(row.kind) || sets.includes(row.set ?? '') || rows.includes(row.key);
}

/** 机关运行经费 has its own items: not every row of 表6 counts. */
function operatingItems(facts: readonly Fact[]): YearItem[] {
  return facts.flatMap(({ id, label, now }) => {
    const code = /^operating\.(\d+)$/.exec(id)?.[1];
    const places = now.parts.map(({ place }) => place);
    return code === undefined
      ? []
      : [{ fact: 'operating.total', key: code, label, size: now.size, places }];
  });
}

/** A row's name; rows of printed forms begin with an ordinal or 其中. */
function labelOf({ label, side, code }: BookRow): string {
  const printed = side !== undefined || code === undefined;
  const name = label.replace(/\s+/g, '');
  return printed ? name.replace(ORDINAL, '').replace(/^其中[:：]?/, '') : name;
}

const ORDINAL = /^(?:[一二三四五六七八九十]+|\d+)[、.．:：]/;
