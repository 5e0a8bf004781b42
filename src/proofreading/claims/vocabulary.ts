import type { Edition } from '../../editions/form';
import type { ListWords } from '../../editions/language';
import { ECONOMIC } from '../../editions/in-use';
import type { Fact } from '../../model/fact';
import { normalizeLabel, projectKey } from '../../model/label';
import { Lexicon } from './lexicon';

/** What a word does in a sentence. */
export type Meaning =
  | {
      readonly kind: 'measure';
      readonly fact: string;
      readonly units?: readonly string[];
      readonly alone?: boolean;
    }
  | { readonly kind: 'way'; readonly way: '增加' | '减少' | '持平' }
  | { readonly kind: 'list'; readonly list: ListWords; readonly either: boolean }
  | { readonly kind: 'reason' }
  | {
      readonly kind:
        'total' | 'filler' | 'link' | 'join' | 'noise' | 'scope' | 'share' | 'portion' | 'each';
    };

/** Everything that words of an edition's texts mean. */
export interface Vocabulary {
  readonly words: (section: string) => Lexicon<Meaning>;
  /** Characters that a word, number or mark may begin with. */
  readonly firsts: (section: string) => ReadonlySet<string>;
  readonly units: Lexicon<'money' | 'counter'>;
  readonly bounds: Lexicon<{ readonly bound: '≥' | '≤'; readonly side: 'before' | 'after' }>;
  readonly lastYear: Lexicon<true>;
  readonly comparing: Lexicon<true>;
  readonly compared: Lexicon<true>;
  readonly budgetOf: Lexicon<true>;
  readonly sayings: Lexicon<true>;
  /** Id of a project's fact by its name as `projectKey` writes it. */
  readonly projects: ReadonlyMap<string, string>;
}

/** Words of an edition and of the facts that its books state. */
export function vocabularyOf({ language }: Edition, facts: readonly Fact[]): Vocabulary {
  const { grammar } = language;
  const bySection = new Map<string, Lexicon<Meaning>>();
  const projects = new Map(
    facts.flatMap(({ id, label }) =>
      id.startsWith('project.') ? [[projectKey(label), id] as const] : [],
    ),
  );
  const words = (section: string): Lexicon<Meaning> => {
    const known = bySection.get(section) ?? wordsOf(language, facts, section);
    bySection.set(section, known);
    return known;
  };
  const firsts = new Map<string, ReadonlySet<string>>();
  const vocabulary: Omit<Vocabulary, 'firsts'> = {
    words,
    units: lexicon([
      [grammar.counters, 'counter'],
      [grammar.money, 'money'],
      [['%', '‰'], 'counter'],
    ]),
    bounds: lexicon([
      [grammar.atLeast.before, { bound: '≥', side: 'before' }],
      [grammar.atMost.before, { bound: '≤', side: 'before' }],
      [grammar.atLeast.after, { bound: '≥', side: 'after' }],
      [grammar.atMost.after, { bound: '≤', side: 'after' }],
    ]),
    lastYear: lexicon([[grammar.lastYear, true]]),
    comparing: lexicon([[grammar.comparing, true]]),
    compared: lexicon([[grammar.compared, true]]),
    budgetOf: lexicon([[grammar.budgetOf, true]]),
    sayings: lexicon([[grammar.sayings, true]]),
    projects,
  };
  const { bounds, lastYear, comparing, sayings } = vocabulary;
  const anywhere = [bounds, lastYear, comparing, sayings].flatMap((one) => [...one.firsts]);
  return {
    ...vocabulary,
    firsts: (section) => {
      const known =
        firsts.get(section) ?? new Set([...OTHERS, ...anywhere, ...words(section).firsts]);
      firsts.set(section, known);
      return known;
    },
  };
}

/** Digits, marks and what else no dictionary has. */
const OTHERS = '0123456789零一二三四五六七八九十百千两第同。!?;,，:()、';

/** 款 have everyday names: `某某楼水费` is another thing. */
const ITEM = /^operating\.\d/;

function wordsOf(
  { grammar, measures, families }: Edition['language'],
  facts: readonly Fact[],
  section: string,
): Lexicon<Meaning> {
  const words = new Lexicon<Meaning>();
  const add = (list: readonly string[], meaning: Meaning): void => {
    for (const word of list) words.add(normalizeLabel(word), meaning);
  };
  const belongs = (fact: string): boolean =>
    families.some((one) => fact.startsWith(one.facts) && one.sections.includes(section));
  for (const { fact, words: own, sections, units, alone = ITEM.test(fact) } of measures) {
    if (sections ? sections.includes(section) : belongs(fact))
      add(own, { kind: 'measure', fact, ...(units ? { units } : {}), alone });
  }
  const named = [
    ...ECONOMIC.items.flatMap(({ code, name }) =>
      /^3(?:02|10)\d\d$/.test(code) ? [{ id: `operating.${code}`, label: name }] : [],
    ),
    ...facts.filter(({ unit, id }) => unit === '万元' && !id.startsWith('project.')),
  ];
  for (const { id, label } of named)
    if (belongs(id)) add([label], { kind: 'measure', fact: id, alone: ITEM.test(id) });
  if (grammar.money.length === 0) return words;
  for (const list of grammar.lists) {
    for (const word of list.words)
      add([word], { kind: 'list', list, either: grammar.either.includes(word) });
  }
  add(grammar.noise, { kind: 'noise' });
  add(grammar.reasons, { kind: 'reason' });
  add(grammar.up, { kind: 'way', way: '增加' });
  add(grammar.down, { kind: 'way', way: '减少' });
  add(grammar.flat, { kind: 'way', way: '持平' });
  add(grammar.totals, { kind: 'total' });
  add(grammar.scopes, { kind: 'scope' });
  add(grammar.shares, { kind: 'share' });
  add(grammar.each, { kind: 'each' });
  add(grammar.portions, { kind: 'portion' });
  add(grammar.joins, { kind: 'join' });
  add(grammar.links, { kind: 'link' });
  add(grammar.filler, { kind: 'filler' });
  return words;
}

function lexicon<T>(entries: readonly (readonly [readonly string[], T])[]): Lexicon<T> {
  const lexicon = new Lexicon<T>();
  for (const [words, meaning] of entries)
    for (const word of words) lexicon.add(word.normalize('NFKC'), meaning);
  return lexicon;
}
