import type { CompiledCondition, CompiledTerm } from '../../checks/language/compile';
import type { RowForm, SideForm } from '../../editions/form';
import { ranges, type GridPoint } from './ranges';
import { sumOfClasses, sumOfCode } from './roll-ups';
import { columnOf, type SheetPlan } from './sheet-plan';

type CellTerm = Extract<CompiledTerm, { kind: 'cell' }>;
type PlacedTerm = Exclude<CompiledTerm, { kind: 'constant' }>;
type ScopeKind = 'once' | 'rows' | 'columns' | 'codes' | 'rollUp';

/** A cell that a check speaks of, with what its scope supplies. */
export interface Spot {
  readonly plan: SheetPlan;
  readonly row: number;
  readonly column: number;
  readonly key: string;
  /** Classification code of a printed row, as T1 and T4 have them. */
  readonly code?: string;
}

/** A row of a blank form; the side is that of a printed one. */
interface Line {
  readonly row: number;
  readonly key: string;
  readonly side?: SideForm;
  readonly printed?: RowForm;
}

/** The cells of blank sheets, by the names that checks have for them. */
export class Cells {
  private readonly plans: ReadonlyMap<string, SheetPlan>;
  private readonly linesOf = new Map<SheetPlan, readonly Line[]>();

  constructor(plans: readonly SheetPlan[]) {
    this.plans = new Map(plans.map((plan) => [plan.form.id, plan]));
    for (const plan of plans) this.linesOf.set(plan, linesOf(plan));
  }

  plan(form: string): SheetPlan | undefined {
    return this.plans.get(form);
  }

  /** Whether a condition holds in every book of this form; one on amounts is left to the check. */
  meets(condition: CompiledCondition): boolean {
    if (!('has' in condition)) return false;
    return (
      condition.has === this.lines(condition.form).some(({ key }) => condition.rows.includes(key))
    );
  }

  /** The cells that the left side of an identity stands for. */
  spots(term: CellTerm, scope: ScopeKind): Spot[] {
    const plan = this.plans.get(term.form);
    if (!plan) return [];
    const lines = this.lines(term.form).filter(({ key, printed }) => {
      if (term.rows.length > 0) return term.rows.includes(key);
      return scope === 'rows' || (scope === 'codes' && printed?.code !== undefined);
    });
    return lines.flatMap((line) => {
      const amounts = amountsOf(plan, line);
      const wanted = term.columns.length > 0 ? term.columns : amounts;
      const keys = wanted.filter((key) => amounts.includes(key));
      const code = line.printed?.code;
      return keys.map((key) => ({
        ...{ plan, row: line.row, column: columnOf(plan, key), key },
        ...(code === undefined ? {} : { code }),
      }));
    });
  }

  /** The sum of terms as a formula for a spot; `null` when nothing of it is printed. */
  sum(terms: readonly CompiledTerm[], spot: Spot): string | null {
    const added = this.addends(terms, 1, spot);
    const taken = this.addends(terms, -1, spot);
    const [first] = added;
    if (first === undefined) return null;
    if (added.length === 1 && taken.length === 0 && !/[:(]/.test(first)) return first;
    const { form, lines, data } = spot.plan;
    const rest = taken.length > 0 ? `-SUM(${taken.join(',')})` : '';
    const one = added.length === 1 && first.includes('(');
    const whole = one ? first : `SUM(${added.join(',')})`;
    const rounded = `ROUND(${whole}${rest},${String(form.decimals)})`;
    // A line of a list that nobody has filled is none.
    const optional = form.layout === 'list' && lines[spot.row - data]?.kind === 'entry';
    return optional ? `IF(COUNT(${added.join(',')})=0,"",${rounded})` : rounded;
  }

  /** What the terms of one sign add up: cells, ranges, sums by code. */
  private addends(terms: readonly CompiledTerm[], sign: 1 | -1, spot: Spot): string[] {
    const own: GridPoint[] = [];
    const others: string[] = [];
    for (const term of terms) {
      const plan = term.kind === 'constant' ? undefined : this.plans.get(term.form);
      if (term.kind === 'constant' || !plan || term.sign !== sign) continue;
      const columns = term.columns.length > 0 ? term.columns : [spot.key];
      const byCode = this.byCode(term, plan, columns, spot);
      if (byCode !== undefined) others.push(byCode);
      else if (plan === spot.plan) own.push(...this.points(term, plan, columns, spot));
      else {
        const there = ranges(this.points(term, plan, columns, spot));
        others.push(...there.map((range) => `'${plan.sheet}'!${range}`));
      }
    }
    return [...ranges(own), ...others];
  }

  /** A sum over the rows of a table by code: all 类, or one of them from T1 and T4. */
  private byCode(
    term: PlacedTerm,
    plan: SheetPlan,
    columns: readonly string[],
    spot: Spot,
  ): string | undefined {
    const column = columns.map((key) => columnOf(plan, key)).find((one) => one >= 0);
    if (plan.form.layout !== 'code' || column === undefined) return undefined;
    if (term.kind === 'set') return sumOfClasses(plan, column);
    const each = term.rows.length === 0 && plan !== spot.plan && spot.code !== undefined;
    return each ? sumOfCode(plan, column, spot.code) : undefined;
  }

  private points(
    term: PlacedTerm,
    plan: SheetPlan,
    columns: readonly string[],
    spot: Spot,
  ): GridPoint[] {
    const lines = this.lines(term.form).filter((line) => {
      if (term.kind === 'set') return line.printed?.set === term.set;
      if (term.rows.length > 0) return term.rows.includes(line.key);
      return plan === spot.plan ? line.row === spot.row : line.printed?.code === spot.code;
    });
    return lines.flatMap((line) => {
      const key = columns.find((one) => amountsOf(plan, line).includes(one));
      return key === undefined ? [] : [{ row: line.row, column: columnOf(plan, key) }];
    });
  }

  private lines(form: string): readonly Line[] {
    const plan = this.plans.get(form);
    return (plan && this.linesOf.get(plan)) ?? [];
  }
}

function amountsOf(plan: SheetPlan, { side }: Line): readonly string[] {
  const amounts = plan.columns.filter(({ role }) => role === 'amount').map(({ key }) => key);
  return side ? amounts.filter((key) => side.amounts.includes(key)) : amounts;
}

function linesOf({ form, lines, data }: SheetPlan): Line[] {
  return lines.flatMap((line, i): Line[] => {
    const row = data + i;
    if (line.kind !== 'fixed') return [{ row, key: line.kind }];
    return line.rows.flatMap((printed, s) => {
      const side = form.sides[s];
      return printed && side ? [{ row, key: printed.key, side, printed }] : [];
    });
  });
}
