import { changeOf, type Driver, type Fact } from '../model/fact';
import type { Summary } from '../session/summarise';
import { derivation, sizeText } from '../wording/fact-sentence';
import { BOOK_VERDICT, SCOPE } from '../wording/names';
import { reasonSentence } from '../wording/reason-sentence';
import { left, right } from './columns';

/** What is read together, by the beginning of its ids. */
const GROUPS = [
  { title: '“三公”经费', ids: /^sangong\./ },
  { title: '机关运行经费', ids: /^operating\./ },
  { title: '收入', ids: /^income\./ },
  { title: '支出', ids: /^expenditure\./ },
  { title: '财政拨款', ids: /^(?:fiscal|general|fund|capital)\./ },
  { title: '政府采购', ids: /^procurement\./ },
  { title: '国有资产', ids: /^assets\./ },
  { title: '项目', ids: /^project\./ },
] as const;

/** What makes up their changes is what makes up those of 支出. */
const SAID_BEFORE = /^(?:fiscal|general)\./;

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
    `  核对结论：${BOOK_VERDICT[verdict]}${verdict === 'pass' ? '' : '；下面是表上现在的数，改正以后请再汇总'}`,
    ...remarks.map((remark) => `  注意：${reasonSentence(remark)}`),
    ...(priorYear === null ? ['  没有给上年的工作簿（--prior），不说增减'] : []),
  ];
  for (const { title, ids } of GROUPS) {
    const own = facts.filter((fact) => ids.test(fact.id) && isWorthALine(fact));
    if (own.length === 0) continue;
    lines.push('', `${title}（万元）`, ...(priorYear === null ? [] : [heading(priorYear)]));
    for (const fact of own) lines.push(...factLines(fact, priorYear !== null));
  }
  const changed = facts.filter(
    ({ id }) => !SAID_BEFORE.test(id) && drivers.some((driver) => driver.fact === id),
  );
  if (changed.length > 0) lines.push('', '增减由哪些项目构成（万元）');
  for (const fact of changed)
    lines.push(
      ...driverLines(
        fact,
        drivers.filter((driver) => driver.fact === fact.id),
      ),
    );
  return lines.join('\n');
}

/** The items of 三公 are said also when they are nothing; other zeros only where they were not. */
function isWorthALine({ id, now, prior }: Fact): boolean {
  const always = /^sangong\.(?!.*\.(?:basic|project)$)|\.total$/.test(id);
  return always || now.size !== 0 || (prior?.size ?? 0) !== 0;
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
    ...(remark ? [`    注意：${reasonSentence(remark)}`] : []),
  ];
}

function driverLines(fact: Fact, drivers: readonly Driver[]): string[] {
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
    ...(rest > 0 ? [`    另有 ${String(rest)} 项`] : []),
  ];
}
