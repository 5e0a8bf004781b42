import { PASS, type Outcome } from '../../outcome';
import type { CodedCheck } from '../coded-check';
import { about, indicatorsOf, type Indicator } from './indicators';
import { compareTo, type Quantity } from './indicator-value';
import { endsWith, has, isCounted, isRate } from './words';

/**
 * F-04 指标值成形、有单位. A value that can be none (≥、%%、满意率 ≥985) is an error; a number whose
 * unit is only left out is a warning.
 */
export const valuesWellFormed: CodedCheck = (context) =>
  indicatorsOf(context).flatMap((one): Outcome[] => {
    const { value } = one;
    if (value.kind === 'blank') return [];
    if (value.kind === 'malformed') return [about(one, 'value', { message: 'malformed' })];
    return [value.kind === 'quantity' && value.unit === '' ? withoutUnit(one, value) : PASS];
  });

function withoutUnit(one: Indicator, { number }: Quantity): Outcome {
  if (isWhole(one) && compareTo(number, 100) > 0) return about(one, 'value', { message: 'beyond' });
  if (compareTo(number, 0) === 0 || namesUnit(one)) return PASS;
  if (!isShare(one)) return about(one, 'value', { severity: 'warning' });
  // 100% typed into a cell is stored as 1.
  if (typeof one.row.cells.value?.raw === 'number' && number === '1') return PASS;
  return compareTo(number, 100) > 0
    ? about(one, 'value', { message: 'beyond' })
    : about(one, 'value', { message: 'percent', severity: 'warning' });
}

/** The name says what is counted: 培训人数, 场次, 满意度（%）. */
function namesUnit({ row, name, description }: Indicator): boolean {
  if (/[(（](?:%|％|[^()（）]{1,5})[)）]\s*$/.test(row.label)) return true;
  if (endsWith(name, 'unitless')) return true;
  return [name, description].some((text) => {
    const [, counted] = /(.次|.数)$/.exec(text) ?? [];
    return counted !== undefined && (/[人场批]次/.test(counted) || isCounted(counted.slice(0, 1)));
  });
}

function isShare({ kind, name }: Indicator): boolean {
  return isRate(name) || kind === 'satisfaction' || (has(name, 'satisfied') && name.endsWith('度'));
}

/** A share of a whole, which nothing can be more than: 满意度（%）, 到会率; an 增长率 can. */
function isWhole(one: Indicator): boolean {
  const satisfied = has(one.name, 'satisfied') && /[度率]$/.test(one.name);
  return satisfied || (isRate(one.name) && has(one.name, 'bounded') && !has(one.name, 'grows'));
}
