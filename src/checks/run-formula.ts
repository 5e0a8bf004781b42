import type { FormInstance } from '../model/book';
import { findingId } from '../model/finding';
import { reason } from '../model/reason';
import { isCheckable, type CheckContext } from './context';
import { Evaluator } from './evaluate';
import { VACUOUS, type Evaluation, type Spot } from './evaluation';
import type { CompiledCondition, CompiledFormula } from './language/compile';
import { PASS, type Draft, type Outcome } from './outcome';

/** Runs a formula wherever the book has something for it. */
export function runFormula(formula: CompiledFormula, context: CheckContext): Outcome[] {
  const evaluator = new Evaluator(context);
  const outcomes: Outcome[] = [];
  const visit = (spot: Spot): void => {
    const evaluation = evaluateAt(formula, evaluator, context, spot);
    if (evaluation.kind === 'holds') outcomes.push(PASS);
    if (evaluation.kind !== 'broken') return;
    const { draft } = evaluation;
    const pointed = draft.verdict === 'unchecked' || draft.cells.length > 0;
    outcomes.push(pointed ? draft : grounded(draft, evaluator.grounds(formula.when, spot)));
  };
  visitSpots(formula, context, evaluator, visit, (draft) => outcomes.push(draft));
  return outcomes;
}

/**
 * Goes through the spots at which a formula applies.
 * @param unknown is told why it cannot be known whether it does
 */
export function visitSpots(
  formula: CompiledFormula,
  context: CheckContext,
  evaluator: Evaluator,
  visit: (spot: Spot) => void,
  unknown: (draft: Draft) => void,
): void {
  const applies = (conditions: readonly CompiledCondition[], spot: Spot): boolean => {
    const known = conditions.map((when) => evaluator.condition(when, spot));
    if (known.some((one) => one === false || one === null)) return false;
    const draft = known.find((one) => typeof one === 'object' && one !== null);
    if (draft) unknown({ ...draft, form: formula.forms[0] ?? draft.form, keys: [], cells: [] });
    return !draft;
  };
  const fixed = formula.when.filter(isFixed);
  const varying = formula.when.filter((when) => !isFixed(when));
  for (const name of context.instanceNames(formula.forms)) {
    const input = inputOf(formula, context, name);
    if (input === 'none') continue;
    if (input !== 'ready') {
      unknown(input);
      continue;
    }
    if (!applies(fixed, { instance: name })) continue;
    for (const spot of spotsOf(formula, context, name)) {
      if (varying.length === 0 || applies(varying, spot)) visit(spot);
    }
  }
}

/** Whether a condition is the same at every spot: it names its rows and columns. */
function isFixed(condition: CompiledCondition): boolean {
  if ('has' in condition) return true;
  return [...condition.left, ...condition.right].every(
    (term) =>
      term.kind === 'constant' ||
      (term.columns.length > 0 && (term.kind === 'set' || term.rows.length > 0)),
  );
}

/** A finding on a row that is not there points at what made one look for it. */
function grounded(draft: Draft, { cells, terms }: Pick<Draft, 'cells' | 'terms'>): Draft {
  return { ...draft, cells, terms: [...draft.terms, ...terms] };
}

/** Whether every table spoken of can be compared; one expected but missing leaves it 未能核对. */
function inputOf(
  formula: CompiledFormula,
  context: CheckContext,
  name: string,
): 'ready' | 'none' | Draft {
  const absent = formula.forms.filter((form) => {
    const instance = context.instance(form, name);
    return !instance || !isCheckable(instance);
  });
  if (absent.length === 0) return 'ready';
  const wanted = absent.filter(
    (form) => context.isExpected(form) || context.instance(form, name)?.status === 'ambiguous',
  );
  if (name !== '' || wanted.length < absent.length) return 'none';
  const form = wanted[0] ?? '';
  const ambiguous = context.instance(form, name)?.status === 'ambiguous';
  return {
    verdict: 'unchecked',
    form: formula.forms[0] ?? form,
    instance: name,
    keys: [],
    slots: {},
    cells: [],
    terms: [],
    why: reason(ambiguous ? 'form-ambiguous' : 'form-missing', { form }),
    rootCause: findingId('STR-01', form, ''),
  };
}

function spotsOf(formula: CompiledFormula, context: CheckContext, name: string): Spot[] {
  const { scope } = formula;
  if (scope.kind === 'once') return [{ instance: name }];
  if (scope.kind === 'codes') return codeSpots(formula, context, name, scope.classesOnly);
  const instance = context.instance(scope.form, name);
  if (!instance) return [];
  if (scope.kind === 'rows') return instance.rows.map((row) => ({ instance: name, row }));
  const columns = amountColumns(instance);
  if (scope.kind === 'columns') return columns.map((column) => ({ instance: name, column }));
  return [...context.children(instance).keys()]
    .sort((a, b) => a - b)
    .flatMap((parent) => {
      const row = instance.rows[parent];
      // The first 合计 = Σ类 is a check of its own.
      if (!row || row.key === 'total') return [];
      return columns.map((column) => ({ instance: name, row, parent, column }));
    });
}

function codeSpots(
  formula: CompiledFormula,
  context: CheckContext,
  name: string,
  classesOnly: boolean,
): Spot[] {
  const compared = formula.comparisons.flatMap(({ left, right }) =>
    [...left, ...right].flatMap((term) =>
      term.kind === 'cell' && term.rows.length === 0 ? [term.form] : [],
    ),
  );
  const codes = new Set<string>();
  for (const form of new Set(compared)) {
    const instance = context.instance(form, name);
    if (instance) for (const code of context.codes(instance)) codes.add(code);
  }
  const wanted = [...codes].filter((code) =>
    (classesOnly ? /^\d{3}$/ : /^\d{3}(?:\d\d){0,2}$/).test(code),
  );
  return wanted.sort().map((code) => ({ instance: name, code }));
}

function amountColumns(instance: FormInstance): string[] {
  return instance.columns
    .filter((column) => column.role === 'amount' && column.adds)
    .map((column) => column.key);
}

function evaluateAt(
  formula: CompiledFormula,
  evaluator: Evaluator,
  context: CheckContext,
  spot: Spot,
): Evaluation {
  if (formula.scope.kind === 'rollUp') {
    const instance = context.instance(formula.scope.form, spot.instance);
    if (!instance || !spot.row || spot.column === undefined) return VACUOUS;
    const children = context.children(instance).get(spot.parent ?? -1) ?? [];
    return evaluator.rollUp(instance, spot.row, children, spot.column, formula);
  }
  let broken: Evaluation | null = null;
  for (const comparison of formula.comparisons) {
    const evaluation = evaluator.compare(comparison, spot, formula);
    if (evaluation.kind === 'holds') return evaluation;
    if (evaluation.kind === 'broken') broken ??= evaluation;
  }
  return broken ?? VACUOUS;
}
