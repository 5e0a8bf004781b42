import { amountFrom } from '../../model/amount';
import {
  FormulaError,
  type Comparison,
  type Condition,
  type Formula,
  type Operand,
  type Reference,
  type Relation,
  type Sum,
} from './syntax';
import type { Vocabulary } from './vocabulary';

/** A formula whose names have become the keys of forms, rows and columns. */
export interface CompiledFormula {
  readonly source: string;
  readonly scope:
    | { readonly kind: 'once' }
    | { readonly kind: 'rows' | 'columns' | 'rollUp'; readonly form: string }
    | { readonly kind: 'codes'; readonly classesOnly: boolean };
  readonly comparisons: readonly CompiledComparison[];
  readonly when: readonly CompiledCondition[];
  readonly noticeWhenLarger: boolean;
  readonly skipWhenUnsplit: boolean;
  /** Every form that is spoken of, the one it is shown at first. */
  readonly forms: readonly string[];
}

export interface CompiledComparison {
  readonly left: readonly CompiledTerm[];
  readonly relation: Relation;
  readonly right: readonly CompiledTerm[];
}

/** The second: whether the table has one of these rows. */
export type CompiledCondition =
  | CompiledComparison
  | { readonly has: boolean; readonly form: string; readonly rows: readonly string[] };

export type CompiledTerm =
  | { readonly kind: 'constant'; readonly sign: 1 | -1; readonly fen: number }
  | {
      readonly kind: 'cell';
      readonly sign: 1 | -1;
      readonly form: string;
      /** Alternatives; empty: the row of the scope. */
      readonly rows: readonly string[];
      /** Alternatives by side of the form; empty: the column of the scope. */
      readonly columns: readonly string[];
    }
  | {
      readonly kind: 'set';
      readonly sign: 1 | -1;
      readonly form: string;
      readonly set: string;
      readonly columns: readonly string[];
    };

const FORM_EXPECTED = '表名（T1…T9、采购、资产）';

/**
 * @throws FormulaError at the first name that no edition prints, with the names there are
 */
export function compileFormula(formula: Formula, vocabulary: Vocabulary): CompiledFormula {
  return new Compiler(formula, vocabulary).compile();
}

class Compiler {
  private readonly scopeForm: string | undefined;

  constructor(
    private readonly formula: Formula,
    private readonly vocabulary: Vocabulary,
  ) {
    const { scope } = formula;
    if ('form' in scope) this.scopeForm = this.form(scope.form, 0);
  }

  compile(): CompiledFormula {
    const { source, scope, noticeWhenLarger, skipWhenUnsplit } = this.formula;
    const comparisons = this.formula.comparisons.map((one) => this.comparison(one));
    const when = this.formula.when.map((one) => this.condition(one));
    const spoken = [...comparisons, ...when].flatMap((one) =>
      'has' in one
        ? [one.form]
        : [...one.left, ...one.right].flatMap((term) => ('form' in term ? [term.form] : [])),
    );
    const forms = [...new Set(this.scopeForm === undefined ? spoken : [this.scopeForm, ...spoken])];
    const resolved = 'form' in scope ? { kind: scope.kind, form: this.scopeForm ?? '' } : scope;
    return { source, scope: resolved, comparisons, when, noticeWhenLarger, skipWhenUnsplit, forms };
  }

  private comparison({ left, relation, right }: Comparison): CompiledComparison {
    return { left: this.sum(left), relation, right: this.sum(right) };
  }

  private condition(condition: Condition): CompiledCondition {
    if (!('has' in condition)) return this.comparison(condition);
    const { has, of } = condition;
    if (of.rows.length === 0) this.fail(of.at, '写明哪一行，如 有 [合计]', this.text(of));
    const form = of.form === undefined ? this.scopeForm : this.form(of.form, of.at);
    if (form === undefined) return this.fail(of.at, FORM_EXPECTED, this.text(of));
    return { has, form, rows: this.rowKeys(form, of) };
  }

  private rowKeys(form: string, reference: Reference): string[] {
    return reference.rows.map(
      (row) =>
        this.vocabulary.rowKey(form, row) ??
        this.fail(reference.at, `行名（${this.vocabulary.rowNames(form)}）`, `[${row}]`),
    );
  }

  private sum(sum: Sum): CompiledTerm[] {
    return sum.map(({ sign, operand }) => this.term(sign, operand));
  }

  private term(sign: 1 | -1, operand: Operand): CompiledTerm {
    if (operand.kind === 'number') {
      const amount = amountFrom(operand.digits, '万元');
      if (!amount) return this.fail(operand.at, '数字', operand.digits);
      return { kind: 'constant', sign, fen: amount.fen };
    }
    const reference = operand.kind === 'total' ? operand.of : operand;
    const { form, rows, columns } = this.reference(reference);
    const set = rows.find((row) => row.startsWith('*'));
    if (operand.kind === 'total') {
      if (set === undefined || rows.length > 1)
        this.fail(reference.at, '一组行，如 [收入项目] 或 [各类]', reference.rows.join('|'));
      return { kind: 'set', sign, form, set: set?.slice(1) ?? '', columns };
    }
    if (set !== undefined) this.fail(reference.at, '求和([…])', `[${reference.rows.join('|')}]`);
    return { kind: 'cell', sign, form, rows, columns };
  }

  private reference(reference: Reference): {
    form: string;
    rows: string[];
    columns: readonly string[];
  } {
    const { scope } = this.formula;
    const form =
      reference.form === undefined ? this.scopeForm : this.form(reference.form, reference.at);
    if (form === undefined)
      return this.fail(reference.at, '写明哪张表，如 T3[合计].基本支出', this.text(reference));
    const rows = this.rowKeys(form, reference);
    if (rows.length === 0 && scope.kind !== 'rows' && scope.kind !== 'codes') {
      this.fail(reference.at, '写明哪一行，如 [合计]', this.text(reference));
    }
    if (reference.column === undefined) {
      if (scope.kind !== 'columns')
        this.fail(reference.at, '写明哪一列，如 .合计', this.text(reference));
      return { form, rows, columns: [] };
    }
    const columns = this.vocabulary.columnKeys(form, reference.column);
    if (columns.length === 0) {
      this.fail(reference.at, `列名（${this.vocabulary.columnNames(form)}）`, reference.column);
    }
    return { form, rows, columns };
  }

  private form(name: string, at: number): string {
    return this.vocabulary.formId(name) ?? this.fail(at, FORM_EXPECTED, name);
  }

  private text(reference: Reference): string {
    return reference.column ?? `[${reference.rows.join('|')}]`;
  }

  private fail(at: number, expected: string, found: string): never {
    throw new FormulaError(this.formula.source, at, expected, found);
  }
}
