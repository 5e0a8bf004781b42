import { DATA, RULES } from '../../checks/catalogue';
import { EDITIONS } from '../../editions/in-use';
import { packName } from '../../wording/data-clause';
import { dataProblemSentence } from '../../wording/data-sentence';
import type { DataView } from './state';

/** Problems that are told; more do not help the one who calls the administrator. */
const TOLD = 3;

/** By which data is checked here. */
export function dataView(): DataView {
  const problems = DATA.kind === 'refused' ? DATA.problems : [];
  return {
    kind: DATA.kind,
    name: DATA.kind === 'in-use' ? packName(DATA.pack) : '',
    problems: problems.slice(0, TOLD).map(dataProblemSentence),
    editions: EDITIONS.map(({ regionName, year }) => `${regionName} ${String(year)} 年`),
    rules: RULES.packs.map(({ name }) => name),
  };
}
