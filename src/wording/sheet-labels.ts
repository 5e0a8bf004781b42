import type { BookVerdict } from '../checks/verdict';
import type { Fact } from '../model/fact';
import { BOOK_VERDICT } from './names';

/** Sheets that are made of results. */
export const SHEET_NAME = {
  sangong: '三公与机关运行经费汇总',
  totals: '收支与增减构成',
  narrative: '情况说明',
} as const;

/** What stands on a summary besides the names of its figures. */
export const SUMMARY = {
  unit: '单位：万元',
  item: '项目',
  now: '本年',
  prior: '上年',
  change: '增减额',
  direction: '增减',
  source: '取自',
  drivers: '增减由哪些项目构成',
  notKnown: '—',
  nothing: '没有可以汇总的数。',
  noPrior: '没有上年的数，不列增减。',
} as const;

/** A year's column: `本年（2026年）`. */
export function yearColumn(label: string, year: number | null): string {
  return year === null ? label : `${label}（${String(year)}年）`;
}

export function summaryTitle(year: number | null, sheet: 'sangong' | 'totals'): string {
  const of = year === null ? '' : `${String(year)}年`;
  return `${of}${sheet === 'sangong' ? '“三公”经费和机关运行经费汇总表' : '收支汇总和增减构成表'}`;
}

/** What the check came to, and what that means for the figures. */
export function summaryVerdict(verdict: BookVerdict): string {
  const rest = verdict === 'pass' ? '' : '；下面是表上现在的数，改正以后请再汇总';
  return `核对结论：${BOOK_VERDICT[verdict]}${rest}`;
}

export function remarkText(sentence: string): string {
  return `注意：${sentence}`;
}

/** What is not listed one by one. */
export function restText(count: number): string {
  return `另有 ${String(count)} 项`;
}

/** A figure's name; what is not in 万元 says its unit. */
export function labelWithUnit({ label, unit }: Fact): string {
  return unit === '万元' ? label : `${label}（${unit}）`;
}

/** The first of so many places. */
export function placesText(named: readonly string[], count: number): string {
  return named.join('、') + (count > named.length ? ` 等 ${String(count)} 处` : '');
}
