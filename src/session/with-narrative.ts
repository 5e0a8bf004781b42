import { reason, Refusal } from '../model/reason';
import { besideDocument } from './beside-document';
import { readContent, type Opened } from './open';

/**
 * Lays the narrative document beside an opened workbook.
 * @throws Refusal with `format.*`, `narrative.is-workbook` and as `besideDocument`
 */
export async function withNarrative(
  opened: Opened,
  bytes: Uint8Array,
  name: string,
): Promise<Opened> {
  const content = await readContent(bytes, name);
  if (content.kind !== 'document') throw new Refusal(reason('narrative.is-workbook', { name }));
  return besideDocument(opened, content.document);
}
