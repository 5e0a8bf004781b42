import type { Fact } from '../model/fact';
import type { YearFigures, YearItem } from '../model/year-figures';

/** Incomes that forms from 2025 on print as one row, 单位资金. */
const JOINED = ['business', 'operating', 'superior', 'affiliated', 'other'] as const;
const ID = 'income.unit';
const LABEL = '单位资金';

/**
 * Last year's figures as this year's form prints them: where it has 单位资金 and last year's had the
 * rows that it replaces, these are added up.
 */
export function asPrintedNow(prior: YearFigures, own: YearFigures): YearFigures {
  const has = ({ facts }: YearFigures, id: string): boolean => facts.some((one) => one.id === id);
  const replaced = prior.facts.filter(({ id }) => isJoined(id, 'income.'));
  if (!has(own, ID) || has(prior, ID) || replaced.length === 0) return prior;
  const joined: Fact = {
    ...{ id: ID, label: LABEL, unit: '万元' },
    now: {
      size: replaced.reduce((sum, { now }) => sum + now.size, 0),
      parts: replaced.flatMap(({ now }) => now.parts),
    },
  };
  const isRow = ({ fact, key }: YearItem): boolean => fact === 'income.total' && isJoined(key, '');
  const rows = prior.items.filter(isRow);
  const item: YearItem = {
    ...{ fact: 'income.total', key: 'unitFunds', label: LABEL },
    size: rows.reduce((sum, { size }) => sum + size, 0),
    places: rows.flatMap(({ places }) => places),
  };
  return {
    ...prior,
    facts: [...prior.facts.filter((one) => !replaced.includes(one)), joined],
    items: [...prior.items.filter((one) => !isRow(one)), ...(rows.length > 0 ? [item] : [])],
  };
}

function isJoined(id: string, prefix: string): boolean {
  return JOINED.some((one) => id === `${prefix}${one}`);
}
