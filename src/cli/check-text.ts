import type { FormInstance } from '../model/book';
import type { Finding } from '../model/finding';
import { rangeAddress } from '../model/place';
import { quoteOf } from '../model/narrative-text';
import { editionSentence } from '../wording/edition-sentence';
import { BOOK_VERDICT, DEMAND, FORM_STATUS, formName, SCOPE } from '../wording/names';
import { nextStep } from '../wording/next-step';
import { partName, placeText } from '../wording/place-text';
import { reasonSentence } from '../wording/reason-sentence';
import { suspectSentence } from '../wording/suspect-sentence';
import type { Suspect } from '../model/suspect';
import type { CheckReport, SpokenFinding } from '../reports/check-report';
import { coverageSentence } from '../wording/text-report-labels';
import { quoteText } from '../wording/quote-text';
import { left } from './columns';

/** Findings shown of one group; the rest is a number. `--all` shows them all. */
const SHOWN = 3;

type Group = CheckReport['groups'][number];

/** A report as a reader wants it on a terminal: verdict, tables, groups, next step. */
export function checkText(workbook: string, report: CheckReport, all: boolean): string {
  const { book, verdict, counts, groups } = report;
  const sentences = new Map(report.findings.map((finding) => [finding.id, finding]));
  const entity = [book.entity.code, book.entity.name].filter((part) => part !== '').join(' ');
  const lines = [
    workbook,
    `  ${[entity, book.year === null ? '' : `${String(book.year)} 年`, SCOPE[book.entity.scope]].filter((part) => part !== '').join('，')}`,
    `  ${editionSentence(book)}`,
    '',
    `结论：${BOOK_VERDICT[verdict]}`,
    `  核对 ${String(counts.run)} 处：相符 ${String(counts.passed)}，不符 ${String(counts.failed)}，尾差 ${String(counts.rounding)}，未能核对 ${String(counts.unchecked)}`,
    ...coverageLines(report),
    ...report.remarks.map((remark) => `  ${reasonSentence(remark)}`),
    '',
    '表格',
    ...formLines(book.forms),
  ];
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const own = groups.filter((group) => group.severity === severity);
    if (own.length === 0) continue;
    lines.push('', `${DEMAND[severity]}（${String(own.length)} 类）`);
    for (const group of own) lines.push(...groupLines(group, sentences, all));
  }
  lines.push(...suspectLines(report.suspects));
  if (all) lines.push(...leftLines(report));
  lines.push(
    '',
    `下一步：${nextStep(verdict, groups, report.remarks, report.reading !== undefined)}`,
  );
  return lines.join('\n');
}

/** The numbers of the text that were held against nothing, each in its sentence. */
function leftLines({ reading }: CheckReport): string[] {
  if (!reading || reading.coverage.left.length === 0) return [];
  const { text, coverage } = reading;
  const quotes = coverage.left.map(({ span }) => quoteOf(text, span));
  return [
    '',
    `文中没有核对的数（${String(quotes.length)} 个）`,
    ...quotes.map((quote) => `  ${partName(quote.section)}：${quoteText(quote)}`),
  ];
}

function coverageLines({ reading }: CheckReport): string[] {
  if (!reading) return [];
  return [`  ${coverageSentence(reading.coverage).replace(/。$/, '')}`];
}

/** One line a slip: the likeliest cell, and where it may be otherwise. */
function suspectLines(suspects: readonly Suspect[]): string[] {
  const slips = [...new Set(suspects.map(({ slipNumber }) => slipNumber))];
  const lines = slips.map((slip) => {
    const [first, ...others] = suspects.filter(({ slipNumber }) => slipNumber === slip);
    const places = others.map(({ place }) => placeText(place));
    const or = places.length > 0 ? `；也可能是 ${places.join('、')}` : '';
    return first ? `  ${suspectSentence(first)}${or}` : '';
  });
  return lines.length > 0 ? ['', '最可能写错的格', ...lines] : [];
}

function formLines(forms: readonly FormInstance[]): string[] {
  const targets = forms.filter((form) => form.form === 'perf' && form.status !== 'missing');
  const lines = forms.filter((form) => !targets.includes(form)).map(formLine);
  const [first] = targets;
  if (first)
    lines.push(
      `  ${left(formName('perf'), 36)} ${String(targets.length)} 张，自 ${first.sheet.trim()} 起`,
    );
  return lines;
}

function formLine(form: FormInstance): string {
  const { range } = form;
  const where = range
    ? `${form.sheet.trim()}!${rangeAddress(range.top, range.left, range.bottom, range.right)}`
    : '';
  const instance = form.instance === '' ? '' : `（${form.instance}）`;
  const why = form.why.map(reasonSentence).join('；');
  const parts = [`${FORM_STATUS[form.status]}${instance}`, where, why === '' ? '' : `（${why}）`];
  return `  ${left(formName(form.form), 36)} ${parts.filter((part) => part !== '').join(' ')}`;
}

function groupLines(
  group: Group,
  sentences: ReadonlyMap<string, SpokenFinding>,
  all: boolean,
): string[] {
  const shown = all ? group.findings : group.findings.slice(0, SHOWN);
  const lines = shown.flatMap((finding, i) => {
    const sentence = sentences.get(finding.id)?.sentence ?? '';
    return [`  ${i === 0 ? group.check.padEnd(7) : '       '} ${sentence}`, ...placeLine(finding)];
  });
  const rest = group.findings.length - shown.length;
  if (rest > 0) lines.push(`          另有 ${String(rest)} 处同类问题`);
  if (group.followers.length > 0) {
    lines.push(`          ${followersLine(group)}`);
    if (all) {
      for (const follower of group.followers) {
        lines.push(`          · ${follower.check} ${sentences.get(follower.id)?.sentence ?? ''}`);
        lines.push(...placeLine(follower).map((line) => `  ${line}`));
      }
    }
  }
  return lines;
}

function followersLine(group: Group): string {
  const unchecked = group.followers.filter((one) => one.verdict === 'unchecked').length;
  const others = group.followers.length - unchecked;
  return [
    others > 0 ? `由此引起的还有 ${String(others)} 处，改好后一并消失` : '',
    unchecked > 0 ? `因此未能核对的有 ${String(unchecked)} 项` : '',
  ]
    .filter((part) => part !== '')
    .join('；');
}

function placeLine(finding: Finding): string[] {
  const places = [...new Set(finding.cells.map(({ place }) => placeText(place)))];
  const quote = finding.text ? [`          ${quoteText(finding.text)}`] : [];
  if (places.length === 0) return quote;
  const more = places.length > 4 ? ` 等 ${String(places.length)} 处` : '';
  return [...quote, `          ${places.slice(0, 4).join('，')}${more}`];
}
