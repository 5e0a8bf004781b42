import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { CLOSING, OPENING, type Token } from './token';

/** What becomes of the pieces of a part: its tokens anew, and the markup in place of each tag. */
export interface Rewritten {
  readonly tokens: readonly Token[];
  /** By the offset of the tag's opening delimiter. */
  readonly markup: ReadonlyMap<number, string>;
}

const PART = 'word/document.xml';
const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${PART}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

/** Elements that the walk over a story must see besides those that docxtemplater looks for itself. */
const SEEN = ['w:gridSpan', 'w:gridBefore', 'w:txbxContent', 'mc:Fallback'];

interface FileType {
  readonly tagsXmlLexedArray: readonly string[];
}
const WORD = (
  Docxtemplater as unknown as { readonly FileTypeConfig: { readonly docx: () => FileType } }
).FileTypeConfig.docx;

/**
 * Runs docxtemplater over one part. The package that it sees is made here and holds nothing else, so
 * that only text that our own readers have accepted reaches it, and all other parts stay as they are.
 * Nothing in a template is evaluated: what a tag becomes is in `Rewritten`.
 * @param rewrite asked once; delimiters that it leaves out of the tokens are text
 * @throws what docxtemplater throws on markup that it cannot divide
 */
export function runEngine(text: string, rewrite: (tokens: readonly Token[]) => Rewritten): string {
  let markup: Rewritten['markup'] = new Map();
  const zip = new PizZip();
  zip.file('[Content_Types].xml', CONTENT_TYPES);
  zip.file(PART, text);
  const type = WORD();
  const engine = new Docxtemplater(zip, {
    delimiters: { start: OPENING, end: CLOSING },
    // What does not pair is told of by us with its place, all at once.
    syntax: { allowUnclosedTag: true, allowUnopenedTag: true, changeDelimiterPrefix: null },
    fileTypeConfig: { ...type, tagsXmlLexedArray: [...type.tagsXmlLexedArray, ...SEEN] },
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    parser: () => ({ get: () => undefined }),
    nullGetter: () => '',
    modules: [
      {
        name: 'fill-in',
        // Before those of docxtemplater.
        priority: 1,
        preparse(tokens: readonly Token[]) {
          const rewritten = rewrite(tokens);
          ({ markup } = rewritten);
          return rewritten.tokens;
        },
        render({ type: kind, offset }) {
          return kind === 'placeholder' ? { value: markup.get(offset) ?? '', errors: [] } : null;
        },
      },
    ],
  });
  engine.render({});
  return zip.file(PART)?.asText() ?? '';
}
