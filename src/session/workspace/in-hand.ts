import { CATALOGUE } from '../../checks/catalogue';
import type { Check } from '../../checks/check';
import { incomparable } from '../../facts/incomparable';
import type { Book } from '../../model/book';
import { keptYearOf } from '../../model/kept-year';
import { Refusal, type Reason } from '../../model/reason';
import type { YearFigures } from '../../model/year-figures';
import type { OwnTemplate } from '../../narrative/narrate';
import { holdTogether, ownProfileOf, type OwnProfile } from '../profile';
import { catalogueWith, type PackText } from '../rule-packs';
import type { Explanation } from './explanations';
import type { Kept } from './kept';
import type { KeptValues } from './kept-shapes';
import type { WorkspaceState } from './state';
import { isSame, isSameUnit, whoseBook } from './whose';

/** What of all that is kept belongs to a book: its unit's and its year's. */
export interface InHand {
  readonly profile: OwnProfile | null;
  readonly prior: Prior | null;
  readonly packs: readonly PackText[];
  readonly catalogue: readonly Check[];
  readonly forms: boolean;
  readonly template: OwnTemplate | null;
  /** Why the rule packs are not in use although they are kept. */
  readonly problem: Reason | null;
}

/** Last year's figures. */
export interface Prior {
  readonly name: string;
  readonly figures: YearFigures;
  /** The user says that it is the same unit under another name or code. */
  readonly renamed: boolean;
}

/** As sentences call the profile of the open workbook. */
const PROFILE_NAME = '';

export function inHand(kept: Kept, book: Book): InHand {
  const whose = whoseBook(book);
  const own = <T extends KeptValues[keyof KeptValues]>(value: T | null): T | null =>
    value && isSame(value, whose) ? value : null;
  const settings = own(kept.get('settings'));
  const rules = own(kept.get('rules'));
  const profile = own(kept.get('profile'));
  const prior = own(kept.get('prior'));
  return {
    profile: profile && profileFor(book, profile),
    prior: prior && priorFor(book, prior),
    ...(rules ? packsOf(rules) : { packs: [], catalogue: CATALOGUE, problem: null }),
    forms: settings?.forms ?? false,
    template: settings?.template ?? null,
  };
}

/** Explanations of another year hold for no figures until they are confirmed; another unit's for nothing. */
export function explanationsFor(kept: Kept, book: Book): readonly Explanation[] {
  const value = kept.get('explanations');
  const whose = whoseBook(book);
  if (!value || !isSameUnit(value, whose)) return [];
  return isSame(value, whose) ? value.list : value.list.map((one) => ({ ...one, figures: '' }));
}

/** The same for a face. */
export function inHandView({ profile, prior, packs }: InHand) {
  return {
    profile: profile?.profile ?? NO_PROFILE,
    prior: prior && priorView(prior),
    rulePacks: packs.map(({ name }) => name),
  };
}

const NO_PROFILE: WorkspaceState['profile'] = { schema: 1 };

const priorView = once(({ name, figures: { year, entity } }: Prior) => ({
  ...{ name, year },
  entity: [entity.code, entity.name].filter((part) => part !== '').join(' '),
}));

const readProfile = once(({ profile }: KeptValues['profile']) =>
  orNull(() => ownProfileOf(profile, PROFILE_NAME)),
);

/** It says itself whose it is, too. */
function profileFor(book: Book, value: KeptValues['profile']): OwnProfile | null {
  const profile = readProfile(value);
  if (!profile) return null;
  return orNull(() => {
    holdTogether(profile, book);
    return profile;
  });
}

const readPrior = once(({ name, figures, renamed }: KeptValues['prior']) =>
  orNull((): Prior => ({ name, figures: keptYearOf(figures), renamed })),
);

function priorFor(book: Book, value: KeptValues['prior']): Prior | null {
  const prior = readPrior(value);
  return prior && incomparable(book, prior.figures, prior.renamed) === null ? prior : null;
}

const packsOf = once(
  ({ packs }: KeptValues['rules']): Pick<InHand, 'packs' | 'catalogue' | 'problem'> => {
    try {
      return { packs, catalogue: catalogueWith(packs), problem: null };
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      return { packs, catalogue: CATALOGUE, problem: problem.reason };
    }
  },
);

/** What cannot be used is treated as absent. */
function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof Refusal) return null;
    throw problem;
  }
}

/** Works out once what is asked for at every check. */
function once<K extends object, T>(work: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly result: T }>();
  return (of) => {
    const result = known.get(of) ?? { result: work(of) };
    known.set(of, result);
    return result.result;
  };
}
