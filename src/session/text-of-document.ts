import type { Edition } from '../editions/form';
import type { Document } from '../model/document';
import type { NarrativeText } from '../model/narrative-text';
import { linesOf, readText } from '../proofreading/claims/read-text';

/** What a document says outside its tables, in the parts of a 情况说明; titles of tables are no headings. */
export function textOfDocument(
  document: Document,
  { language, forms }: Pick<Edition, 'language' | 'forms'>,
): NarrativeText {
  const titles = [...forms.values()].flatMap((form) => form.titles);
  return readText(document.name, linesOf(document), language.sections, titles);
}
