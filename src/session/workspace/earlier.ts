import type { Opened } from '../open-snapshot';
import type { YearFigures } from '../../model/year-figures';
import type { Book } from '../../model/book';
import { incomparable } from '../../facts/incomparable';
import { keptYear } from '../../model/kept-year';
import { Refusal } from '../../model/reason';
import { CARRIED, CARRY } from '../../wording/pane-outcome';
import { fieldName } from '../../wording/profile-words';
import { ownProfileOf } from '../profile';
import { carryProfile } from '../profile-carry';
import { explanationsFor } from './in-hand';
import type { Kept } from './kept';
import type { KeptNamespace, KeptValues } from './kept-shapes';
import type { CarryOverItem, CarryOverView } from './year-state';
import { isSame, whoseBook, type Whose } from './whose';

/** What an earlier workbook or a `.gouji.json` is, and keeps. */
export interface EarlierSource {
  readonly name: string;
  readonly whose: Whose;
  readonly values: Partial<KeptValues>;
  /** Its own figures, which are last year's where it is of the year before. */
  readonly figures: YearFigures | null;
}

/** What it would bring, ready to be kept. */
export interface Earlier {
  readonly from: string;
  readonly items: readonly Carried[];
}

type Carried = {
  readonly [N in CarryOverItem['key']]: {
    readonly key: N;
    readonly value: KeptValues[N];
    readonly detail: string;
    readonly replaces: boolean;
  };
}[CarryOverItem['key']];

/**
 * What an earlier workbook brings to the open one. Of the same year all of it holds; into a later year
 * a profile comes without what was that year's, explanations become suggestions, and the figures of the
 * year before are last year's.
 */
export function earlierOf(source: EarlierSource, opened: Opened, kept: Kept): Earlier {
  const whose = whoseBook(opened.book);
  const same = isSame(source.whose, whose);
  const has = (key: KeptNamespace): boolean => {
    const own = kept.get(key);
    return own !== null && isSame(own, whose);
  };
  const { profile, prior, explanations, rules } = source.values;
  const items: (Carried | null)[] = [
    profile ? carriedProfile(profile, opened, same, has('profile')) : null,
    carriedPrior(source, opened.book, same ? prior : undefined, has('prior')),
    explanations ? carriedExplanations(explanations, opened.book, same, kept) : null,
    rules ? carriedRules(rules, whose, has('rules')) : null,
  ];
  return { from: source.name, items: items.flatMap((item) => item ?? []) };
}

export function carryOverView({ from, items }: Earlier): CarryOverView {
  return {
    from,
    items: items.map(({ key, detail, replaces }) => ({
      ...{ key, label: CARRIED[key], detail, replaces },
    })),
  };
}

function carriedProfile(
  value: KeptValues['profile'],
  opened: Opened,
  same: boolean,
  replaces: boolean,
): Carried | null {
  const whose = { schema: 1, ...whoseBook(opened.book) } as const;
  const key = 'profile';
  try {
    const own = ownProfileOf(value.profile, '');
    const { year } = opened.book;
    if (same || year === null) {
      const kept = { ...whose, profile: own.profile };
      return { key, value: kept, detail: CARRY.sameYear, replaces };
    }
    const { profile, confirm } = carryProfile(own, year, opened);
    const names = confirm.map(({ path }) => fieldName(path));
    const detail = [CARRY.nextYear(own.profile.year ?? value.year ?? year - 1)];
    if (names.length > 0) detail.push(CARRY.confirm(names));
    return { key, value: { ...whose, profile }, detail: detail.join('；'), replaces };
  } catch (problem) {
    if (problem instanceof Refusal) return null;
    throw problem;
  }
}

/** Last year's figures as they were kept, or the earlier workbook's own where it is last year's. */
function carriedPrior(
  { name, figures }: EarlierSource,
  book: Book,
  prior: KeptValues['prior'] | undefined,
  replaces: boolean,
): Carried | null {
  const whose = { schema: 1, ...whoseBook(book) } as const;
  const key = 'prior';
  if (prior) {
    const value = { ...prior, ...whose };
    return { key, value, detail: prior.name, replaces };
  }
  const isBefore = book.year !== null && figures?.year === book.year - 1;
  if (!figures || !isBefore || incomparable(book, figures) !== null) return null;
  const value = { ...whose, name, renamed: false, figures: keptYear(figures) };
  return { key, value, detail: CARRY.figures(figures.year), replaces };
}

/** Those of this workbook stay; of another year they hold for no figures until they are confirmed. */
function carriedExplanations(
  { list }: KeptValues['explanations'],
  book: Book,
  same: boolean,
  kept: Kept,
): Carried | null {
  const own = explanationsFor(kept, book);
  const known = new Set(own.map(({ finding }) => finding));
  const added = list
    .filter(({ finding }) => !known.has(finding))
    .map((one) => (same ? one : { ...one, figures: '' }));
  if (added.length === 0) return null;
  const value: KeptValues['explanations'] = {
    schema: 1,
    ...whoseBook(book),
    list: [...own, ...added],
  };
  const detail = same ? CARRY.explanations(added.length) : CARRY.suggested(added.length);
  return { key: 'explanations', value, detail, replaces: false };
}

function carriedRules(
  { packs }: KeptValues['rules'],
  whose: Whose,
  replaces: boolean,
): Carried | null {
  if (packs.length === 0) return null;
  const detail = CARRY.rules(packs.map(({ name }) => name));
  return { key: 'rules', value: { schema: 1, ...whose, packs }, detail, replaces };
}
