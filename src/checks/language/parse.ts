import {
  FormulaError,
  type Comparison,
  type Condition,
  type Formula,
  type Operand,
  type Reference,
  type Relation,
  type Scope,
  type Sum,
} from './syntax';
import { tokenize, type Token } from './tokens';

const RELATIONS = new Set<string>(['=', '!=', '>=', '<=', '>', '<']);
const EACH_CODE = '每科目';
const EACH_CLASS = '每类';

/**
 * Reads a formula. The grammar stands in docs/check-language.md.
 * @throws FormulaError with the place and what was expected there
 */
export function parseFormula(source: string): Formula {
  return new Parser(source).formula();
}

class Parser {
  private readonly tokens: readonly Token[];
  private position = 0;

  constructor(private readonly source: string) {
    this.tokens = tokenize(source);
  }

  formula(): Formula {
    const scope = this.scope();
    const comparisons: Comparison[] = [];
    if (scope.kind !== 'rollUp') {
      do comparisons.push(this.comparison());
      while (this.takeName('或'));
    }
    const when: Condition[] = [];
    if (this.takeName('当')) {
      do when.push(this.condition());
      while (this.takeName('且'));
    }
    let noticeWhenLarger = false;
    let skipWhenUnsplit = false;
    while (this.takeSymbol(',')) {
      if (this.takeName('大于时提示')) noticeWhenLarger = true;
      else if (this.takeName('分项全空时不比')) skipWhenUnsplit = true;
      else this.fail('“大于时提示”或“分项全空时不比”');
    }
    if (this.peek().kind !== 'end') this.fail('“或”、“当”、“，”或公式结尾');
    return { source: this.source, scope, comparisons, when, noticeWhenLarger, skipWhenUnsplit };
  }

  private scope(): Scope {
    const first = this.peek();
    const colon = this.tokens[this.position + 1];
    if (first.kind !== 'name' || colon?.text !== ':') return { kind: 'once' };
    this.position += 2;
    if (first.text === EACH_CODE) return { kind: 'codes', classesOnly: false };
    if (first.text === EACH_CLASS) return { kind: 'codes', classesOnly: true };
    const form = first.text;
    if (this.takeName('每行')) return { kind: 'rows', form };
    if (this.takeName('每列')) return { kind: 'columns', form };
    if (this.takeName('逐级汇总')) return { kind: 'rollUp', form };
    return this.fail('“每行”、“每列”或“逐级汇总”');
  }

  private condition(): Condition {
    if (this.takeName('有')) return { has: true, of: this.reference() };
    if (this.takeName('无')) return { has: false, of: this.reference() };
    return this.comparison();
  }

  private comparison(): Comparison {
    const left = this.sum();
    const token = this.peek();
    if (token.kind !== 'symbol' || !RELATIONS.has(token.text)) return this.fail('= ≠ ≥ ≤ > < 之一');
    this.position += 1;
    return { left, relation: token.text as Relation, right: this.sum() };
  }

  private sum(): Sum {
    const terms: { sign: 1 | -1; operand: Operand }[] = [{ sign: 1, operand: this.operand() }];
    for (;;) {
      if (this.takeSymbol('+')) terms.push({ sign: 1, operand: this.operand() });
      else if (this.takeSymbol('-')) terms.push({ sign: -1, operand: this.operand() });
      else return terms;
    }
  }

  private operand(): Operand {
    const token = this.peek();
    if (token.kind === 'number') {
      this.position += 1;
      return { kind: 'number', digits: token.text, at: token.at };
    }
    if (token.text === '求和' && token.kind === 'name') {
      this.position += 1;
      if (!this.takeSymbol('(')) this.fail('“(”');
      const of = this.reference();
      if (!this.takeSymbol(')')) this.fail('“)”');
      return { kind: 'total', of, at: token.at };
    }
    return this.reference();
  }

  /** `T5[合计].基本支出`, `T3.合计`, `[合计]`, `基本支出`. */
  private reference(): Reference {
    const start = this.peek();
    let name: string | undefined;
    if (start.kind === 'name') {
      name = start.text;
      this.position += 1;
    }
    let rows: string[] = [];
    const bracket = this.peek();
    if (bracket.kind === 'row') {
      this.position += 1;
      rows = bracket.text.split('|').map((row) => row.trim());
      if (rows.some((row) => row === '')) this.fail('行名');
    } else if (name === undefined) this.fail('表、列、[行]、数字或“求和”');
    if (this.takeSymbol('.')) {
      const column = this.peek();
      if (column.kind !== 'name') this.fail('列名');
      this.position += 1;
      return {
        kind: 'reference',
        ...(name === undefined ? {} : { form: name }),
        rows,
        column: column.text,
        at: start.at,
      };
    }
    // A lone name is a column; a name before [行] without .列 is the form.
    if (rows.length > 0)
      return {
        kind: 'reference',
        ...(name === undefined ? {} : { form: name }),
        rows,
        at: start.at,
      };
    return {
      kind: 'reference',
      rows,
      ...(name === undefined ? {} : { column: name }),
      at: start.at,
    };
  }

  private peek(): Token {
    const token = this.tokens[this.position] ?? this.tokens.at(-1);
    if (!token) throw new FormulaError(this.source, 0, '公式', '空');
    return token;
  }

  private takeName(text: string): boolean {
    const token = this.peek();
    if (token.kind !== 'name' || token.text !== text) return false;
    this.position += 1;
    return true;
  }

  private takeSymbol(text: string): boolean {
    const token = this.peek();
    if (token.kind !== 'symbol' || token.text !== text) return false;
    this.position += 1;
    return true;
  }

  private fail(expected: string): never {
    const token = this.peek();
    const found =
      token.kind === 'end' ? '公式结尾' : token.kind === 'row' ? `[${token.text}]` : token.text;
    throw new FormulaError(this.source, token.at, expected, found);
  }
}
