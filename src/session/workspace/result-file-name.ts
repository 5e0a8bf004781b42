import type { Book } from '../../model/book';
import { entityKey } from '../../model/entity-name';
import { safeName } from '../../reports/report-file-name';

/**
 * The name of a file of results: `某某局2026年度情况说明.docx`. It has no folder, and nothing in it that file
 * systems refuse.
 * @param extension without its dot
 */
export function resultFileName(
  { entity, year }: Pick<Book, 'entity' | 'year'>,
  what: string,
  extension: string,
): string {
  const of = year === null ? '' : `${String(year)}年度`;
  return `${safeName(`${entityKey(entity.name)}${of}${what}`)}.${extension}`;
}
