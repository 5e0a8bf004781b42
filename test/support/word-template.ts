import { relationships } from './leaky-workbook';
import { officeFile } from './package-parts';

/** Templates as organisations write them in Word, from the XML of their parts. */
export interface TemplateParts {
  readonly body: string;
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  readonly styles?: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}/relationships"`,
  `xmlns:m="${OFFICE}/math"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ');
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
export const DOCUMENT_TYPE = `${WORD}document.main+xml`;

/** An A4 page, upright. */
export const PAGE =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/>';

/** Kind, file and root of each part besides the body. */
const STORIES = [
  ['header', 'header1', 'hdr'],
  ['footer', 'footer1', 'ftr'],
  ['footnotes', 'footnotes', 'footnotes'],
  ['styles', 'styles', 'styles'],
] as const;

/**
 * @param extra further parts by name
 * @param mainType content type of the body
 */
export function templateFile(
  parts: TemplateParts,
  extra: Readonly<Record<string, string>> = {},
  mainType = DOCUMENT_TYPE,
): Uint8Array {
  const files: Record<string, string> = {};
  const related: Record<string, readonly [string, string]> = {};
  const types = [`<Override PartName="/word/document.xml" ContentType="${mainType}"/>`];
  for (const [kind, file, root] of STORIES) {
    const inner = parts[kind];
    if (inner === undefined) continue;
    files[`word/${file}.xml`] = part(root, inner);
    related[`rId${file}`] = [kind, `${file}.xml`];
    types.push(`<Override PartName="/word/${file}.xml" ContentType="${WORD}${kind}+xml"/>`);
  }
  const reference = (kind: 'header' | 'footer', file: string): string =>
    parts[kind] === undefined ? '' : `<w:${kind}Reference w:type="default" r:id="rId${file}"/>`;
  const page = `<w:sectPr>${reference('header', 'header1')}${reference('footer', 'footer1')}${PAGE}</w:sectPr>`;
  return officeFile({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'word/document.xml'] }),
    'word/_rels/document.xml.rels': relationships(related),
    'word/document.xml': part('document', `<w:body>${parts.body}${page}</w:body>`),
    ...files,
    ...extra,
  });
}

function part(root: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMESPACES}>${inner}</w:${root}>`;
}

/** A run with properties of its own. */
export function runOf(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${own}<w:t>${text}</w:t></w:r>`;
}

export function paragraphOf(runs: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${own}${runs}</w:p>`;
}
