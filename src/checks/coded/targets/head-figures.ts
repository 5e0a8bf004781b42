import { roundToTick, wan } from '../../../model/amount';
import type { BookCell, FormInstance } from '../../../model/book';
import { addressOf } from '../../../model/place';
import type { Term } from '../../../model/finding';
import { reason } from '../../../model/reason';
import { cellOf, type CheckContext } from '../../context';
import { shown } from '../../../model/shown';
import { PASS, type Draft, type Outcome } from '../../outcome';
import type { CodedCheck } from '../coded-check';
import { remark } from '../forms';
import { targetTables } from './indicators';

/** What is spent by the end of March, June, October, December, in percent. */
const PLAN = ['byMarch', 'byJune', 'byOctober', 'byDecember'];

const HUNDRED = 100 * 1_000_000;

/** F-11 资金支出计划单调不减、≤100、12月底=100. */
export const spendingPlan: CodedCheck = (context) =>
  targetTables(context).flatMap(({ instance }): Outcome[] => {
    const shares = PLAN.flatMap((key): Share[] => {
      const cell = instance.head?.[key];
      return cell ? [{ key, cell, fen: cell.amount?.fen ?? 0 }] : [];
    });
    const last = shares.at(-1);
    // A project without money has nothing to plan.
    if (last?.key !== 'byDecember' || instance.head?.budget?.amount?.fen === 0) return [];
    const unread = shares.find(({ cell }) => isUnread(cell));
    if (unread) return [unreadable(instance, unread.key, unread.cell)];
    const found = faults(asPercent(shares)).map(({ key, message, cell }) =>
      remark(instance, [key], {
        message,
        slots: { label: labelOf(context, instance, key), value: shown(cell.raw) },
        cells: [cellOf(instance.sheet, cell)],
      }),
    );
    return found.length > 0 ? found : [PASS];
  });

interface Share {
  readonly key: string;
  readonly cell: BookCell;
  readonly fen: number;
}

/** 100% typed into a cell is stored as 1, and the others as parts of it. */
function asPercent(shares: readonly Share[]): readonly Share[] {
  const whole = shares.at(-1);
  const parts =
    typeof whole?.cell.raw === 'number' &&
    whole.fen === 1_000_000 &&
    shares.every(({ fen }) => fen <= 1_000_000);
  return parts ? shares.map((share) => ({ ...share, fen: share.fen * 100 })) : shares;
}

function faults(shares: readonly Share[]): (Share & { message: string })[] {
  let before = 0;
  return shares.flatMap((share) => {
    const { key, cell, fen } = share;
    const blank = cell.kind === 'blank';
    const falls = fen < before && !blank;
    before = Math.max(before, fen);
    if (fen > HUNDRED) return [{ ...share, message: 'over' }];
    if (key === 'byDecember' && fen !== HUNDRED) {
      return [{ ...share, message: blank ? 'blank' : 'end' }];
    }
    return falls ? [{ ...share, message: 'falls' }] : [];
  });
}

/** F-12 预算数=财政资金+其他资金. */
export const budgetSources: CodedCheck = (context) =>
  targetTables(context).flatMap(({ instance }): Outcome[] => {
    const { budget, fiscal, otherFunds } = instance.head ?? {};
    if (!budget || budget.kind === 'blank' || !fiscal || !otherFunds) return [];
    const parts = { fiscal, otherFunds };
    const unread = Object.entries({ budget, ...parts }).find(([, cell]) => isUnread(cell));
    if (unread) return [unreadable(instance, ...unread)];
    const written = Object.values(parts).filter((cell) => cell.kind !== 'blank');
    if (written.length === 0) return [];
    const whole = roundToTick(budget.amount?.fen ?? 0, instance.tick);
    const sum = written.reduce(
      (fen, cell) => fen + roundToTick(cell.amount?.fen ?? 0, instance.tick),
      0,
    );
    if (whole === sum) return [PASS];
    const within =
      instance.tick > 1 && written.length > 1 && Math.abs(whole - sum) <= instance.tick;
    return [
      remark(instance, ['budget'], {
        verdict: within ? 'rounding' : 'fail',
        slots: {},
        actual: wan(whole),
        expected: wan(sum),
        difference: wan(whole - sum),
        cells: [cellOf(instance.sheet, budget)],
        terms: Object.entries({ budget, ...parts }).map(([key, cell]) =>
          termOf(context, instance, key, cell),
        ),
      }),
    ];
  });

function termOf(context: CheckContext, instance: FormInstance, key: string, cell: BookCell): Term {
  return {
    side: key === 'budget' ? 'left' : 'right',
    sign: 1,
    form: instance.form,
    row: labelOf(context, instance, key),
    column: '',
    value: cell.amount ? wan(cell.amount.fen) : null,
    place: { sheet: instance.sheet, address: addressOf(cell.row, cell.column) },
  };
}

function isUnread(cell: BookCell): boolean {
  return cell.kind === 'text' || cell.kind === 'error';
}

function unreadable(instance: FormInstance, key: string, cell: BookCell): Draft {
  const address = addressOf(cell.row, cell.column);
  return remark(instance, [key], {
    verdict: 'unchecked',
    slots: {},
    cells: [cellOf(instance.sheet, cell)],
    why: reason('not-an-amount', { sheet: instance.sheet, address }),
  });
}

function labelOf(context: CheckContext, instance: FormInstance, key: string): string {
  return context.form(instance.form)?.head?.find((one) => one.key === key)?.labels[0] ?? key;
}
