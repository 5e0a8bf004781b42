import type { ApprovedProblem } from '../checks/approved';
import type { JsonProblem } from '../model/json-text';
import type { ShapeProblem } from '../model/schema';
import { fieldName, quoted } from './profile-words';

/** What there should be, by the names of JSON. */
const WANTED: Readonly<Record<string, string>> = {
  string: '应是带引号的文字',
  array: '应是方括号里的清单',
  object: '应是花括号里的各项',
  record: '应是花括号里的各项',
  number: '应是不带引号的数字',
  int: '应是不带引号的整数',
  boolean: '应是 true 或 false',
};

/** How many problems are told; the rest is a number. */
const MOST = 8;

/** What is wrong with the shape of a unit profile, and where. */
export function shapeSentence({ path, problem, wanted = '', limit, keys }: ShapeProblem): string {
  const field = fieldName(path);
  switch (problem) {
    case 'invalid_type':
      return `${field}缺少或写法不对，${wantedAt(path, wanted)}`;
    case 'invalid_value':
      return path === 'schema'
        ? `${field}应为 1`
        : `${field}不是可选的值，可选的有元、千元、万元、亿元`;
    case 'invalid_format':
      return `${field}写法不对，应是带引号的数字，如 "19.40"，不带逗号和单位`;
    case 'unrecognized_keys':
      return `${path === '' ? '' : `${field}里`}有不认得的项${listed((keys ?? []).map(quoted), '、')}`;
    case 'too_big':
      if (path === 'year') return `${field}应在 2000 至 2099 之间`;
      return wanted === 'string'
        ? `${field}太长，最多 ${String(limit)} 个字`
        : `${field}太多，最多 ${String(limit)} 项`;
    case 'too_small':
      return `${field}应在 2000 至 2099 之间`;
    case 'custom':
      return `${field}太大`;
    default:
      return `${field}写法不对`;
  }
}

/** Amounts are digits in quotation marks: a number of JSON would lose what a person wrote. */
function wantedAt(path: string, wanted: string): string {
  if (/\.amount$/.test(path)) return '应是带引号的数字，如 "19.40"';
  return WANTED[wanted] ?? '应按说明填写';
}

/** Several problems in one sentence. */
export function listed(problems: readonly string[], separator = '；'): string {
  const more = problems.length > MOST ? `${separator}等共 ${String(problems.length)} 处` : '';
  return problems.slice(0, MOST).join(separator) + more;
}

/** What is wrong with the text of a unit profile before its fields are looked at. */
export function jsonSentence(problem: JsonProblem): string {
  switch (problem.kind) {
    case 'not-json':
      return '不是 JSON，或括号、引号、逗号不配对';
    case 'too-deep':
      return '括号套得太深，不是单位资料';
    case 'repeated':
      return `${quoted(problem.key)}这一项写了两次，请只留一次`;
    case 'key':
      return `有不能用的项${quoted(problem.key)}`;
  }
}

const KIND: Readonly<Record<ApprovedProblem['kind'], string>> = {
  form: '表',
  row: '行',
  column: '列',
  amount: '金额',
};

/** What an approved figure names that is not there. */
export function approvedSentence({ nth, kind, found, known }: ApprovedProblem): string {
  const there = known === '' ? '' : `，可用的有${known}`;
  return `批复数第 ${String(nth)} 条的${KIND[kind]}${quoted(found)}不认得${there}`;
}
