import { attributeOf } from '../../xml/start-tag';
import { walkXml } from '../../xml/walk';

const MARK = /^(bookmark|commentRange|perm)(Start|End)$/;

/**
 * Beginnings and ends of ranges, whose other end stands outside a piece of markup: they are kept where
 * it goes, since references elsewhere need them.
 */
export function loneMarks(xml: string): string {
  const open = new Map<string, string>();
  walkXml(xml, {
    close({ name, start, openEnd }, { end }) {
      const kind = MARK.exec(name)?.[1];
      if (kind === undefined) return;
      const key = `${kind} ${attributeOf(xml.slice(start, openEnd), 'id', true) ?? ''}`;
      if (!open.delete(key)) open.set(key, xml.slice(start, end));
    },
  });
  return [...open.values()].join('');
}
