import { DATA } from '../checks/catalogue';
import { DataError } from '../editions/data-problem';
import { reason, Refusal } from '../model/reason';
import { dataProblems } from '../wording/data-sentence';

/** The data pack that is checked by; `null`: the data that ship. */
export function dataInUse(): { readonly name: string; readonly version: string } | null {
  return DATA.kind === 'in-use' ? { name: DATA.pack.name, version: DATA.pack.version } : null;
}

/** @throws DataError with what is wrong with what was offered */
export function requireData(): void {
  if (DATA.kind === 'refused') throw new DataError(DATA.problems);
}

/** What was thrown about a data pack, as one sentence. */
export function dataRefusal(name: string, problem: unknown): unknown {
  if (!(problem instanceof DataError)) return problem;
  return new Refusal(reason('data.refused', { name, problem: dataProblems(problem.problems) }), {
    cause: problem,
  });
}
