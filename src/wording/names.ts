import type { BookVerdict } from '../checks/verdict';
import { EDITIONS } from '../editions/in-use';
import type { FormStatus } from '../model/book';
import type { Severity } from '../model/finding';

/** What things are called. */

export const SEVERITY: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  notice: '提示',
};

/** What the reader is to do about it. */
export const DEMAND: Readonly<Record<Severity, string>> = {
  error: '必改',
  warning: '应说明',
  notice: '建议看',
};

export const BOOK_VERDICT: Readonly<Record<BookVerdict, string>> = {
  pass: '通过',
  fail: '不通过',
  incomplete: '未能核对完全',
};

export const FORM_STATUS: Readonly<Record<FormStatus, string>> = {
  bound: '已认定',
  empty: '空表',
  missing: '没有',
  ambiguous: '未能认定',
};

export const SCOPE = { department: '部门预算', unit: '单位预算' } as const;

/** `t3` → `表3`; lists have their names; a text is not a form. */
export function shortFormName(form: string): string {
  if (form === 'text') return '文中';
  const number = /^t(\d)$/.exec(form)?.[1];
  return number === undefined ? formTitle(form) : `表${number}`;
}

/** `t3` → `支出总表`. */
function formTitle(form: string): string {
  for (const edition of EDITIONS) {
    const known = edition.forms.get(form);
    if (known) return known.name;
  }
  return form;
}

/** `t3` → `表3 支出总表`. */
export function formName(form: string): string {
  const short = shortFormName(form);
  const title = formTitle(form);
  return short === title ? title : `${short} ${title}`;
}
