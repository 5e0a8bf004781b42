import { CATALOGUE } from '../checks/catalogue';
import type { Check } from '../checks/check';
import { addPack, PackError } from '../checks/pack';
import { reason, Refusal } from '../model/reason';
import { packSentence } from '../wording/pack-sentence';

/** A rule pack as it was read: what the user calls it, and its JSON. */
export interface PackText {
  readonly name: string;
  readonly text: string;
}

/**
 * The catalogue with rule packs added, in order.
 * @throws Refusal `rules.not-json` or `rules.refused`, naming every problem
 */
export function catalogueWith(packs: readonly PackText[]): readonly Check[] {
  return packs.reduce<readonly Check[]>((catalogue, { name, text }) => {
    try {
      return addPack(parse(name, text), catalogue);
    } catch (problem) {
      if (!(problem instanceof PackError)) throw problem;
      throw new Refusal(
        reason('rules.refused', { name, problem: problem.problems.map(packSentence).join('；') }),
        { cause: problem },
      );
    }
  }, CATALOGUE);
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (problem) {
    throw new Refusal(reason('rules.not-json', { name }), { cause: problem });
  }
}
