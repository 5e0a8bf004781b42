import { plainWan, roundToTick } from '../model/amount';
import { changeOf, type Fact } from '../model/fact';
import { normalizeLabel } from '../model/label';
import { reason, type Reason } from '../model/reason';
import type { ItemChange } from '../model/year-figures';
import { mentionsIn, type Mention } from './mentions';
import { namesFor, type Named } from './named-changes';

/** What is written where there is nothing to give a reason for. */
const NOTHING_SAID = /^(?:无|没有|不适用|[-/]*|(?:与上年)?(?:持平|无增减变化|,)*)。?$/;

/**
 * What is doubtful in a reason as it was typed: that it is given for what did not change, or names
 * something that did not move, moved the other way, or by another amount. Reasons that name no figure
 * (人员调出, 厉行节约) are never questioned.
 * @param id of the fact that the reason is given for
 * @param facts with last year's beside them; @param changes the items of both years
 */
export function questionedReason(
  id: string,
  text: string,
  facts: readonly Fact[],
  changes: readonly ItemChange[],
): Reason[] {
  const fact = facts.find((one) => one.id === id);
  const change = fact && changeOf(fact);
  const said = comparable(text);
  if (!fact || !change || NOTHING_SAID.test(said)) return [];
  if (change.size === 0) return [reason('reason.unchanged', { name: fact.label })];
  const names = namesFor(id, facts, changes);
  const doubts = mentionsIn(said, names.keys()).flatMap((mention) => {
    const named = names.get(mention.name);
    if (!named || (named.withAmount && !mention.amount)) return [];
    return doubt(mention, named) ?? [];
  });
  return [...new Map(doubts.map((one) => [JSON.stringify(one), one])).values()];
}

/** One line, without separators in numbers. */
function comparable(text: string): string {
  return normalizeLabel(text.trim().replace(/[\r\n]+/g, '；')).replace(/(\d),(?=\d{3})/g, '$1');
}

function doubt(mention: Mention, { figures, withAmount }: Named): Reason | null {
  const { name, says, word = '', amount, ahead } = mention;
  const moved = figures.filter(({ now, before }) => now !== before);
  const way = ({ now, before }: Named['figures'][number]): string =>
    now > before ? '增加' : '减少';
  const [first] = moved;
  if (says === 'denied') return null;
  if (says === '持平') {
    if (!first || moved.length < figures.length) return null;
    return reason('reason.not-flat', { name, direction: way(first), amount: sizeOf(first) });
  }
  if (!first) return reason('reason.flat-item', { name });
  const same = moved.filter((figure) => way(figure) === says);
  const [alike] = same;
  if (says === undefined) return null;
  if (!alike) {
    const real = { direction: way(first), amount: sizeOf(first) };
    return reason('reason.other-way', { name, said: word, ...real });
  }
  // 工资 may be several items together.
  if (!amount || withAmount) return null;
  const isSaid = (fen: number): boolean => roundToTick(fen, amount.tick) === amount.fen;
  const agrees = same.some(
    ({ now, before }) =>
      isSaid(Math.abs(now - before)) || (ahead && (isSaid(now) || isSaid(before))),
  );
  return agrees
    ? null
    : reason('reason.other-amount', {
        ...{ name, direction: says, said: amount.written, amount: sizeOf(alike) },
      });
}

function sizeOf({ now, before }: Named['figures'][number]): string {
  return plainWan(Math.abs(now - before));
}
