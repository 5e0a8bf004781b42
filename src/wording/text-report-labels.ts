import type { Claim, Coverage } from '../model/claim';

/** Words of the part of a report that lays a text beside the tables. */
export const TEXT_REPORT = {
  title: '文字与表对照',
  legend: '标红、标黄的有问题，右上角是问题的序号；画虚线的没有核对；没有数也没有问题的段落略去。',
  measure: '项目',
  said: '文中',
  tables: '表中',
  place: '表中位置',
} as const;

export const FIGURE_NAME: Readonly<Record<Claim['figure'], string>> = {
  now: '本年',
  prior: '上年',
  change: '增减',
};

export function coverageSentence({ numbers, checked }: Coverage): string {
  return `文中 ${String(numbers)} 个数，核对了 ${String(checked)} 个。`;
}
