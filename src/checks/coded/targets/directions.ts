import { PASS, type Outcome } from '../../outcome';
import type { Severity } from '../../../model/finding';
import type { CodedCheck } from '../coded-check';
import { about, indicatorsOf, type Indicator } from './indicators';
import { compareTo, isCeiling, isFloor, isPercent, type Quantity } from './indicator-value';
import { endsWith, has, isCount, isCounted, isNegative, isRate, isTime } from './words';

/**
 * F-05 方向合理. Only what is surely the wrong way round is said: a floor is right for what should
 * grow and a ceiling for what should not, and many indicators may have either.
 */
export const directions: CodedCheck = (context) =>
  indicatorsOf(context).flatMap((one): Outcome[] => {
    if (one.value.kind === 'blank') return [];
    const quantity = one.value.kind === 'quantity' ? one.value : null;
    const fault = quantity && FAULTS.find(({ holds }) => holds(one, quantity));
    if (!fault) return [PASS];
    const { message, severity } = fault;
    return [about(one, 'value', { message, ...(severity ? { severity } : {}) })];
  });

interface Fault {
  readonly message: string;
  readonly severity?: Severity;
  readonly holds: (one: Indicator, value: Quantity) => boolean;
}

const BENEFITS: ReadonlySet<string> = new Set(['economic', 'social', 'ecological', 'lasting']);

/** The first that holds is said. */
const FAULTS: readonly Fault[] = [
  {
    message: 'always',
    holds: ({ name }, value) =>
      value.relation === '≥' && compareTo(value.number, 0) === 0 && !has(name, 'grows'),
  },
  {
    message: 'cost-percent',
    holds: ({ kind, name }, value) =>
      kind === 'cost' &&
      isFloor(value) &&
      isPercent(value) &&
      endsWith(name, 'expense') &&
      !isSaved(name),
  },
  {
    message: 'cost-floor',
    holds: ({ kind, name }, value) =>
      kind === 'cost' && isFloor(value) && !isPercent(value) && !isRate(name) && !isSaved(name),
  },
  {
    message: 'count-percent',
    holds: ({ kind, name, description }, value) =>
      kind !== 'cost' && isPercent(value) && isCount(name) && !has(description, 'rate'),
  },
  {
    message: 'negative-floor',
    holds: ({ name }, value) => isFloor(value) && isNegative(name),
  },
  {
    message: 'late',
    holds: ({ kind, name }, value) =>
      kind === 'timeliness' &&
      isFloor(value) &&
      isTime(value.unit) &&
      has(name, 'deadline') &&
      !has(name, 'lasting'),
  },
  {
    message: 'rate-ceiling',
    holds: (one, value) =>
      isCeiling(value) &&
      isPercent(value) &&
      (isRate(one.name) || isGood(one)) &&
      !mayBeCapped(one),
  },
  {
    message: 'count-ceiling',
    holds: (one, value) =>
      isCeiling(value) &&
      isCounted(value.unit) &&
      (one.kind === 'quantity' || BENEFITS.has(one.kind)) &&
      !has(one.name, 'scarce') &&
      !mayBeCapped(one),
  },
  {
    message: 'rate-absolute',
    holds: ({ name, description }, value) =>
      isRate(name) && isAbsolute(value) && !speaksOfNumber(description),
  },
  {
    message: 'beyond',
    holds: ({ kind, name }, value) =>
      isPercent(value) &&
      !isCeiling(value) &&
      compareTo(value.number, 100) > 0 &&
      (kind === 'satisfaction' || (isRate(name) && has(name, 'bounded'))) &&
      !has(name, 'grows'),
  },
  {
    message: 'hundred',
    severity: 'notice',
    holds: ({ name }, value) =>
      value.relation === '≥' &&
      isPercent(value) &&
      compareTo(value.number, 100) === 0 &&
      !has(name, 'grows'),
  },
];

/** What should be much: satisfaction and benefits. */
function isGood({ kind }: Indicator): boolean {
  return kind === 'satisfaction' || BENEFITS.has(kind);
}

/** Money saved, or money that people are due: at least so much is right. */
function isSaved(name: string): boolean {
  return has(name, 'saving') || has(name, 'entitled');
}

/** A ceiling may be meant: something bad, something spent, a share, or so much for each. */
function mayBeCapped({ kind, name, description }: Indicator): boolean {
  if (has(name, 'negative') || has(description, 'negative')) return true;
  if (kind === 'satisfaction') return false;
  return has(name, 'eitherWay') || has(name, 'capped') || has(description, 'capped');
}

/** Neither a share nor so much for each of something. */
function isAbsolute(value: Quantity): boolean {
  return value.unit !== '' && !isPercent(value) && !has(value.unit, 'measure');
}

/** The description says that a number is meant, whatever the name. */
function speaksOfNumber(description: string): boolean {
  if (isRate(description)) return false;
  return has(description, 'expense') || /[数量次]|时间|时限|期限/.test(description);
}
