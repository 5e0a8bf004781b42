import { FEN_PER, wan, type Amount } from '../../../model/amount';
import { projectKey } from '../../../model/label';
import type { CheckContext } from '../../context';
import { PASS, type Outcome } from '../../outcome';
import type { CodedCheck } from '../coded-check';
import { about, targetTables, type TargetTable } from './indicators';
import { isFloor, moneyOf } from './indicator-value';
import { has } from './words';

/** F-07 成本指标的金额不大于项目预算. Less is right, as it may be a part of the cost. */
export const costsWithinBudget: CodedCheck = (context) =>
  targetTables(context).flatMap((table): Outcome[] => {
    const budget = budgetOf(context, table);
    if (!budget || budget.fen <= 0) return [];
    return table.indicators.flatMap((one): Outcome[] => {
      const { kind, name, description, value } = one;
      // Of the project's whole life, or of each piece, is another thing.
      const other = has(name, 'overall') || has(description, 'overall');
      if (kind !== 'cost' || other || value.kind !== 'quantity' || isFloor(value)) return [];
      const cost = moneyOf(value);
      if (!cost) return [];
      if (cost.fen <= roundedUp(budget, cost)) return [PASS];
      const draft = about(one, 'value', {
        actual: wan(cost.fen),
        expected: wan(budget.fen),
        difference: wan(cost.fen - budget.fen),
      });
      return [draft];
    });
  });

/** The budget that the table itself states, else the one that 采购 states for the project. */
function budgetOf(context: CheckContext, { instance }: TargetTable): Amount | undefined {
  const stated = instance.caption.unit !== undefined || instance.unit === '万元';
  const own = stated ? instance.head?.budget?.amount : undefined;
  if (own) return own;
  const key = projectKey(instance.title);
  return context.book.projects.find(({ name }) => projectKey(name) === key)?.budget;
}

/** A cost may be the budget rounded up to the cost's own decimals: 88.40 → ≤89万元. */
function roundedUp(budget: Amount, cost: Amount): number {
  const step = FEN_PER[cost.unit] / 10 ** cost.decimals;
  return step > 1 ? Math.ceil(budget.fen / step) * step : budget.fen;
}
