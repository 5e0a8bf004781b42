import { attributeOf, prefixOf } from '../../xml/start-tag';
import { walkXml } from '../../xml/walk';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The namespace of a part's root: strict workbooks have one of their own. */
export function mainNamespace(text: string): string {
  let found: string | undefined;
  walkXml(text, {
    open({ parent, tag, start, openEnd }) {
      if (parent) return;
      const prefix = prefixOf(tag).slice(0, -1);
      found = attributeOf(text.slice(start, openEnd), prefix === '' ? 'xmlns' : `xmlns:${prefix}`);
    },
  });
  return found ?? MAIN;
}
