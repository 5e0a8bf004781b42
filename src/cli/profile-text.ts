import { wan } from '../model/amount';
import type { PastedProjects } from '../model/pasted-projects';
import type { CarriedProfile, Confirm } from '../session/profile-carry';
import type { ProfileState } from '../session/profile-check';
import type { ProfileGap } from '../session/profile-gaps';
import { pasteSentence } from '../wording/paste-sentence';
import { listed } from '../wording/profile-sentence';
import { fieldName, quoted } from '../wording/profile-words';

/** Why a field of last year's is to be looked at. */
export const CONFIRM: Readonly<Record<Confirm, string>> = {
  yearly: '每年不同',
  'names-year': '里面写着上年年份',
};

/** What `gouji profile new` made. */
export function newText(out: string, gaps: readonly ProfileGap[]): string {
  return [`${out}：单位资料已生成。`, ...gapLines(gaps)].join('\n');
}

/** What `gouji profile carry` took over, left behind and asks to be looked at. */
export function carriedText(
  out: string,
  { carried, confirm, dropped, fromWorkbook }: CarriedProfile,
  gaps: readonly ProfileGap[],
): string {
  return [
    `${out}：单位资料已接续。`,
    ...names('沿用', carried),
    ...names('取自工作簿', fromWorkbook),
    ...names('没有沿用（只属于上年）', dropped),
    ...confirm.map(({ path, why }) => `请确认：${fieldName(path)}（${CONFIRM[why]}）`),
    ...gapLines(gaps),
  ].join('\n');
}

/** What `gouji profile projects` understood. */
export function pastedText(out: string, { projects, problems, sum }: PastedProjects): string {
  return [
    `${out}：收入 ${String(projects.length)} 个项目，${sumText(sum)}。`,
    ...problems.map((problem) => `请核对：${pasteSentence(problem)}。`),
  ].join('\n');
}

/** What `gouji profile check` says. */
export function stateText(file: string, state: ProfileState): string {
  const { profile, gaps, projects, workbook, strayReasons } = state;
  const { code = '', name = '' } = profile.entity ?? {};
  const whose = [`${code} ${name}`.trim(), profile.year && `${String(profile.year)} 年`];
  return [
    `${file}：${whose.filter((one) => one).join('，') || '没有写明单位和年度'}。`,
    ...(workbook ? ['与工作簿是同一单位、同一年度的。'] : []),
    ...(projects.count > 0
      ? [`项目清单：${String(projects.count)} 个项目，${sumText(projects.sum)}。`]
      : []),
    ...(workbook && projects.count > 0 ? againstText(projects.sum, workbook) : []),
    ...strayReasons.map(
      (fact) => `${fieldName(`reasons.${fact}`)}：情况说明没有用到，请检查写法。`,
    ),
    ...gapLines(gaps),
  ].join('\n');
}

function againstText(
  sum: number | null,
  { projectExpenditure, missing }: NonNullable<ProfileState['workbook']>,
): string[] {
  const compared =
    projectExpenditure === null || sum === null
      ? '未能核对：工作簿里没有项目支出的数，或清单之和太大。'
      : projectExpenditure === sum
        ? '与工作簿的项目支出相等。'
        : `与工作簿的项目支出不等：项目支出 ${wan(projectExpenditure)} 万元，清单 ${wan(sum)} 万元，差额 ${wan(sum - projectExpenditure)} 万元。`;
  return [
    compared,
    ...(missing.length > 0 ? [`清单里没有：${listed(missing.map(quoted), '、')}。`] : []),
  ];
}

function sumText(sum: number | null): string {
  return sum === null ? '合计太大，没有相加' : `合计 ${wan(sum)} 万元`;
}

function names(title: string, paths: readonly string[]): string[] {
  return paths.length === 0 ? [] : [`${title}：${paths.map(fieldName).join('、')}。`];
}

function gapLines(gaps: readonly ProfileGap[]): string[] {
  if (gaps.length === 0) return ['要填的都填了。'];
  return [
    `还没有填的 ${String(gaps.length)} 项：`,
    ...gaps.map(({ path, name }) => `  ${name}（${path}）`),
  ];
}
