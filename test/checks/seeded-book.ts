import { LAYOUTS, type Layout } from '../support/layout';
import { officialBook, type OfficialBook } from '../support/official-book';
import type { BookPlan } from '../support/plan';
import { FISCAL_ONLY, FULL, GENERAL_ONLY, inEdition, LEFT_OVER } from '../support/plans';
import type { SeededFault } from './seeded-faults';

const PLANS: Readonly<Record<NonNullable<SeededFault['plan']>, BookPlan>> = {
  FULL,
  FISCAL_ONLY,
  GENERAL_ONLY,
  LEFT_OVER,
  OLD_FORM: inEdition(FULL, 'hebei-2021', 2021),
};

/** The books of a seeded fault: without it, and with it where it is one of layout. */
export function seededBooks(fault: SeededFault): { clean: OfficialBook; faulty: OfficialBook } {
  const plan = PLANS[fault.plan ?? 'FULL'];
  const layout: Layout = LAYOUTS[fault.layout ?? 'plain'];
  const clean = officialBook(plan, layout);
  if (fault.faultyLayout === undefined) return { clean, faulty: clean };
  return { clean, faulty: officialBook(plan, { ...layout, paged: fault.faultyLayout }) };
}
