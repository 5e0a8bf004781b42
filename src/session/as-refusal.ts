import { FormatError } from '../formats/format-error';
import { reason, Refusal } from '../model/reason';

/**
 * Work on a file; what its format complains of is a reason.
 * @throws Refusal `format.*`
 */
export async function asRefusal<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    if (!(problem instanceof FormatError)) throw problem;
    throw new Refusal(reason(`format.${problem.code}`, problem.slots), { cause: problem });
  }
}
