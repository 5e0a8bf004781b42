import { reason } from '../model/reason';
import { DataError, type DataProblem } from './data-problem';
import type { DataPack } from './data-pack';
import type { DataFiles } from './shipped';

/**
 * The shipped data files with those of a pack in their places: each file stands for the one of the same name.
 * @throws DataError for texts of an edition that there is not
 */
export function withPack(shipped: DataFiles, pack: DataPack): DataFiles {
  const editions = new Map([...shipped.editions, ...pack.editions].map((one) => [one.id, one]));
  const problems = [
    ...homeless(Object.keys(pack.narratives), 'narrative', editions),
    ...homeless(Object.keys(pack.languages), 'text', editions),
  ];
  if (problems.length > 0) throw new DataError(problems);
  return {
    editions: [...editions.values()],
    narratives: inPlaces(shipped.narratives, pack.narratives),
    languages: inPlaces(shipped.languages, pack.languages),
    functional: pack.functional ?? shipped.functional,
    economic: pack.economic ?? shipped.economic,
  };
}

function homeless(
  ids: readonly string[],
  folder: string,
  editions: ReadonlyMap<string, unknown>,
): DataProblem[] {
  return ids
    .filter((id) => !editions.has(id))
    .map((id) => ({ file: `editions/${id}/${folder}`, wrong: reason('data.no-edition', { id }) }));
}

/** Parts by edition: those that are given in the places of the ones that are there. */
function inPlaces<T extends object>(
  there: Readonly<Record<string, T>>,
  given: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const changed = Object.entries(given).map(([id, parts]) => [id, { ...there[id], ...parts }]);
  return { ...there, ...(Object.fromEntries(changed) as Record<string, T>) };
}
