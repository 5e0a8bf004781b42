import type { Fact } from '../model/fact';
import type { NewSheet, NewWorkbook } from '../model/new-workbook';
import { PAGE_FOOTER } from '../wording/blank-book';
import { changesOf, factGroups, type Change, type FactGroup } from '../wording/fact-groups';
import { SCOPE } from '../wording/names';
import {
  SHEET_NAME,
  SUMMARY,
  summaryTitle,
  summaryVerdict,
  yearColumn,
} from '../wording/sheet-labels';
import { SheetLines } from './sheet-lines';
import { changeLines, factLine, figureWidth } from './summary-lines';
import type { Summary } from './summary';

/** One sheet is what is asked for every year, the other what it is part of. */
const SHEETS = [
  { id: 'sangong', groups: ['sangong', 'operating'] },
  { id: 'totals', groups: ['income', 'expenditure', 'procurement', 'assets', 'project'] },
] as const;

/**
 * A summary as a workbook to print and file: numbers are numbers, in 万元; beside each what it is added up
 * from. Where last year is not known there are no columns for it.
 * @throws Refusal `sheet.too-large` when a sheet cannot hold it
 */
export function summaryWorkbook(summary: Summary): NewWorkbook {
  const groups = factGroups(summary.facts);
  const changes = changesOf(summary.facts, summary.drivers);
  const parts = SHEETS.map(({ id, groups: wanted }) => ({
    id,
    groups: groups.filter((group) => wanted.some((one) => one === group.id)),
    changes: changes.filter(({ fact }) => wanted.some((one) => fact.id.startsWith(`${one}.`))),
  }));
  const worth = parts.filter((part) => part.groups.length > 0);
  return {
    sheets: (worth.length > 0 ? worth : parts.slice(0, 1)).map((one) => sheet(summary, one)),
  };
}

interface Part {
  readonly id: (typeof SHEETS)[number]['id'];
  readonly groups: readonly FactGroup[];
  readonly changes: readonly Change[];
}

function sheet(summary: Summary, { id, groups, changes }: Part): NewSheet {
  const columns = columnsOf(
    groups.flatMap(({ facts }) => facts),
    summary.priorYear !== null,
  );
  const lines = new SheetLines(columns.widths);
  head(lines, columns, summary, id);
  const top = lines.count;
  for (const { title, facts } of groups) {
    section(lines, columns, title);
    for (const fact of facts) lines.add(...factLine(fact, columns.compared));
  }
  if (changes.length > 0) section(lines, columns, SUMMARY.drivers);
  for (const change of changes) for (const line of changeLines(change)) lines.add(...line);
  const notes = [
    ...(groups.length === 0 ? [SUMMARY.nothing] : []),
    ...(columns.compared ? [] : [SUMMARY.noPrior]),
  ];
  for (const value of notes)
    lines.add({ from: 0, to: columns.widths.length, value, style: 'note' });
  return {
    name: SHEET_NAME[id],
    ...lines.sheet(),
    frozenRows: top,
    page: {
      orientation: columns.compared ? 'landscape' : 'portrait',
      repeatedRows: top,
      footer: PAGE_FOOTER,
    },
  };
}

/** 项目, 本年, where last year is known 上年, 增减额 and 增减, and 取自. */
interface Columns {
  readonly compared: boolean;
  /** In characters of the standard font. */
  readonly widths: readonly number[];
}

const WIDTH = { item: 38, size: 13, direction: 8, source: { compared: 52, alone: 42 } };

/** Columns of figures are as wide as their longest figure: no program shows it as ####. */
function columnsOf(facts: readonly Fact[], compared: boolean): Columns {
  const size = Math.max(WIDTH.size, ...facts.map(figureWidth));
  const middle = compared ? [size, size, size, WIDTH.direction] : [size];
  return {
    compared,
    widths: [WIDTH.item, ...middle, WIDTH.source[compared ? 'compared' : 'alone']],
  };
}

/** Who, which year, what the check came to, and the names of the columns. */
function head(lines: SheetLines, columns: Columns, summary: Summary, id: Part['id']): void {
  const { entity, year, priorYear, verdict } = summary;
  const end = columns.widths.length;
  const who = [entity.code, entity.name].filter((part) => part !== '').join(' ');
  lines.add({ from: 0, to: end, value: summaryTitle(year, id), style: 'headline' });
  lines.add(
    { from: 0, to: end - 1, value: `${who}（${SCOPE[entity.scope]}）`, style: 'note' },
    { from: end - 1, to: end, value: SUMMARY.unit, style: 'note', align: 'right' },
  );
  lines.add({
    ...{ from: 0, to: end, value: summaryVerdict(verdict), style: 'note', strong: true },
    ...(verdict === 'pass' ? {} : { marked: true }),
  });
  const names = [
    SUMMARY.item,
    yearColumn(SUMMARY.now, year),
    ...(columns.compared
      ? [yearColumn(SUMMARY.prior, priorYear), SUMMARY.change, SUMMARY.direction]
      : []),
    SUMMARY.source,
  ];
  lines.add(...names.map((value, i) => ({ from: i, to: i + 1, value, style: 'header' }) as const));
}

function section(lines: SheetLines, columns: Columns, value: string): void {
  lines.add({ from: 0, to: columns.widths.length, value, style: 'section' });
}
