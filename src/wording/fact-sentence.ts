import { plainWan } from '../model/amount';
import type { FactFigure, ProposedReason } from '../model/fact';
import { shortFormName } from './names';

export { sizeText } from '../model/fact';

/** More operands than this are not read out. */
const READABLE = 4;
/** Where a figure comes from: `表9“三、公务接待费”合计－表6“30217 公务接待费”合计`. */
export function derivation({ parts }: FactFigure): string {
  const shown = parts.slice(0, READABLE).map(({ sign, form, row, column }, i) => {
    const mark = sign < 0 ? '－' : i > 0 ? '＋' : '';
    return `${mark}${shortFormName(form)}“${row.replace(/[“”]/g, '')}”${column}`;
  });
  return shown.join('') + (parts.length > READABLE ? `等 ${String(parts.length)} 项` : '');
}

/** A reason to begin with: `基本工资减少61.52万元、办公费减少3万元等`. */
export function proposedReasonText({ items, more }: ProposedReason): string {
  const named = items.map(
    ({ label, change }) =>
      `${label}${change < 0 ? '减少' : '增加'}${plainWan(Math.abs(change))}万元`,
  );
  return named.join('、') + (more ? '等' : '');
}
