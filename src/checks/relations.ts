import { findingId, type Severity } from '../model/finding';
import { heldApproved } from './approved';
import type { CheckContext } from './context';
import { Evaluator } from './evaluate';
import type { CompareOptions, Spot } from './evaluation';
import { judge, type Judgement, type Sides } from './judge';
import type { CompiledFormula } from './language/compile';
import { contextOf, type CheckInput } from './run';
import { visitSpots } from './run-formula';
import { Inapplicable, Uncheckable } from './uncheckable';

/** The coded check that is an equation all the same: a cell and its approved figure. */
const APPROVED = 'approvedFigures';
const EXACT = { noticeWhenLarger: false, skipWhenUnsplit: false };

/** A formula at one place of the book, as an equation over its cells. */
export interface CellRelation {
  readonly check: string;
  readonly severity: Severity;
  /** Its right side adds up several figures or a set of rows. */
  readonly adds: boolean;
  /** One that holds is enough. */
  readonly alternatives: readonly Sides[];
  readonly options: CompareOptions;
}

/**
 * Visits every comparison that the formulas of the catalogue make in a book, those that hold as
 * well. They are not kept: in a large book there are hundreds of thousands.
 */
export function visitRelations(input: CheckInput, visit: (relation: CellRelation) => void): void {
  const { edition } = input;
  const context = contextOf(input);
  const evaluator = new Evaluator(context);
  for (const check of input.catalogue) {
    const setting = edition.checks[check.id];
    if (setting === 'off' || check.subject === 'text') continue;
    const severity = setting ?? check.severity;
    if (check.coded === APPROVED) {
      for (const { sides } of heldApproved(context)) {
        if (sides)
          visit({ check: check.id, severity, adds: false, alternatives: [sides], options: EXACT });
      }
    }
    for (const formula of check.compiled) {
      const adds = addsUp(formula);
      const visitSpot = (spot: Spot): void => {
        const alternatives = sidesAt(formula, evaluator, context, spot);
        if (alternatives.length === 0) return;
        visit({ check: check.id, severity, adds, alternatives, options: formula });
      };
      visitSpots(formula, context, evaluator, visitSpot, () => undefined);
    }
  }
}

/** What a relation comes to: the first alternative that holds, else the first that fails. */
export function judgeRelation({ alternatives, options }: CellRelation): Judgement {
  let worst: Judgement = 'vacuous';
  for (const sides of alternatives) {
    const judgement = judge(sides, options);
    if (judgement === 'holds') return judgement;
    if (worst === 'vacuous') worst = judgement;
  }
  return worst;
}

/** Id of the finding that a failing relation makes. */
export function relationId({ check, alternatives }: CellRelation): string {
  const operands = alternatives.flatMap(({ left, right }) => [...left, ...right]);
  const at = operands.find(({ instance }) => instance !== null);
  const { form = '', instance = '' } = at?.instance ?? {};
  return findingId(check, form, instance, at?.key ?? '', at?.column ?? '');
}

function addsUp({ scope, comparisons }: CompiledFormula): boolean {
  if (scope.kind === 'rollUp') return true;
  return comparisons.every(
    ({ right }) => right.length > 1 || right.some((term) => term.kind === 'set'),
  );
}

function sidesAt(
  formula: CompiledFormula,
  evaluator: Evaluator,
  context: CheckContext,
  spot: Spot,
): Sides[] {
  if (formula.scope.kind !== 'rollUp') {
    return formula.comparisons.flatMap((one) => comparable(() => evaluator.sides(one, spot)));
  }
  const instance = context.instance(formula.scope.form, spot.instance);
  const { row, column } = spot;
  if (!instance || !row || column === undefined) return [];
  const children = context.children(instance).get(spot.parent ?? -1) ?? [];
  return comparable(() => evaluator.rollUpSides(instance, row, children, column));
}

/** None where a cell is no amount, or a row is not there: what cannot be compared is no equation. */
function comparable(sides: () => Sides): Sides[] {
  try {
    return [sides()];
  } catch (problem) {
    if (problem instanceof Inapplicable || problem instanceof Uncheckable) return [];
    throw problem;
  }
}
