import { VOCABULARY } from '../../checks/catalogue';
import { compileFormula, type CompiledFormula } from '../../checks/language/compile';
import { parseFormula } from '../../checks/language/parse';
import type { Check } from '../../checks/check';
import { addressOf } from '../../model/place';
import { Cells } from './cells';
import { listSums, rollUps, type Definition } from './roll-ups';
import type { SheetPlan } from './sheet-plan';

/**
 * What the checks compare is what the blank book works out: an identity whose left side is one cell
 * becomes the formula of that cell. Where several speak of a cell, the first one counts.
 */

/** What follows from the forms but is no check of its own. */
const ALSO = [
  'T1[财政专户管理资金收入].预算数 = T2[合计].财政专户收入',
  'T1[事业收入].预算数 = T2[合计].事业收入',
  'T1[事业单位经营收入].预算数 = T2[合计].经营收入',
  'T1[上级补助收入].预算数 = T2[合计].上级补助收入',
  'T1[附属单位上缴收入].预算数 = T2[合计].附属单位上缴收入',
  'T1[其他收入].预算数 = T2[合计].其他收入',
  'T1[单位资金].预算数 = T2[合计].事业收入 + T2[合计].经营收入 + T2[合计].上级补助收入 + T2[合计].附属单位上缴收入 + T2[合计].其他收入',
  'T1[上年结转结余].预算数 = T2[合计].上年结转',
].map((source) => compileFormula(parseFormula(source), VOCABULARY));

/** Formulas without `=` by cell address, for every sheet. */
export type LiveFormulas = ReadonlyMap<SheetPlan, ReadonlyMap<string, string>>;

export function liveFormulas(
  plans: readonly SheetPlan[],
  catalogue: readonly Check[],
): LiveFormulas {
  const cells = new Cells(plans);
  const live = new Map(plans.map((plan) => [plan, new Map<string, string>()]));
  const identities = [...catalogue.flatMap((check) => check.compiled), ...ALSO];
  const all = [
    ...plans.flatMap(listSums),
    ...identities.flatMap((formula) => definitions(formula, cells)),
  ];
  for (const { plan, row, column, text } of all) {
    const address = addressOf(row, column);
    const known = live.get(plan);
    if (known && !known.has(address)) known.set(address, text);
  }
  return live;
}

/** The cells that a check defines, if it is an identity of single cells. */
function definitions(formula: CompiledFormula, cells: Cells): Definition[] {
  if (formula.scope.kind === 'rollUp') return rollUps(cells.plan(formula.scope.form));
  const [comparison] = formula.comparisons;
  const [left] = comparison?.left ?? [];
  if (comparison?.relation !== '=' || comparison.left.length !== 1) return [];
  if (left?.kind !== 'cell' || !formula.when.every((when) => cells.meets(when))) return [];
  return cells.spots(left, formula.scope.kind).flatMap((spot): Definition[] => {
    const text = cells.sum(comparison.right, spot);
    return text === null ? [] : [{ plan: spot.plan, row: spot.row, column: spot.column, text }];
  });
}
