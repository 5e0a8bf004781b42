import { CATALOGUE } from '../checks/catalogue';
import type { Check } from '../checks/check';
import { isRuleRemark, noneRan } from '../checks/rule-remarks';
import type { FindingGroup } from '../checks/group';
import type { Severity } from '../model/finding';
import { editionSentence } from '../wording/edition-sentence';
import { BOOK_VERDICT, DEMAND, SCOPE, SEVERITY } from '../wording/names';
import { nextStep } from '../wording/next-step';
import { reasonSentence } from '../wording/reason-sentence';
import { COLUMN, countsSentence, kinds, REPORT, VERDICT_MEANING } from '../wording/report-labels';
import type { CheckReport } from './check-report';
import { closingSection } from './closing-html';
import { formsSection } from './forms-html';
import { GroupWriter } from './group-html';
import { clipped, markup, type Markup } from './markup';
import { pageHtml } from './page';
import { suspectsSection } from './suspects-html';
import { tallyOf } from './tally';
import { textSection } from './text-html';

/** What was checked: the file's name or path as the reader knows it, and what came of it. */
export interface CheckedFile {
  readonly file: string;
  readonly report: CheckReport;
}

export interface Made {
  /** Day of the check as it is to be printed. */
  readonly date: string;
  /** With which checks, where rule packs were added. */
  readonly catalogue?: readonly Check[];
  /** File name of the page that lists all files, beside this one. */
  readonly index?: string;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** The report on one workbook or document: a page in one file, to be read, printed and sent. */
export function checkHtml({ file, report }: CheckedFile, made: Made): string {
  const { groups } = report;
  const writer = new GroupWriter(report, made.catalogue ?? CATALOGUE);
  const numbers = groupNumbers(groups);
  const name = report.book.entity.name || REPORT.nameless;
  return pageHtml(
    `${REPORT.title}：${name}`,
    markup`${head(file, report, made)}
<main>
${verdict(report)}
${groups.length > 0 && overview(groups, writer)}
${suspectsSection(report)}
${groups.length > 0 ? details(groups, writer) : markup`<p class="none">${REPORT.noFindings}</p>`}
${report.reading && textSection(report.reading, report.findings, numbers)}
${formsSection(report.book.forms)}
${closingSection(report)}
</main>`,
  );
}

/** Number of the group that each finding is listed in, followers with their cause. */
function groupNumbers(groups: readonly FindingGroup[]): ReadonlyMap<string, number> {
  return new Map(
    groups.flatMap(({ findings, followers }, i) =>
      [...findings, ...followers].map(({ id }) => [id, i + 1] as const),
    ),
  );
}

function head(file: string, { book }: CheckReport, { date, index }: Made): Markup {
  const { code, name, scope } = book.entity;
  const year = book.year === null ? REPORT.yearless : `${String(book.year)} 年`;
  return markup`<header>
${index !== undefined && markup`<p class="back"><a href="${encodeURIComponent(index)}">${REPORT.back}</a></p>`}
<p class="kind">${REPORT.title}</p>
<h1>${clipped(name || REPORT.nameless, 60)}</h1>
<p class="year">${year}${SCOPE[scope]}${code !== '' && markup`<span>${clipped(code, 20)}</span>`}</p>
<dl class="about"><div><dt>${REPORT.file}</dt><dd>${clipped(file.split(/[/\\]/).at(-1) ?? '', 120)}</dd></div><div><dt>${REPORT.basis}</dt><dd>${editionSentence(book)}</dd></div><div><dt>${REPORT.date}</dt><dd>${date}</dd></div></dl>
</header>`;
}

function verdict(report: CheckReport): Markup {
  const { verdict: own, counts, groups, findings, remarks } = report;
  // The reason itself is said next.
  const meaning = own === 'incomplete' && noneRan(remarks) ? '' : VERDICT_MEANING[own];
  const tally = tallyOf(findings);
  return markup`<section class="verdict ${own}" aria-labelledby="v">
<h2 id="v"><span class="vh">${REPORT.verdict}：</span>${BOOK_VERDICT[own]}</h2>
<div>${meaning && markup`<p>${meaning}</p>`}${remarks.filter(isRuleRemark).map((one) => markup`<p>${clipped(reasonSentence(one), 400)}</p>`)}<p class="next"><b>${REPORT.next}</b>${clipped(nextStep(own, groups, report.remarks, report.reading !== undefined), 160)}</p></div>
<table class="tally"><caption class="vh">${REPORT.overview}</caption><thead><tr>${SEVERITIES.map(
    (one) =>
      markup`<th scope="col" class="${one}">${DEMAND[one]}<span>${SEVERITY[one]}</span></th>`,
  )}<th scope="col">${REPORT.unchecked}</th></tr></thead>
<tbody><tr>${SEVERITIES.map(
    (one) =>
      markup`<td class="${one}"><b>${tally[one]}</b> ${REPORT.place}<span>${kinds(groups.filter((group) => group.severity === one).length)}</span></td>`,
  )}<td><b>${tally.unchecked}</b> ${REPORT.place}</td></tr></tbody></table>
<p class="counts">${countsSentence(counts)}</p>
</section>`;
}

/** One line a group, which the reader follows to its findings. */
function overview(groups: readonly FindingGroup[], writer: GroupWriter): Markup {
  return markup`<nav aria-labelledby="o"><h2 id="o">${REPORT.overview}</h2>
<div class="wide"><table class="overview"><thead><tr><th scope="col" class="n">${COLUMN.number}</th><th scope="col">${COLUMN.severity}</th><th scope="col">${COLUMN.form}</th><th scope="col">${COLUMN.problem}</th><th scope="col">${COLUMN.cell}</th><th scope="col" class="n">${COLUMN.count}</th><th scope="col" class="n">${COLUMN.followers}</th></tr></thead>
<tbody>${groups.map((group, i) => {
    const { form, title } = writer.title(group);
    return markup`<tr class="${group.severity}"><td class="n">${i + 1}</td><td><span class="chip">${SEVERITY[group.severity]}</span></td><td>${clipped(form, 30)}</td><td><a href="#g${i + 1}">${clipped(title, 60)}</a>${group.unchecked && markup`<span class="soft">${REPORT.unchecked}</span>`}</td><td class="a">${writer.cells(group)}</td><td class="n">${group.findings.length}</td><td class="n">${group.followers.length || null}</td></tr>
`;
  })}</tbody></table></div></nav>`;
}

function details(groups: readonly FindingGroup[], writer: GroupWriter): Markup {
  const numbered = groups.map((group, i) => ({ group, number: i + 1 }));
  const button = (name: string, text: string, pressed?: boolean): Markup =>
    pressed === undefined
      ? markup`<button type="button" data-all="${name}">${text}</button>`
      : markup`<button type="button" data-show="${name}" aria-pressed="${String(pressed)}">${text}</button>`;
  return markup`<section aria-labelledby="d"><div class="bar"><h2 id="d">${REPORT.findings}</h2><div class="tools">${button('', REPORT.showAll, true)}${SEVERITIES.map((one) => groups.some((group) => group.severity === one) && button(one, DEMAND[one], false))}${button('open', REPORT.openAll)}${button('close', REPORT.closeAll)}</div></div>
${SEVERITIES.map((severity) => {
  const own = numbered.filter(({ group }) => group.severity === severity);
  if (own.length === 0) return null;
  return markup`<section class="severity ${severity}" data-kind="${severity}"><h3>${DEMAND[severity]}<span>${SEVERITY[severity]}</span><span>${kinds(own.length)}</span></h3>
${own.map(({ group, number }) => writer.group(group, number))}</section>
`;
})}</section>`;
}
