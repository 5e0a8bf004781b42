import { editElements } from '../../xml/edit-elements';
import { walkXml } from '../../xml/walk';

/** What is not said again where properties are taken over: who changed what, and where sections end. */
const RECORDS = new Set([
  ...['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange', 'pPrChange', 'tcPrChange', 'trPrChange'],
  ...['tblPrExChange', 'cellIns', 'cellDel', 'cellMerge', 'numberingChange', 'sectPr'],
]);

/** Properties as they are taken over by something new. */
export function withoutRecords(properties: string): string {
  return editElements(properties, (_, { name }) => (RECORDS.has(name) ? 'remove' : 'keep'));
}

/**
 * The format of the mark at the end of a paragraph, which an empty one writes in.
 * @param properties `w:pPr` as written, or nothing
 * @returns `w:rPr`, or nothing
 */
export function markProperties(properties: string): string {
  let found = '';
  walkXml(properties, {
    close({ name, start, parent }, { end }) {
      if (name === 'rPr' && parent?.name === 'pPr') found = properties.slice(start, end);
    },
  });
  return withoutRecords(found);
}
