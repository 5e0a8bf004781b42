import type { OfficePackage } from '../package/office-package';
import { attribute } from '../xml/handler';

/** How one level of a list is numbered. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** Such as `（%1）`; `%n` is the counter of the n-th level. */
  readonly text: string;
  /** All counters as decimal numbers. */
  readonly legal: boolean;
  /** What follows the number. */
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** Style whose paragraphs are on this level. */
  readonly style?: string;
}

export interface ListDefinition {
  /** Lists of one abstract definition go on counting where another left off. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels at which this list begins anew, with their first number. */
  readonly restarts: ReadonlyMap<number, number>;
}

type Draft = { -readonly [K in keyof ListLevel]: ListLevel[K] };

/**
 * Lists by their id.
 * @param part absent when the document numbers nothing by itself
 * @throws FormatError as `OfficePackage.scan`
 */
export function readNumbering(
  source: OfficePackage,
  part: string | undefined,
): ReadonlyMap<string, ListDefinition> {
  const lists = new Map<string, ListDefinition>();
  if (part === undefined || !source.has(part)) return lists;
  const abstracts = new Map<string, Map<number, Draft>>();
  let levels: Map<number, Draft> | null = null;
  let level: Draft | null = null;
  let list: {
    id: string;
    abstract: string;
    own: Map<number, Draft>;
    restarts: Map<number, number>;
  } | null = null;
  let overridden = 0;
  source.scan(part, {
    open(element, attributes) {
      const value = attribute(attributes, 'val');
      if (element === 'abstractNum') {
        levels = new Map();
        abstracts.set(attribute(attributes, 'abstractNumId') ?? '', levels);
      } else if (element === 'num') {
        const id = attribute(attributes, 'numId') ?? '';
        list = { id, abstract: '', own: new Map(), restarts: new Map() };
      } else if (element === 'abstractNumId' && list) list.abstract = value ?? '';
      else if (element === 'lvlOverride') overridden = Number(attribute(attributes, 'ilvl') ?? 0);
      else if (element === 'startOverride') list?.restarts.set(overridden, Number(value ?? 1));
      else if (element === 'lvl') {
        level = { start: 1, format: 'decimal', text: '', legal: false, suffix: 'tab' };
        (list?.own ?? levels)?.set(Number(attribute(attributes, 'ilvl') ?? 0), level);
      } else if (level) fill(level, element, value);
    },
    close(element) {
      if (element === 'lvl') level = null;
      else if (element === 'abstractNum') levels = null;
      else if (element === 'num' && list) {
        const { id, abstract, own, restarts } = list;
        const merged = new Map([...(abstracts.get(abstract) ?? []), ...own]);
        lists.set(id, { abstract, levels: merged, restarts });
        list = null;
      }
    },
  });
  return lists;
}

function fill(level: Draft, element: string, value: string | undefined): void {
  switch (element) {
    case 'start':
      level.start = Number(value ?? 1);
      break;
    case 'numFmt':
      level.format = value ?? 'decimal';
      break;
    case 'lvlText':
      level.text = value ?? '';
      break;
    case 'isLgl':
      level.legal = !['0', 'false'].includes(value ?? '');
      break;
    case 'suff':
      level.suffix = value === 'space' || value === 'nothing' ? value : 'tab';
      break;
    case 'pStyle':
      if (value !== undefined) level.style = value;
      break;
  }
}
