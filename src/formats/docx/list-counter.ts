import { formatNumber } from './number-format';
import type { ListDefinition, ListLevel } from './numbering-part';
import type { NumberingRef } from './styles-part';

/** Characters of symbol fonts, which mean something in those fonts alone. */
const SYMBOL = /[\ue000-\uf8ff]/g;

/** A number that ends so needs no space before the text. */
const CLOSED = /[、，．。:：)）〕】]$/;

/** ISO 29500-1 §17.9.6: a list has nine levels. */
const LEVELS: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Renders automatic numbers, paragraph after paragraph as they stand in the document. */
export class ListCounter {
  /** Counters by abstract definition; a level that has not begun has none. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly lists: ReadonlyMap<string, ListDefinition>) {}

  /** The level that a style's paragraphs have in a list, where the list says so. */
  levelOfStyle(list: string, style: string): number | undefined {
    const levels = this.lists.get(list)?.levels ?? [];
    for (const [level, { style: own }] of levels) if (own === style) return level;
    return undefined;
  }

  /** The label of the next paragraph of a list, `''` where nothing is printed. */
  next({ list, level }: NumberingRef): string {
    const definition = this.lists.get(list);
    const own = definition?.levels.get(level);
    // A level that no list has numbers nothing; counting up to it might take forever.
    if (!definition || !own || !LEVELS.includes(level)) return '';
    const counters = this.counters.get(definition.abstract) ?? [];
    this.counters.set(definition.abstract, counters);
    if (!this.begun.has(list)) {
      this.begun.add(list);
      for (const at of definition.restarts.keys()) counters[at] = undefined;
    }
    const first = (at: number): number =>
      definition.restarts.get(at) ?? definition.levels.get(at)?.start ?? 1;
    for (let above = 0; above < level; above += 1) counters[above] ??= first(above);
    const before = counters[level];
    counters[level] = before === undefined ? first(level) : before + 1;
    counters.length = level + 1;
    return labelOf(definition, own, counters);
  }
}

function labelOf(
  { levels }: ListDefinition,
  own: ListLevel,
  counters: readonly (number | undefined)[],
): string {
  const text =
    own.format === 'bullet'
      ? own.text.replace(SYMBOL, '•')
      : own.text.replace(/%([1-9])/g, (_, digit: string) => {
          const at = Number(digit) - 1;
          const format = own.legal ? 'decimal' : (levels.get(at)?.format ?? 'decimal');
          return formatNumber(counters[at] ?? 1, format);
        });
  if (text === '' || own.suffix === 'nothing') return text;
  return own.suffix === 'tab' && CLOSED.test(text) ? text : `${text} `;
}
