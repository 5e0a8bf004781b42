import { DATA, RULES } from '../checks/catalogue';
import type { Check } from '../checks/check';
import { addPack, PackError, type Rules } from '../checks/pack';
import { reason, Refusal } from '../model/reason';
import { packSentence } from '../wording/pack-sentence';

/** A rule pack as it was read: what the user calls it, and its JSON. */
export interface PackText {
  readonly name: string;
  readonly text: string;
}

/**
 * The catalogue with rule packs added, in order. One that the data pack has, too, is there already.
 * @throws Refusal `rules.not-json`, `rules.hosted`, or `rules.refused` naming every problem
 */
export function catalogueWith(packs: readonly PackText[]): readonly Check[] {
  const hosted =
    DATA.kind === 'in-use' ? DATA.pack.rules.map(({ pack }) => JSON.stringify(pack)) : [];
  const all = packs.reduce<Rules>((rules, { name, text }) => {
    const value = parse(name, text);
    if (hosted.includes(JSON.stringify(value))) return rules;
    try {
      return addPack(value, rules);
    } catch (problem) {
      if (!(problem instanceof PackError)) throw problem;
      throw refusal(name, problem);
    }
  }, RULES);
  return all.checks;
}

function refusal(name: string, cause: PackError): Refusal {
  const { problems } = cause;
  const hosted = RULES.packs.flatMap(({ ids }) => ids);
  const taken = problems.flatMap((one) => (one.kind === 'id-taken' ? [one.id] : []));
  const why =
    taken.length === problems.length && taken.every((id) => hosted.includes(id))
      ? reason('rules.hosted', { name, ids: taken.join('、') })
      : reason('rules.refused', { name, problem: problems.map(packSentence).join('；') });
  return new Refusal(why, { cause });
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (problem) {
    throw new Refusal(reason('rules.not-json', { name }), { cause: problem });
  }
}
