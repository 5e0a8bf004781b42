import { chooseEdition } from './choose';
import { Classification } from './classification';
import { readPack, type DataPack } from './data-pack';
import { DataError, type DataProblem } from './data-problem';
import { editionFaults } from './edition-faults';
import type { Edition } from './form';
import { loadEditions } from './load';
import { takeOffered } from './offered';
import { SHIPPED, type DataFiles } from './shipped';
import { withPack } from './with-pack';

/** What is checked by: the data that ship, alone or with a data pack, which is used whole or not at all. */
export type DataState =
  | { readonly kind: 'shipped' }
  /** The file that may hold a pack did not come. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'in-use'; readonly pack: DataPack }
  | { readonly kind: 'refused'; readonly problems: readonly DataProblem[] };

interface Data {
  readonly state: DataState;
  readonly editions: readonly Edition[];
  readonly functional: Classification;
  readonly economic: Classification;
}

const first = dataOf(takeOffered());
let state = first.state;

/**
 * All editions, oldest first, and both lists of codes. Ask for them where they are used, not while modules
 * load: `withdrawPack` may still put others in their places.
 */
export let EDITIONS = first.editions;
export let FUNCTIONAL = first.functional;
export let ECONOMIC = first.economic;

export function dataState(): DataState {
  return state;
}

let shipped: readonly Edition[] | null = null;

/** The edition that a year is checked by where no data pack is in use. */
export function shippedEdition(year: number): Edition {
  shipped ??=
    state.kind === 'in-use'
      ? loadEditions(SHIPPED.editions, SHIPPED.narratives, SHIPPED.languages)
      : EDITIONS;
  return chooseEdition(shipped, year).edition;
}

/** Its rules turn out to be of no use, which is known only to those who read rules: nothing of it is used. */
export function withdrawPack(problems: readonly DataProblem[]): void {
  state = { kind: 'refused', problems };
  ({ editions: EDITIONS, functional: FUNCTIONAL, economic: ECONOMIC } = made(SHIPPED, state));
}

function dataOf(raw: unknown): Data {
  if (raw === null) return made(SHIPPED, { kind: 'shipped' });
  if (raw === undefined) return made(SHIPPED, { kind: 'missing' });
  try {
    const pack = readPack(raw);
    const data = made(withPack(SHIPPED, pack), { kind: 'in-use', pack });
    const faults = editionFaults(data.editions);
    if (faults.length > 0) throw new DataError(faults);
    return data;
  } catch (problem) {
    if (!(problem instanceof DataError)) throw problem;
    return made(SHIPPED, { kind: 'refused', problems: problem.problems });
  }
}

function made(files: DataFiles, own: DataState): Data {
  return {
    state: own,
    editions: loadEditions(files.editions, files.narratives, files.languages),
    functional: new Classification(files.functional),
    economic: new Classification(files.economic),
  };
}
