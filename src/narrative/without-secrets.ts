import type { Book, FormInstance } from '../model/book';
import { projectKey } from '../model/label';
import { secretProjects, type Profile } from '../model/profile';

/**
 * The book with what the unit marked as secret marked in it, too: the rows and targets of those
 * projects. What is marked stays out of every text.
 */
export function withoutSecrets(book: Book, profile: Profile | undefined): Book {
  const marked = secretProjects(profile);
  if (marked.size === 0) return book;
  const isMarked = (name: string): boolean => marked.has(projectKey(name));
  const forms = book.forms.map((one): FormInstance => {
    if (one.form === 'perf' && isMarked(one.title.replace(/绩效目标表$/, '')))
      return { ...one, secret: true };
    if (one.form !== 'proc') return one;
    return {
      ...one,
      rows: one.rows.map((row) => (isMarked(row.label) ? { ...row, secret: true } : row)),
    };
  });
  const projects = book.projects.map((one) =>
    isMarked(one.name) ? { ...one, kind: 'secret' as const } : one,
  );
  return { ...book, forms, projects };
}
