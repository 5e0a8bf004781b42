import { contentTypes, relationships } from './leaky-workbook';
import { bodyXml } from './leaky-document';
import { officeFile } from './package-parts';

/** Templates as organisations write them, from the XML of their parts. */
export interface TemplateParts {
  readonly body: string;
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  readonly styles?: string;
}

const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** @param extra further parts, such as a picture, by name */
export function templateFile(
  { body, header, footer, footnotes, styles }: TemplateParts,
  extra: Readonly<Record<string, string>> = {},
  mainType = MAIN,
): Uint8Array {
  const parts: Record<string, string> = {
    'word/document.xml': bodyXml(body).replace('<w:document ', `<w:document ${MC} `),
  };
  const related: Record<string, [string, string]> = {};
  const add = (kind: string, file: string, root: string, inner: string | undefined): void => {
    if (inner === undefined) return;
    parts[`word/${file}.xml`] = `<w:${root} ${SPACES}>${inner}</w:${root}>`;
    related[`rId${file}`] = [kind, `${file}.xml`];
  };
  add('header', 'header1', 'hdr', header);
  add('footer', 'footer1', 'ftr', footer);
  add('footnotes', 'footnotes', 'footnotes', footnotes);
  add('styles', 'styles', 'styles', styles);
  return officeFile({
    '[Content_Types].xml': contentTypes(Object.keys(parts)).replace(
      '</Types>',
      `<Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    ),
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'word/document.xml'] }),
    'word/_rels/document.xml.rels': relationships(related),
    ...parts,
    ...extra,
  });
}

const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
