import { stretches, type RunEdit } from './run-edit';
import { textXml, type RunXml } from './run-xml';

/**
 * A run with other text, in its own format: what is added is plain text. Children in which nothing
 * changes stay as they are written.
 * @param prefix of elements, with its colon
 */
export function retextRun(
  { head, properties, children, tail }: RunXml,
  edit: RunEdit,
  prefix: string,
): string {
  let written = head + properties;
  let pending = '';
  for (const stretch of stretches(children, edit)) {
    if (stretch.kind === 'added') pending += stretch.what;
    else if (stretch.kind === 'kept' && !stretch.whole) pending += stretch.text;
    else if (stretch.kind !== 'struck') {
      written += textXml(pending, prefix) + stretch.child.xml;
      pending = '';
    }
  }
  return written + textXml(pending, prefix) + tail;
}
