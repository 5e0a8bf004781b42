import { attributesOf, opened, withAttribute } from '../../xml/start-tag';
import { childOf, xmlTree, type XmlNode } from '../../xml/tree';
import { printableText } from '../write/printable-text';
import type { BodyMarkup } from './body-markup';
import { markProperties, withoutRecords } from './paragraph-xml';
import { textXml } from './run-xml';

/** Numbers that no two elements may share. */
const OWN_NUMBER = /:(?:paraId|textId)$/;
/** What may stand between a row and its cells. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml']);

/**
 * A row like another one, with other text in its cells: its heights, borders, merges, and the format of
 * the first words of each cell. Pictures, notes, bookmarks and controls are not copied.
 * @param xml the other row, `w:tr`
 * @param cells their text, in order; missing ones are empty
 * @param tracked it is marked as inserted
 */
export function rowLike(
  xml: string,
  cells: readonly string[],
  markup: BodyMarkup,
  tracked: boolean,
): string {
  const row = xmlTree(xml);
  if (!row) return '';
  const exceptions = withoutRecords(childOf(row, 'tblPrEx')?.xml ?? '');
  const properties = withoutRecords(childOf(row, 'trPr')?.xml ?? '');
  const content = cellsOf(row).map((cell, i) => cellLike(cell, cells[i] ?? '', markup, tracked));
  const own = tracked ? markedRow(properties, 'ins', markup) : properties;
  return `${headOf(row)}${exceptions}${own}${content.join('')}</${row.tag}>`;
}

/** The properties of a row with a mark of what became of it; its schema puts that last. */
export function markedRow(properties: string, name: 'ins' | 'del', markup: BodyMarkup): string {
  const mark = markup.tracked(name);
  const tag = `${markup.prefix}trPr`;
  const node = xmlTree(properties);
  if (!node) return `<${tag}>${mark}</${tag}>`;
  const record = childOf(node, 'trPrChange')?.xml ?? '';
  const inner = node.children.map((child) => child.xml).join('');
  const before = inner.slice(0, inner.length - record.length);
  return `${opened(node.head)}${before}${mark}${record}</${node.tag}>`;
}

/** Cells that nobody struck out, as the reader counts them. */
function cellsOf({ children }: XmlNode): XmlNode[] {
  return children.flatMap((child) => {
    if (WRAPPERS.has(child.name)) return cellsOf(child);
    const isCell = child.name === 'tc' && !childOf(childOf(child, 'tcPr'), 'cellDel');
    return isCell ? [child] : [];
  });
}

function cellLike(cell: XmlNode, text: string, markup: BodyMarkup, tracked: boolean): string {
  const { prefix: w } = markup;
  const paragraph = firstParagraph(cell);
  const written = childOf(paragraph, 'pPr')?.xml ?? '';
  const run = paragraph ? firstRun(paragraph) : undefined;
  const format = run ? withoutRecords(childOf(run, 'rPr')?.xml ?? '') : markProperties(written);
  const content = textXml(printableText(text), w);
  const words = content === '' ? '' : `<${w}r>${format}${content}</${w}r>`;
  const properties = withoutRecords(written);
  const start = paragraph ? headOf(paragraph) : `<${w}p>`;
  const cellProperties = withoutRecords(childOf(cell, 'tcPr')?.xml ?? '');
  return (
    headOf(cell) +
    cellProperties +
    start +
    (tracked
      ? markedParagraph(properties, markup) + (words && markup.added(words))
      : properties + words) +
    `</${paragraph?.tag ?? `${w}p`}></${cell.tag}>`
  );
}

/** Paragraph properties with the mark at its end inserted; its format stands behind the mark. */
function markedParagraph(properties: string, markup: BodyMarkup): string {
  const { prefix: w } = markup;
  const node = xmlTree(properties);
  const format = childOf(node, 'rPr');
  const mark = `<${w}rPr>${markup.tracked('ins')}${format?.children.map(({ xml }) => xml).join('') ?? ''}</${w}rPr>`;
  if (!node) return `<${w}pPr>${mark}</${w}pPr>`;
  const others = node.children.filter((child) => child !== format).map(({ xml }) => xml);
  return `${opened(node.head)}${others.join('')}${mark}</${node.tag}>`;
}

function firstParagraph({ children }: XmlNode): XmlNode | undefined {
  for (const child of children) {
    const found = WRAPPERS.has(child.name) ? firstParagraph(child) : child;
    if (found?.name === 'p') return found;
  }
  return undefined;
}

function firstRun({ children }: XmlNode): XmlNode | undefined {
  for (const child of children) {
    const found = child.name === 'r' ? child : child.name === 'pPr' ? undefined : firstRun(child);
    if (found) return found;
  }
  return undefined;
}

function headOf({ head }: XmlNode): string {
  return attributesOf(head)
    .filter(([name]) => OWN_NUMBER.test(name))
    .reduce((tag, [name]) => withAttribute(tag, name, null), opened(head));
}
