import { isRuleRemark } from '../checks/rule-remarks';
import type { Severity } from '../model/finding';
import { SEVERITY } from '../wording/names';
import { reasonSentence } from '../wording/reason-sentence';
import { items, numberSign, REPORT, SEVERITY_MEANING } from '../wording/report-labels';
import type { CheckReport } from './check-report';
import { clipped, markup, type Markup } from './markup';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];
/** Reasons that are listed. */
const MOST = 30;

/** What was not checked and why, what else to know, and how the marks are to be read. */
export function closingSection(report: CheckReport): Markup {
  const reasons = uncheckedReasons(report);
  const remarks = report.remarks.filter((one) => !isRuleRemark(one)).map(reasonSentence);
  return markup`<section class="closing" aria-labelledby="c"><h2 id="c">${REPORT.closing}</h2>
${
  reasons.length > 0 &&
  markup`<h3>${REPORT.unchecked}</h3><ul>${reasons
    .slice(0, MOST)
    .map(([why, count]) => markup`<li>${clipped(why, 160)}：${items(count)}</li>`)}</ul>
<p>${REPORT.passedNothing}</p>`
}${
    remarks.length > 0 &&
    markup`<h3>${REPORT.remarks}</h3><ul>${remarks.map((one) => markup`<li>${clipped(one, 300)}</li>`)}</ul>`
  }
<h3>${REPORT.legend}</h3>
<ul class="legend">${SEVERITIES.map((one) => markup`<li class="${one}"><span class="chip">${SEVERITY[one]}</span>${SEVERITY_MEANING[one]}</li>`)}
<li class="error"><span class="cell w"><b>${numberSign(1)}</b>0.00</span>${REPORT.markedCell}</li><li><span class="cell o">0.00</span>${REPORT.operandCell}</li><li><span class="cell q"><b>？</b>0.00</span>${REPORT.suspectCell}</li></ul>
<p class="note">${REPORT.excerpt}${REPORT.amountUnit}</p></section>`;
}

/** How many findings stay 未能核对 for each reason, most first. */
function uncheckedReasons({ findings }: CheckReport): [string, number][] {
  const reasons = new Map<string, number>();
  for (const { verdict, why, sentence } of findings) {
    if (verdict !== 'unchecked') continue;
    const because = why ? reasonSentence(why) : sentence;
    reasons.set(because, (reasons.get(because) ?? 0) + 1);
  }
  return [...reasons].sort(([, a], [, b]) => b - a);
}
