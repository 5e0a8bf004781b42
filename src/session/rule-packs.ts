import { CATALOGUE } from '../checks/catalogue';
import type { Check } from '../checks/check';
import { addPack, PackError, type PackProblem } from '../checks/pack';
import { reason, Refusal } from '../model/reason';

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
        reason('rules.refused', { name, problem: problem.problems.map(sentence).join('；') }),
        { cause: problem },
      );
    }
  }, CATALOGUE);
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (problem) {
    const detail = problem instanceof Error ? problem.message : '';
    throw new Refusal(reason('rules.not-json', { name, problem: detail }), { cause: problem });
  }
}

function sentence(problem: PackProblem): string {
  switch (problem.kind) {
    case 'shape':
      return `${problem.path || '文件'} 的写法不对（${problem.problem}）`;
    case 'id-taken':
      return `编号 ${problem.id} 已有`;
    case 'unknown-id':
      return `没有编号 ${problem.id} 的规则`;
    case 'formula':
      return `${problem.id} 的公式“${problem.formula}”第 ${String(problem.column)} 个字处应为${problem.expected}，写的是“${problem.found}”`;
  }
}
