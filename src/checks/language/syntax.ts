/** The check language as a tree. Positions count characters from 0 in the source text. */

export type Relation = '=' | '!=' | '>=' | '<=' | '>' | '<';

/** A cell or cells: form, row and column, of which the scope supplies what is left out. */
export interface Reference {
  readonly kind: 'reference';
  readonly form?: string;
  /** Row names; the first that the table has counts. */
  readonly rows: readonly string[];
  readonly column?: string;
  readonly at: number;
}

export interface Literal {
  readonly kind: 'number';
  readonly digits: string;
  readonly at: number;
}

/** `求和([收入项目])`: a set of rows. */
export interface Total {
  readonly kind: 'total';
  readonly of: Reference;
  readonly at: number;
}

export type Operand = Reference | Literal | Total;

export interface SignedOperand {
  readonly sign: 1 | -1;
  readonly operand: Operand;
}

export type Sum = readonly SignedOperand[];

export interface Comparison {
  readonly left: Sum;
  readonly relation: Relation;
  readonly right: Sum;
}

/** `有 [“三公”经费小计]`: the table has one of these rows; `无 …`: it has none. */
export interface Presence {
  readonly has: boolean;
  readonly of: Reference;
}

export type Condition = Comparison | Presence;

/** What the comparison is repeated over. */
export type Scope =
  | { readonly kind: 'once' }
  | { readonly kind: 'rows'; readonly form: string }
  | { readonly kind: 'columns'; readonly form: string }
  | { readonly kind: 'rollUp'; readonly form: string }
  | { readonly kind: 'codes'; readonly classesOnly: boolean };

export interface Formula {
  readonly source: string;
  readonly scope: Scope;
  /** Alternatives: one that holds is enough. None for a roll-up. */
  readonly comparisons: readonly Comparison[];
  /** Conditions under which it applies; all must hold. */
  readonly when: readonly Condition[];
  /** `大于时提示`: with `>=`, more than equal is a notice. */
  readonly noticeWhenLarger: boolean;
  /** `分项全空时不比`: a total that nobody has split is not compared with its parts. */
  readonly skipWhenUnsplit: boolean;
}

/** A formula that cannot be read: where, and what was expected there. */
export class FormulaError extends Error {
  constructor(
    readonly source: string,
    readonly at: number,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`column ${String(at + 1)}: expected ${expected}, found ${found}`);
  }
}
