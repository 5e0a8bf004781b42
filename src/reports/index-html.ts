import type { BookVerdict } from '../checks/verdict';
import { BOOK_VERDICT, SEVERITY } from '../wording/names';
import { COLUMN, files, formRuns, NOT_DONE, REPORT } from '../wording/report-labels';
import type { Made } from './check-html';
import { worstFirst, type CheckedRow, type IndexRow, type RefusedRow } from './index-row';
import { clipped, markup, type Markup } from './markup';
import { pageHtml } from './page';

/** How a file came out, by which the list can be narrowed. */
type Outcome = BookVerdict | 'refused';

const OUTCOMES: readonly Outcome[] = ['refused', 'fail', 'incomplete', 'pass'];

function outcomeOf(row: IndexRow): Outcome {
  return 'why' in row ? 'refused' : row.verdict;
}

function word(outcome: Outcome): string {
  return outcome === 'refused' ? NOT_DONE : BOOK_VERDICT[outcome];
}

/** A page over many files: how many came out how, and who has to do what, worst first. */
export function indexHtml(rows: readonly IndexRow[], { date }: Pick<Made, 'date'>): string {
  const sorted = worstFirst(rows);
  const count = (outcome: Outcome): number =>
    rows.filter((row) => outcomeOf(row) === outcome).length;
  const there = OUTCOMES.filter((outcome) => count(outcome) > 0);
  return pageHtml(
    REPORT.indexTitle,
    markup`<header>
<p class="kind">${REPORT.title}</p>
<h1>${REPORT.indexTitle}</h1>
<p class="year">${files(rows.length)}<span>${date}</span></p>
</header>
<main>
<section aria-labelledby="r"><h2 id="r">${REPORT.verdict}</h2>
<ul class="totals">${OUTCOMES.map((outcome) => markup`<li class="${outcome}"><b>${count(outcome)}</b>${word(outcome)}</li>`)}</ul></section>
<section aria-labelledby="l"><div class="bar"><h2 id="l">${REPORT.list}</h2><div class="tools">${there.length > 1 && markup`<button type="button" data-show="" aria-pressed="true">${REPORT.showAll}</button>${there.map((one) => markup`<button type="button" data-show="${one}" aria-pressed="false">${word(one)}</button>`)}`}</div></div>
<div class="wide"><table class="files"><caption class="vh">${REPORT.list}</caption>
<thead><tr><th scope="col" class="n">${COLUMN.number}</th><th scope="col">${COLUMN.verdict}</th><th scope="col">${COLUMN.entity}</th><th scope="col">${COLUMN.year}</th><th scope="col" class="n">${SEVERITY.error}</th><th scope="col" class="n">${SEVERITY.warning}</th><th scope="col" class="n">${SEVERITY.notice}</th><th scope="col">${COLUMN.missing}</th><th scope="col">${COLUMN.task}</th></tr></thead>
<tbody>${sorted.map((row, i) => ('why' in row ? refused(row, i + 1) : checked(row, i + 1)))}</tbody></table></div></section>
<p class="note">${REPORT.indexNote}</p>
</main>`,
  );
}

function checked(row: CheckedRow, number: number): Markup {
  const { file, page, verdict, code, name, scope, year, tally, missing, task } = row;
  return markup`<tr class="${verdict}" data-kind="${verdict}"><td class="n">${number}</td><td class="word">${BOOK_VERDICT[verdict]}</td><th scope="row"><a href="${encodeURIComponent(page)}">${clipped(name || REPORT.nameless, 40)}</a><span>${clipped(code, 20)} ${scope}</span><span>${clipped(file, 60)}</span></th><td class="a">${year ?? '—'}</td>${[tally.error, tally.warning, tally.notice].map((n) => (n === 0 ? markup`<td class="n zero">0</td>` : markup`<td class="n"><b>${n}</b></td>`))}<td>${missing.length === 0 ? '—' : clipped(formRuns(missing), 60)}</td><td>${clipped(task, 90)}</td></tr>
`;
}

function refused({ file, why }: RefusedRow, number: number): Markup {
  return markup`<tr class="refused" data-kind="refused"><td class="n">${number}</td><td class="word">${NOT_DONE}</td><th scope="row">${clipped(file, 60)}</th><td colspan="6">${clipped(why, 120)}</td></tr>
`;
}
