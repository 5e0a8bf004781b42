import type { Edition } from '../editions/form';
import type { Book } from '../model/book';
import type { CheckResult } from './run';

export type BookVerdict = 'pass' | 'fail' | 'incomplete';

/**
 * 不通过: an error that failed. 未能核对: something expected could not be checked, or nothing was asked that
 * could fail. 通过: neither.
 */
export function verdictOf(
  book: Book,
  edition: Edition,
  { findings, errors }: Pick<CheckResult, 'findings' | 'errors'>,
): BookVerdict {
  if (findings.some((one) => one.severity === 'error' && one.verdict === 'fail')) return 'fail';
  const unbound = book.forms.some(
    (form) =>
      (form.status === 'ambiguous' && form.instance === '') ||
      (form.status === 'missing' && edition.expected.includes(form.form)),
  );
  const unchecked = findings.some((one) => one.severity === 'error' && one.verdict === 'unchecked');
  return unbound || unchecked || errors === 0 ? 'incomplete' : 'pass';
}
