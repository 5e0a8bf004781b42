import type { BookVerdict } from '../checks/verdict';
import type { Severity } from '../model/finding';
import type { Suspect } from '../model/suspect';

/** What stands on a report besides sentences. */
export const REPORT = {
  title: '部门预算公开表核对报告',
  indexTitle: '部门预算公开表核对总表',
  nameless: '单位名称未能认定',
  yearless: '年度未能认定',
  file: '文件',
  date: '核对日期',
  basis: '核对依据',
  back: '返回总表',
  verdict: '核对结论',
  next: '下一步',
  overview: '问题一览',
  findings: '问题明细',
  suspects: '最可能填错的单元格',
  forms: '找到的表',
  closing: '未核对的内容和说明',
  legend: '图例',
  remarks: '说明',
  expected: '应为',
  actual: '实为',
  difference: '差额',
  terms: '参与核对的数',
  termUnit: '万元',
  openAll: '全部展开',
  closeAll: '全部收起',
  showAll: '全部',
  list: '文件清单',
  indexNote: '先列没有核对和不通过的，同一结论中错误多的在前。点单位名称看这份文件的报告。',
  empty: '（空）',
  noFindings: '没有发现问题。',
  unchecked: '未能核对',
  place: '处',
  secretSentence: '涉密项目，内容不在报告中显示；请在原表中查看',
  markedCell: '有问题的单元格，序号与上面的问题对应',
  operandCell: '参与核对的数',
  suspectCell: '最可能填错的单元格',
  amountUnit: '“应为、实为、差额”和参与核对的数以万元为单位；图中各格照原表单位。',
  excerpt: '图中只摘有关的行和列，行号、列标与原表一致；⋮ 和 … 处有省略。',
  passedNothing: '未能核对不等于通过，补齐后请再核对一次。',
} as const;

/** Columns of the tables that a report prints. */
export const COLUMN = {
  number: '序号',
  severity: '级别',
  problem: '问题',
  form: '表',
  count: '处数',
  followers: '连带',
  row: '行',
  column: '栏',
  cell: '单元格',
  value: '数值',
  role: '作用',
  status: '状态',
  sheet: '工作表',
  range: '范围',
  unit: '单位',
  remark: '说明',
  now: '现在',
  proposed: '建议',
  effect: '改后',
  slip: '可能的原因',
  verdict: '结论',
  year: '年度',
  entity: '单位和文件',
  missing: '缺少的表',
  task: '要做的事',
} as const;

/** The verdict in one sentence. */
export const VERDICT_MEANING: Readonly<Record<BookVerdict, string>> = {
  fail: '有必须改正的问题。改正并重新导出后，请再核对一次。',
  incomplete: '有的表没有找到或没有认出，有的数核对不了，还不能下结论。',
  pass: '没有发现必须改正的问题。',
};

/** A file that could not be checked at all. */
export const NOT_DONE = '没有核对';

export const SLIP: Readonly<Record<NonNullable<Suspect['slip']>, string>> = {
  transposed: '数字颠倒',
  digit: '一位数字不同',
  shifted: '小数点移位',
  dropped: '漏写一位',
  doubled: '多写一位',
  column: '与同行另一栏填错了位置',
  row: '与同栏另一行填错了位置',
  blank: '漏填',
  sign: '正负号相反',
};

export const ROLE = { left: '被核对', plus: '＋', minus: '－', ground: '前提' } as const;

/** A severity explained, for the legend. */
export const SEVERITY_MEANING: Readonly<Record<Severity, string>> = {
  error: '必须改正',
  warning: '多半有误；改正，或者说明理由',
  notice: '建议看一眼，不影响结论',
};

/** ①…⑳; beyond that in brackets, since older fonts have no such signs. */
export function numberSign(number: number): string {
  return number <= 20 ? String.fromCharCode(0x245f + number) : `[${String(number)}]`;
}

export const places = (count: number): string => `${String(count)} 处`;
export const kinds = (count: number): string => `${String(count)} 类`;
export const items = (count: number): string => `${String(count)} 项`;
export const files = (count: number): string => `${String(count)} 份`;

/** `表1、表2、表3、表7` → `表1至表3、表7`. */
export function formRuns(names: readonly string[]): string {
  const numberOf = (name: string | undefined): number => Number(/^表(\d+)$/.exec(name ?? '')?.[1]);
  const runs: string[][] = [];
  for (const name of names) {
    const last = runs[runs.length - 1];
    if (last && numberOf(last[last.length - 1]) + 1 === numberOf(name)) last.push(name);
    else runs.push([name]);
  }
  return runs
    .map((run) =>
      run.length > 2 ? `${run[0] ?? ''}至${run[run.length - 1] ?? ''}` : run.join('、'),
    )
    .join('、');
}

export function sheetName(sheet: string): string {
  return `工作表“${sheet.trim()}”`;
}

export function unitName(unit: string): string {
  return `单位：${unit}`;
}

export function skippedRows(count: number): string {
  return `略 ${String(count)} 行`;
}

/** @param most how many of a finding's operands are listed, where that leaves out others than zeros */
export function omittedTerms(most: number | null): string {
  const first = most === null ? '' : `每处只列前 ${String(most)} 项；`;
  return `${first}为空或为零的项从略。`;
}

export function moreText(count: number): string {
  return `另有 ${String(count)} 处`;
}

export function satisfied(count: number): string {
  return `${String(count)} 处不符消失`;
}

export function likelyWrong(where: string, value: string, proposed: string): string {
  return `最可能填错的是 ${where}：${value === '' ? REPORT.empty : value} → ${proposed}`;
}

export function followersText(failed: number): string {
  return `由此引起的 ${String(failed)} 处，改好后一并消失`;
}

export function uncheckedFollowersText(count: number): string {
  return `因此未能核对的 ${String(count)} 项`;
}

export function countsSentence(counts: {
  readonly run: number;
  readonly passed: number;
  readonly failed: number;
  readonly rounding: number;
  readonly unchecked: number;
}): string {
  const { run, passed, failed, rounding, unchecked } = counts;
  return `共核对 ${String(run)} 处：相符 ${String(passed)}，不符 ${String(failed)}，尾差 ${String(rounding)}，未能核对 ${String(unchecked)}。`;
}

/** 绩效目标表 come by the dozen. */
export function sheetsFrom(count: number, first: string): string {
  return `${String(count)} 张，自${sheetName(first)}起`;
}
