import type { Claim } from '../../model/claim';
import type { Direction } from '../../model/fact';
import { wordsAt, type NarrativeText, type Span } from '../../model/narrative-text';
import { mostCommon } from './amount-style';
import opposites from './opposites.json';

const FLAT = '持平';
const BECAUSE = '，主要是';

/** How the author of a text says that something went up, went down, stayed, and why. */
export class DirectionWords {
  private readonly words: Readonly<Record<Direction, string>>;
  /** What leads from a change to its reason: `，主要原因是`. */
  readonly because: string;

  constructor(text: NarrativeText, claims: readonly Claim[]) {
    const said = (way: Direction): string | undefined =>
      mostCommon(
        claims.flatMap(({ direction, directionSpan }) => {
          const words = directionSpan ? wordsAt(text, directionSpan) : '';
          return direction === way && words !== '' ? [words] : [];
        }),
      );
    const [up, down] = [verbIn(said('增加') ?? '', 0), verbIn(said('减少') ?? '', 1)];
    this.words = {
      增加: up ?? (down === undefined ? '增加' : (turned(down, 1) ?? '增加')),
      减少: down ?? (up === undefined ? '减少' : (turned(up, 0) ?? '减少')),
      持平: said('持平') ?? FLAT,
    };
    this.because =
      mostCommon(
        claims.flatMap((claim) => {
          const lead = leadOf(text, claim);
          return lead && /[，,]/.test(wordsAt(text, lead)) ? [wordsAt(text, lead)] : [];
        }),
      ) ?? BECAUSE;
  }

  /** The author's own words for a direction. */
  own(direction: Direction): string {
    return this.words[direction];
  }

  /** Words that say one direction, saying another as their counterpart does: 增长 → 下降. */
  static turned(words: string, from: Direction, to: Direction): string | null {
    if (from === to) return words;
    if (from === FLAT || to === FLAT) return null;
    const side = from === '增加' ? 0 : 1;
    const verb = verbIn(words, side);
    const other = verb === undefined ? undefined : turned(verb, side);
    return verb === undefined || other === undefined ? null : words.replace(verb, other);
  }
}

/** What leads from a change to its reason: `，主要是`; `null` where nothing does. */
export function leadOf(text: NarrativeText, { reason, directionSpan }: Claim): Span | null {
  if (!reason || directionSpan?.paragraph !== reason.paragraph) return null;
  const { paragraph, start: end } = reason;
  const between = wordsAt(text, { paragraph, start: directionSpan.end, end });
  const words = LEAD.exec(between)?.[0];
  return words === undefined ? null : { paragraph, start: end - words.length, end };
}

const LEAD =
  /[，,；;]?[^，,；;。（）()\d]{0,12}(?:主要|原因|由于|因|系)[^，,；;。（）()\d]{0,6}[:：，,]?\s*$/;

/** The longest verb of a side (0: up, 1: down) in some words. */
function verbIn(words: string, side: 0 | 1): string | undefined {
  const verbs = opposites.map((pair) => pair[side] ?? '').filter((verb) => words.includes(verb));
  return verbs.sort((a, b) => b.length - a.length)[0];
}

function turned(verb: string, side: 0 | 1): string | undefined {
  return opposites.find((pair) => pair[side] === verb)?.[side === 0 ? 1 : 0];
}
