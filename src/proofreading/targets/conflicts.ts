import type { Indicator } from '../../checks/coded/targets/indicators';
import { comparable, contradiction } from './measured';
import type { Mention } from './mention';
import { measuredOf } from './target-tables';
import { speaksOf, subjectOf, type Subject } from './thing';

/** A sentence and an indicator that speak of one thing and cannot both be right. */
export interface Conflict {
  readonly mention: Mention;
  readonly indicator: Indicator;
  /** `bound`: the one at least, the other at most; `size`: another number. */
  readonly kind: 'bound' | 'size';
}

export interface Comparison {
  readonly conflicts: readonly Conflict[];
  /** The mentions that an indicator could be found for. */
  readonly compared: readonly Mention[];
}

/** Whether a mention is what an indicator measures. */
export type Match = (mention: Mention, indicator: Indicator) => boolean;

/**
 * Holds what sentences say against indicators. Where several of either speak of one thing, nothing is
 * said as long as one of them agrees: they may be its parts. Two indicators of one table by the same name
 * are not.
 */
export function conflictsOf(
  mentions: readonly Mention[],
  indicators: readonly Indicator[],
  matches: Match = matchIn(mentions, indicators),
): Comparison {
  const asked = indicators.flatMap((indicator) => {
    const value = measuredOf(indicator);
    return value ? [{ indicator, value }] : [];
  });
  const whole = mentions.filter(({ part }) => !part);
  const pairs = whole.flatMap((mention) =>
    asked
      .filter(({ value }) => comparable(mention.quantity, value))
      .filter(({ indicator }) => matches(mention, indicator))
      .map(({ indicator, value }) => {
        return { mention, indicator, kind: contradiction(mention.quantity, value) };
      }),
  );
  const agreed = pairs.filter(({ kind }) => kind === null);
  const settled = ({ mention, indicator }: Pick<Conflict, 'mention' | 'indicator'>): boolean =>
    agreed.some(
      (one) =>
        one.indicator === indicator ||
        (one.mention === mention && !isSameThing(one.indicator, indicator)),
    );
  const conflicts = pairs.flatMap(({ mention, indicator, kind }): Conflict[] =>
    kind === null || settled({ mention, indicator }) ? [] : [{ mention, indicator, kind }],
  );
  return { conflicts, compared: [...new Set(pairs.map(({ mention }) => mention))] };
}

function isSameThing(a: Indicator, b: Indicator): boolean {
  const { cores } = subjectOfIndicator(a);
  const own = subjectOfIndicator(b).cores;
  return a !== b && a.instance === b.instance && own.some((core) => cores.includes(core));
}

const SUBJECTS = new WeakMap<Indicator, Subject>();

/** What an indicator measures; worked out once. */
export function subjectOfIndicator(indicator: Indicator): Subject {
  const known = SUBJECTS.get(indicator);
  if (known) return known;
  const subject = subjectOf([indicator.name, indicator.description]);
  SUBJECTS.set(indicator, subject);
  return subject;
}

/** By name; and the only satisfaction in the sentences is that of the only satisfaction indicator. */
function matchIn(mentions: readonly Mention[], indicators: readonly Indicator[]): Match {
  const satisfied = mentions.filter(isSatisfaction);
  const asked = indicators.filter(({ kind }) => kind === 'satisfaction');
  return (mention, indicator) =>
    (satisfied.length === 1 && asked.length === 1
      ? mention === satisfied[0] && indicator === asked[0]
      : false) || speaksOf(mention.phrase, subjectOfIndicator(indicator));
}

function isSatisfaction({ phrase, quantity }: Mention): boolean {
  return quantity.unit === '%' && /满意[度率]?$/.test(phrase.before);
}
