import { changeOf, type Fact } from '../model/fact';
import { keptYear } from '../model/kept-year';
import type { Summary } from '../reports/summary';
import { derivation, sizeText } from '../wording/fact-sentence';
import { reasonSentence } from '../wording/reason-sentence';
import { placeJson } from './place-json';

/** What `summary --format json` prints: also all that is kept of a year. Its keys are a contract: more may be added, none renamed. */
export function summaryJson(summary: Summary): string {
  const { priorYear, verdict, remarks, facts, drivers, own } = summary;
  const { schema, year, entity, items } = keptYear(own);
  const value = {
    schema,
    year,
    priorYear,
    entity,
    verdict,
    remarks: remarks.map(reasonSentence),
    facts: facts.map(factJson),
    items,
    drivers: drivers.map(({ fact, label, change, places }) => ({
      ...{ fact, label, change: sizeText(change, '万元') },
      cells: places.map(placeJson),
    })),
  };
  return JSON.stringify(value, null, 2);
}

function factJson(fact: Fact): unknown {
  const { id, label, unit, now, prior, remark } = fact;
  const change = changeOf(fact);
  return {
    ...{ id, label, amount: sizeText(now.size, unit), unit },
    prior: prior ? sizeText(prior.size, unit) : null,
    change: change ? sizeText(change.size, unit) : null,
    direction: change?.direction ?? null,
    cells: now.parts.map(({ place, value }) => ({ ...placeJson(place), value })),
    derivation: derivation(now),
    remark: remark ? reasonSentence(remark) : null,
  };
}
