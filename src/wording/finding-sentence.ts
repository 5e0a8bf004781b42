import type { Check } from '../checks/check';
import type { Finding } from '../model/finding';
import { fill } from './fill';
import { shortFormName } from './names';
import { quoted, sideInWords } from './operands';
import { reasonSentence } from './reason-sentence';

/** A check whose catalogue entry has no message of its own speaks of two sides that should agree. */
const EQUAL = '{left}是 {actual}，按{right}应为 {expected}，差 {difference}';
const ROUNDED = '{left}是 {actual}，{right}是 {expected}，差 {difference}，在四舍五入尾差内';
const AT_LEAST = '{left}是 {actual}，不应小于{right} {expected}，差 {difference}';
const AT_MOST = '{left}是 {actual}，不应大于{right} {expected}，差 {difference}';

/** The sentence of a finding, as pane, command line, sheet and document print it. */
export function findingSentence(finding: Finding, check: Check | undefined): string {
  const where = finding.instance === '' ? '' : `（${finding.instance}）`;
  const slots = {
    ...Object.fromEntries(
      Object.entries(finding.slots).map(([name, slot]) => [
        name,
        typeof slot === 'string' ? quoted(slot) : slot,
      ]),
    ),
    formName: `${shortFormName(finding.form)}${where}`,
    left: sideInWords(finding, 'left') + where,
    right: sideInWords(finding, 'right'),
    expected: quoted(finding.expected ?? ''),
    actual: quoted(finding.actual ?? ''),
    difference: finding.difference ?? '',
  };
  const own = check?.messages?.[finding.message];
  if (finding.verdict === 'unchecked' && finding.why) {
    const because = reasonSentence(finding.why);
    if (own !== undefined && finding.message !== 'fail') return `${fill(own, slots)}：${because}`;
    return `${titleInWords(check, finding.check)}：未能核对，${because}`;
  }
  if (finding.verdict === 'rounding') return fill(ROUNDED, slots);
  if (own !== undefined) {
    const sentence = fill(own, slots);
    return finding.why ? `${sentence}：${reasonSentence(finding.why)}` : sentence;
  }
  return finding.difference === null
    ? (check?.title ?? finding.check)
    : fill(relationTemplate(check), slots);
}

/** What a check is called: 表1, not T1. */
export function checkTitle(check: Check | undefined, id: string): string {
  return tablesInWords(check?.title ?? id);
}

/** What a check is called, without what only the rule keeper needs. */
function titleInWords(check: Check | undefined, id: string): string {
  return checkTitle(check, id).replace(/；.*$/, '');
}

/** What a check rests on, in the same words; `''` where that says no more than what it is called. */
export function clauseInWords(check: Check | undefined, id: string): string {
  const clause = tablesInWords(check?.clause ?? '');
  return clause.includes(titleInWords(check, id)) ? '' : clause;
}

function tablesInWords(text: string): string {
  return text.replace(/T([1-9])(?=\D|$)/g, '表$1');
}

function relationTemplate(check: Check | undefined): string {
  const relations = new Set(
    check?.compiled.flatMap((formula) => formula.comparisons.map((one) => one.relation)),
  );
  if (relations.has('=') || relations.size !== 1) return EQUAL;
  if (relations.has('>=') || relations.has('>')) return AT_LEAST;
  if (relations.has('<=') || relations.has('<')) return AT_MOST;
  return EQUAL;
}
