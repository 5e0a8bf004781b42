import type { Token, TokenOf } from './tokens';

/**
 * 一般公共预算、政府性基金 and the like have 基本支出 and 功能科目 of their own, which are not those of all
 * the money: a paragraph on one of them speaks of its own.
 */

const FUND = /^(general|fund|capital|fiscal)\./;
/** What the tables tell of each; 人员经费 and 公用经费 of 表6 are of 一般公共预算 alone. */
const KIND = /^expenditure\.(basic|project)$/;
const FUNCTION = /^expenditure\.function\./;

/** Whose money words are about: one of them, or more than one. */
type Fund = 'general' | 'fund' | 'capital' | 'fiscal' | 'several';

/** A paragraph's words with what they mean there. */
export function narrowed(tokens: readonly Token[]): readonly Token[] {
  const fund = fundOf(tokens);
  if (!fund) return tokens;
  let first = true;
  return tokens.map((token) => {
    if (token.kind === 'mark' && token.mark === '。') first = false;
    return token.kind === 'measure' ? within(fund, token, first) : token;
  });
}

/** What comes first is what the paragraph is about. */
function fundOf(tokens: readonly Token[]): Fund | null {
  const funds = tokens.flatMap((token) =>
    token.kind === 'measure' ? [FUND.exec(token.fact)?.[1] ?? ''] : [],
  );
  const [first] = funds;
  if (!first) return null;
  return funds.some((one) => one !== '' && one !== first) ? 'several' : (first as Fund);
}

/** @param first whether it stands in the sentence that names the fund */
function within(fund: Fund, token: TokenOf<'measure'>, first: boolean): Token {
  const kind = KIND.exec(token.fact)?.[1];
  const single = fund !== 'several';
  if (kind && single && fund !== 'fiscal') return { ...token, fact: `${fund}.${kind}` };
  if (token.fact === 'expenditure.total' && single && (first || token.alone === true))
    return { ...token, fact: `${fund}.total` };
  return kind || FUNCTION.test(token.fact) ? { kind: 'text', span: token.span } : token;
}
