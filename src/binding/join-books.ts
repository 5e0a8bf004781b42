import type { Book, FormInstance } from '../model/book';
import { joinProjects } from '../model/project';

/**
 * The book of a workbook with the document beside it: a form that the workbook lacks is taken from
 * the document, and one that is in both is kept as its twin.
 * @param offset how many grids the workbook has; the document's follow them in the joined snapshot
 */
export function joinBooks(book: Book, document: Book, offset: number): Book {
  const there = document.forms
    .filter((form) => form.status !== 'missing')
    .map((form) => ({ ...form, grid: form.grid + offset }));
  const has = (form: FormInstance): boolean =>
    book.forms.some((own) => own.form === form.form && own.status !== 'missing');
  const twins = there.filter(has);
  const added = there.filter((form) => !has(form));
  const forms = book.forms.flatMap((form) => {
    const own = added.filter((one) => one.form === form.form);
    return own.length > 0 ? own : [form];
  });
  return {
    ...book,
    forms,
    twins,
    projects: joinProjects([...book.projects, ...document.projects]),
  };
}
