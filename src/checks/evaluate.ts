import { wan } from '../model/amount';
import type { RowForm } from '../editions/form';
import type { BookRow, FormInstance } from '../model/book';
import type { Term } from '../model/finding';
import { findingId } from '../model/finding';
import { addressOf } from '../model/place';
import { reason } from '../model/reason';
import { cellOf, termOf, type CheckContext } from './context';
import type { CompiledComparison, CompiledCondition, CompiledTerm } from './language/compile';
import { judge, type Sides } from './judge';
import { cellsOf, holds, isBlankTotal, tallyOf, rounded, total, type Operand } from './operand';
import type { Draft } from './outcome';
import { HOLDS, VACUOUS, type CompareOptions, type Evaluation, type Spot } from './evaluation';
import { QuickEvaluator } from './quick-evaluate';
import { Inapplicable, rowMissing, Uncheckable } from './uncheckable';

/** Compares both sides at a spot. Amounts are whole 分 throughout. */
export class Evaluator {
  private readonly quick: QuickEvaluator;

  constructor(private readonly context: CheckContext) {
    this.quick = new QuickEvaluator(context);
  }

  /** What made a comparison necessary: the cells and terms of its conditions. */
  grounds(conditions: readonly CompiledCondition[], spot: Spot): Pick<Draft, 'cells' | 'terms'> {
    const operands = conditions.flatMap((one) =>
      'has' in one ? [] : this.sum([...one.left, ...one.right], spot),
    );
    return { cells: cellsOf(operands), terms: this.terms(operands, 'ground') };
  }

  /**
   * Whether a condition holds. A draft: it cannot be known, and the draft says why; `null`: the form
   * of this edition has no such row, so that the rule does not apply.
   */
  condition(condition: CompiledCondition, spot: Spot): boolean | Draft | null {
    if ('has' in condition) {
      const { has, form, rows } = condition;
      const instance = this.context.instance(form, spot.instance);
      const found = instance && rows.some((key) => this.context.rowOfKey(instance, key));
      return (found === true) === has;
    }
    try {
      const left = this.sum(condition.left, spot);
      const right = this.sum(condition.right, spot);
      return holds(rounded(left), condition.relation, rounded(right));
    } catch (problem) {
      if (problem instanceof Inapplicable) return null;
      if (problem instanceof Uncheckable) return problem.draft;
      throw problem;
    }
  }

  compare(comparison: CompiledComparison, spot: Spot, options: CompareOptions): Evaluation {
    const quick = this.quick.answer(comparison, spot, options);
    if (quick) return quick;
    try {
      return this.judged(this.sides(comparison, spot), options);
    } catch (problem) {
      if (problem instanceof Inapplicable) return VACUOUS;
      if (problem instanceof Uncheckable) return { kind: 'broken', draft: problem.draft };
      throw problem;
    }
  }

  /**
   * Both sides of a comparison at a spot, cell by cell.
   * @throws Inapplicable or Uncheckable where it cannot be made
   */
  sides({ left, relation, right }: CompiledComparison, spot: Spot): Sides {
    return { left: this.sum(left, spot), relation, right: this.sum(right, spot) };
  }

  /** The sides of a roll-up; @throws Uncheckable */
  rollUpSides(
    instance: FormInstance,
    parent: BookRow,
    children: readonly BookRow[],
    column: string,
  ): Sides {
    return {
      left: [this.operand(instance, parent, column, 1)],
      relation: '=',
      right: children.map((child) => this.operand(instance, child, column, 1)),
    };
  }

  /** A row against the rows below it, in one column (逐级汇总). */
  rollUp(
    instance: FormInstance,
    parent: BookRow,
    children: readonly BookRow[],
    column: string,
    options: CompareOptions,
  ): Evaluation {
    const whole = tallyOf([parent], [column], 1, instance);
    const parts = tallyOf(children, [column], 1, instance);
    if (whole && parts) {
      if (!whole.stated && !parts.stated) return VACUOUS;
      if (whole.fen === parts.fen) return HOLDS;
    }
    try {
      return this.judged(this.rollUpSides(instance, parent, children, column), options);
    } catch (problem) {
      if (problem instanceof Uncheckable) return { kind: 'broken', draft: problem.draft };
      throw problem;
    }
  }

  private sum(terms: readonly CompiledTerm[], spot: Spot): Operand[] {
    return terms.flatMap((term) => this.operands(term, spot));
  }

  private operands(term: CompiledTerm, spot: Spot): Operand[] {
    if (term.kind === 'constant') {
      return [
        {
          sign: term.sign,
          fen: term.fen,
          instance: null,
          row: null,
          key: '',
          column: '',
          cell: null,
        },
      ];
    }
    const instance = this.context.instance(term.form, spot.instance);
    if (!instance) throw new Inapplicable();
    const columns =
      term.columns.length > 0 ? term.columns : spot.column === undefined ? [] : [spot.column];
    const rows =
      term.kind === 'set'
        ? this.context.setRows(instance, term.set)
        : this.rows(instance, term.rows, spot);
    if (rows.length === 0) {
      const key = spot.code ?? (term.kind === 'cell' ? (term.rows[0] ?? '') : term.set);
      return [
        { sign: term.sign, fen: 0, instance, row: null, key, column: columns[0] ?? '', cell: null },
      ];
    }
    return rows.flatMap((row) => {
      const column = columns.find((key) => row.cells[key] !== undefined);
      if (column === undefined) return [];
      const operand = this.operand(instance, row, column, term.sign);
      return [spot.code === undefined ? operand : { ...operand, key: spot.code }];
    });
  }

  /** The rows that a reference means; none when an absent row counts as zero. */
  private rows(instance: FormInstance, keys: readonly string[], spot: Spot): readonly BookRow[] {
    if (keys.length === 0) {
      if (spot.row) return [spot.row];
      return spot.code === undefined ? [] : this.rowsOfCode(instance, spot.code);
    }
    for (const key of keys) {
      const row = this.context.rowOfKey(instance, key);
      if (row) return /^\d+$/.test(key) ? this.context.rowsOfCode(instance, key) : [row];
    }
    const [key = ''] = keys;
    if (/^\d+$/.test(key) || instance.status === 'empty') return [];
    const printed = this.printedRows(instance).filter((row) => keys.includes(row.key));
    if (printed.length === 0 && key !== 'total') throw new Inapplicable();
    if (printed.length > 0 && printed.every((row) => row.optional)) return [];
    throw rowMissing(instance, key, printed[0]?.label ?? '合计');
  }

  /** A code that the form prints must stand there; in tables by code an absent one counts as zero. */
  private rowsOfCode(instance: FormInstance, code: string): readonly BookRow[] {
    const rows = this.context.rowsOfCode(instance, code);
    if (rows.length > 0 || instance.status === 'empty') return rows;
    const printed = this.printedRows(instance).find((row) => row.code === code && !row.optional);
    if (printed) throw rowMissing(instance, printed.key, printed.label);
    return [];
  }

  private printedRows(instance: FormInstance): readonly RowForm[] {
    return this.context.form(instance.form)?.sides.flatMap((side) => side.rows) ?? [];
  }

  private operand(instance: FormInstance, row: BookRow, column: string, sign: 1 | -1): Operand {
    const cell = row.cells[column] ?? null;
    if (cell && (cell.kind === 'text' || cell.kind === 'error')) {
      throw new Uncheckable({
        verdict: 'unchecked',
        form: instance.form,
        instance: instance.instance,
        keys: [row.key, column],
        slots: {},
        cells: [cellOf(row.sheet, cell)],
        terms: [termOf(this.context, instance, row, column)],
        why: reason('not-an-amount', {
          sheet: row.sheet,
          address: addressOf(cell.row, cell.column),
        }),
        rootCause: findingId('FMT-03', instance.form, instance.instance, row.key, column),
      });
    }
    return { sign, fen: cell?.amount?.fen ?? 0, instance, row, key: row.key, column, cell };
  }

  private judged(sides: Sides, options: CompareOptions): Evaluation {
    const judgement = judge(sides, options);
    if (judgement === 'vacuous') return VACUOUS;
    if (judgement === 'holds') return HOLDS;
    if (judgement === 'rounding') return { kind: 'broken', draft: this.draft('rounding', sides) };
    const draft = this.draft('fail', sides);
    return {
      kind: 'broken',
      draft: judgement === 'larger' ? { ...draft, severity: 'notice', message: 'larger' } : draft,
    };
  }

  private draft(verdict: 'fail' | 'rounding', { left, right }: Sides): Draft {
    const shownAt = left.find((one) => one.instance) ?? right.find((one) => one.instance);
    const actual = total(left);
    const expected = total(right);
    const terms = [...this.terms(left, 'left'), ...this.terms(right, 'right')];
    const cells = cellsOf(left);
    return {
      verdict,
      form: shownAt?.instance?.form ?? '',
      instance: shownAt?.instance?.instance ?? '',
      keys: [shownAt?.key ?? '', shownAt?.column ?? ''],
      slots: { row: terms[0]?.row ?? '', column: terms[0]?.column ?? '' },
      cells: cells.length > 0 ? cells : cellsOf(right),
      actual: wan(actual),
      expected: wan(expected),
      difference: wan(actual - expected),
      terms,
      ...(isBlankTotal(left, right) ? { blankTotal: true } : {}),
    };
  }

  /** Operands with their names; a row that the table does not have is named all the same. */
  private terms(operands: readonly Operand[], side: Term['side']): Term[] {
    return operands.flatMap(({ instance, row, key, column, sign }): Term[] => {
      if (!instance) return [];
      if (row) return [termOf(this.context, instance, row, column, side, sign)];
      return [
        {
          side,
          sign,
          form: instance.form,
          row: this.context.absentRowLabel(instance.form, key),
          column: this.context.columnLabel(instance.form, column),
          value: null,
          place: null,
        },
      ];
    });
  }
}
