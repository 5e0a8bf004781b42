import type { BookRow, FormInstance } from '../model/book';
import type { CheckContext } from './context';
import { HOLDS, VACUOUS, type CompareOptions, type Evaluation, type Spot } from './evaluation';
import type { CompiledComparison, CompiledTerm } from './language/compile';
import { tallyOf, type Tally } from './operand';

/**
 * Nearly all comparisons of a book hold to the 分. They are told by adding up, without an object for
 * each operand; a test holds that the answers are those of the evaluator.
 */
export class QuickEvaluator {
  constructor(private readonly context: CheckContext) {}

  /** The answer where it is plain: both sides equal, or nothing stated. Anything else is looked at closely. */
  answer(
    { left, relation, right }: CompiledComparison,
    spot: Spot,
    { noticeWhenLarger }: CompareOptions,
  ): Evaluation | null {
    const a = this.tally(left, spot);
    const b = a && this.tally(right, spot);
    if (!a || !b) return null;
    if (!a.stated && !b.stated) return VACUOUS;
    const plain = relation === '=' || (relation === '>=' && noticeWhenLarger);
    if (plain) return a.fen === b.fen ? HOLDS : null;
    return relation === '>=' && a.fen >= b.fen ? HOLDS : null;
  }

  /** `null` when a term is not simply there: a row that is absent, a cell that is no amount. */
  private tally(terms: readonly CompiledTerm[], spot: Spot): Tally | null {
    let fen = 0;
    let stated = false;
    for (const term of terms) {
      if (term.kind === 'constant') return null;
      const instance = this.context.instance(term.form, spot.instance);
      const rows = instance && this.plainRows(term, instance, spot);
      if (!rows) return null;
      const columns = term.columns.length > 0 ? term.columns : [spot.column ?? ''];
      const own = tallyOf(rows, columns, term.sign, instance);
      if (!own) return null;
      fen += own.fen;
      stated ||= own.stated;
    }
    return { fen, stated };
  }

  private plainRows(
    term: Exclude<CompiledTerm, { kind: 'constant' }>,
    instance: FormInstance,
    spot: Spot,
  ): readonly BookRow[] | null {
    if (term.kind === 'set') return this.context.setRows(instance, term.set);
    const [key] = term.rows;
    if (key !== undefined) {
      const row = /^\d/.test(key) ? undefined : this.context.rowOfKey(instance, key);
      return row ? [row] : null;
    }
    if (spot.row) return [spot.row];
    const rows = this.context.rowsOfCode(instance, spot.code ?? '');
    const printed = this.context.form(instance.form)?.sides.length ?? 0;
    return rows.length > 0 || printed === 0 ? rows : null;
  }
}
