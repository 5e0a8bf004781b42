import { changeOf, type Fact } from '../model/fact';
import type { Summary } from '../reports/summary';
import { changesOf, factGroups, type Change } from '../wording/fact-groups';
import { derivation, sizeText } from '../wording/fact-sentence';
import { SCOPE } from '../wording/names';
import { reasonSentence } from '../wording/reason-sentence';
import { remarkText, restText, SUMMARY, summaryVerdict } from '../wording/sheet-labels';
import { left, right } from './columns';

/** Items shown of one change; the rest is a number. */
const SHOWN = 5;
const LABEL = 44;
const FIGURE = 14;

/** A summary as a reader wants it on a terminal. */
export function summaryText(file: string, summary: Summary): string {
  const { entity, year, priorYear, verdict, remarks, facts, drivers } = summary;
  const who = [entity.code, entity.name].filter((part) => part !== '').join(' ');
  const lines = [
    file,
    `  ${[who, year === null ? '' : `${String(year)} 年`, SCOPE[entity.scope]].filter(Boolean).join('，')}`,
    `  ${summaryVerdict(verdict)}`,
    ...remarks.map((remark) => `  ${remarkText(reasonSentence(remark))}`),
    ...(priorYear === null ? ['  没有给上年的工作簿（--prior），不说增减'] : []),
  ];
  for (const group of factGroups(facts)) {
    lines.push('', `${group.title}（万元）`, ...(priorYear === null ? [] : [heading(priorYear)]));
    for (const fact of group.facts) lines.push(...factLines(fact, priorYear !== null));
  }
  const changes = changesOf(facts, drivers);
  if (changes.length > 0) lines.push('', `${SUMMARY.drivers}（万元）`);
  for (const change of changes) lines.push(...changeLines(change));
  return lines.join('\n');
}

function heading(priorYear: number): string {
  return `  ${left('', LABEL)}${right('本年', FIGURE)}${right(`${String(priorYear)} 年`, FIGURE)}${right('增减', FIGURE)}`;
}

function factLines(fact: Fact, compared: boolean): string[] {
  const { label, unit, now, prior, remark } = fact;
  const change = changeOf(fact);
  const shown = (size: number): string => `${sizeText(size, unit)}${unit === '万元' ? '' : unit}`;
  const columns = compared
    ? [shown(now.size), prior ? shown(prior.size) : '—', change ? shown(change.size) : '—']
    : [shown(now.size), `   ${derivation(now)}`];
  const line = columns
    .map((text, i) => (compared || i === 0 ? right(text, FIGURE) : text))
    .join('');
  return [
    `  ${left(label, LABEL)}${line}`.trimEnd(),
    ...(remark ? [`    ${remarkText(reasonSentence(remark))}`] : []),
  ];
}

function changeLines({ fact, drivers }: Change): string[] {
  const change = changeOf(fact);
  const rest = drivers.length - SHOWN;
  return [
    `  ${fact.label} ${change ? sizeText(change.size, fact.unit) : ''}`,
    ...drivers
      .slice(0, SHOWN)
      .map(
        ({ label, change: size }) =>
          `    ${left(label, LABEL - 2)}${right(sizeText(size, '万元'), FIGURE)}`,
      ),
    ...(rest > 0 ? [`    ${restText(rest)}`] : []),
  ];
}
