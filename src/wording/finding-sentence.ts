import type { Check } from '../checks/check';
import type { Finding } from '../model/finding';
import { fill } from './fill';
import { shortFormName } from './names';
import { reasonSentence } from './reason-sentence';

/** A check whose catalogue entry has no message of its own speaks of two sides that should agree. */
const TWO_SIDES =
  '{formName}“{row}”{column}是 {actual}，按 {right} 应为 {expected}，差 {difference}';
const ROUNDED =
  '{formName}“{row}”{column}是 {actual}，{right} 合计 {expected}，差 {difference}，在四舍五入尾差内';
const AT_LEAST =
  '{formName}“{row}”{column}是 {actual}，不应小于 {right} {expected}，差 {difference}';
const AT_MOST =
  '{formName}“{row}”{column}是 {actual}，不应大于 {right} {expected}，差 {difference}';

/** The sentence of a finding, as pane, command line, sheet and document print it. */
export function findingSentence(finding: Finding, check: Check | undefined): string {
  const where = finding.instance === '' ? '' : `（${finding.instance}）`;
  const slots = {
    ...finding.slots,
    formName: `${shortFormName(finding.form)}${where}`,
    expected: finding.expected ?? '',
    actual: finding.actual ?? '',
    difference: finding.difference ?? '',
  };
  const own = check?.messages?.[finding.message];
  if (finding.verdict === 'unchecked' && finding.why) {
    const subject =
      own === undefined || finding.message === 'fail'
        ? (check?.title ?? finding.check)
        : fill(own, slots);
    return `${subject}：未能核对，${reasonSentence(finding.why)}`;
  }
  if (finding.verdict === 'rounding') return fill(ROUNDED, slots);
  if (own !== undefined) {
    const sentence = fill(own, slots);
    return finding.why ? `${sentence}：${reasonSentence(finding.why)}` : sentence;
  }
  return fill(defaultTemplate(finding, check), slots);
}

function defaultTemplate(finding: Finding, check: Check | undefined): string {
  if (finding.difference === null) return check?.title ?? finding.check;
  const relations = new Set(
    check?.compiled.flatMap((one) => one.comparisons.map((two) => two.relation)),
  );
  const falls = finding.difference.startsWith('-');
  if (relations.size === 1 && relations.has('>=')) return AT_LEAST;
  if (relations.size === 1 && relations.has('<=')) return AT_MOST;
  return relations.has('>=') && !relations.has('=') && falls ? AT_LEAST : TWO_SIDES;
}
