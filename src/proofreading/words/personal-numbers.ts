import { isIdentityNumber, isLuhn } from './identity-number';
import { narrow } from '../narrow';
import { passagesOf, type Passage } from '../passages';
import { readingOf, type Remark, type Spot } from '../remark';

/** Digits in a row, also set apart in groups: `138 0000 0000`, `6222 0000 0000 0000 000`. */
const DIGITS = /(?<![\w.,-])\d(?:[ -]?\d){10,24}x?(?![\w.]|,\d|\s?(?:万?元|%))/gi;

/** What stands before a number says what it is. */
const BEFORE = 16;
const IS_CODE =
  /(?:编[码号]|代码|序号|编号|目录|文号|凭证号?|合同号?|批号|型号|条码|流水号|订单号?)[^\d]{0,6}$/;
const IS_PHONE = /(?:电话|手机|联系|咨询|热线|移动|号码)[^\d]{0,8}$/;
const IS_ACCOUNT = /(?:[账帐卡]号|银行卡|开户行?)[^\d]{0,8}$/;

/** H-05 手机号、身份证号、银行账号；报出来的数遮去中间几位. */
export const personalNumbers = readingOf((context) => {
  const passages = passagesOf(context);
  if (passages.length === 0) return null;
  return passages.flatMap((passage): Remark[] => {
    const spots = personalIn(passage.words, passage);
    if (spots.length === 0) return [];
    const masked = maskedWords(passage.words, spots);
    return spots.map((spot) => ({ ...spot, passage, masked }));
  });
});

export function personalIn(words: string, passage?: Passage): Spot[] {
  if (!/[\d０-９]/.test(words)) return [];
  const plain = narrow(words);
  // A line that is a number alone is the cell of some table: a code, as a rule.
  const alone = passage !== undefined && /^[\s\d-]*$/.test(plain);
  return [...plain.matchAll(DIGITS)].flatMap(({ 0: found, index: start }): Spot[] => {
    const before = plain.slice(Math.max(0, start - BEFORE), start);
    const kind = kindOf(found.replace(/[ -]/g, ''), before);
    if (kind === null || (alone && kind !== 'identity')) return [];
    return [{ start, end: start + found.length, subject: kind, message: kind }];
  });
}

function kindOf(digits: string, before: string): 'phone' | 'identity' | 'account' | null {
  if (IS_CODE.test(before)) return null;
  if (/^1[3-9]\d{9}$/.test(digits)) return IS_ACCOUNT.test(before) ? 'account' : 'phone';
  if (isIdentityNumber(digits)) return 'identity';
  if (/^\d{12,25}$/.test(digits) && IS_ACCOUNT.test(before)) return 'account';
  const card = /^(?:62\d{14,17}|[45]\d{15})$/.test(digits) && isLuhn(digits);
  return card && !IS_PHONE.test(before) ? 'account' : null;
}

/** The middle of each number struck out, digit for digit. */
function maskedWords(words: string, spots: readonly Spot[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of spots) {
    masked += words.slice(at, start) + maskedNumber(words.slice(start, end));
    at = end;
  }
  return masked + words.slice(at);
}

function maskedNumber(found: string): string {
  const shownLast = found.length - 4;
  return [...found].map((char, i) => (i < 3 || i >= shownLast ? char : '*')).join('');
}
