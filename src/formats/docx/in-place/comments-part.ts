import { addPart } from '../../package/add-part';
import type { PackageEdit } from '../../package/package-edit';
import { partOfKind, readRelationships } from '../../package/relationships';
import { appendChild } from '../../xml/append-child';
import { attributeOf } from '../../xml/start-tag';
import { walkXml } from '../../xml/walk';
import { printableText } from '../write/printable-text';
import type { BodyMarkup } from './body-markup';
import { textXml } from './run-xml';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** A comment that is to be written. */
export interface NewComment {
  readonly id: string;
  /** A paragraph a line. */
  readonly text: string;
}

/** The part that holds the comments of a document. */
export class CommentsPart {
  private readonly part: string | undefined;

  constructor(
    private readonly edit: PackageEdit,
    private readonly main: string,
  ) {
    const part = partOfKind(readRelationships(edit.source, main), 'comments');
    this.part = part !== undefined && edit.has(part) ? part : undefined;
  }

  /** Identifiers of the comments that are there. */
  ids(): number[] {
    const ids: number[] = [];
    if (this.part === undefined) return ids;
    const text = this.edit.text(this.part);
    walkXml(text, {
      open({ name, start, openEnd }) {
        if (name !== 'comment') return;
        ids.push(Number(attributeOf(text.slice(start, openEnd), 'id', true)));
      },
    });
    return ids;
  }

  add(comments: readonly NewComment[], markup: BodyMarkup): void {
    const written = (declared: string): string =>
      comments.map((comment) => commentXml(comment, markup, declared)).join('');
    const { part, main, edit } = this;
    const { prefix } = markup;
    if (part !== undefined) {
      edit.change(part, (text) =>
        appendChild(text, (own) => written(own === prefix ? '' : markup.declared)),
      );
      return;
    }
    // One that leads to nothing would now lead to the new part a second time.
    edit.dropRelationships(main, (tag) => attributeOf(tag, 'Type')?.endsWith('/comments') ?? false);
    const tag = `${prefix}comments`;
    const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${tag}${markup.declared}>${written('')}</${tag}>`;
    addPart(edit, main, {
      kind: 'comments',
      target: (n) => `comments${n === 1 ? '' : String(n)}.xml`,
      contentType: CONTENT_TYPE,
      text,
    });
  }
}

/** Small and unindented, whatever the document's usual paragraph is: it stands in the margin. */
function commentXml({ id, text }: NewComment, markup: BodyMarkup, declared: string): string {
  const w = markup.prefix;
  const place = `<${w}pPr><${w}spacing ${w}before="0" ${w}after="0" ${w}line="240" ${w}lineRule="auto"/><${w}ind ${w}left="0" ${w}firstLine="0" ${w}firstLineChars="0"/><${w}jc ${w}val="left"/></${w}pPr>`;
  const size = `<${w}rPr><${w}sz ${w}val="20"/><${w}szCs ${w}val="20"/></${w}rPr>`;
  const paragraphs = printableText(text)
    .split('\n')
    .map((line) => `<${w}p>${place}<${w}r>${size}${textXml(line, w)}</${w}r></${w}p>`);
  const signed = `${w}id="${id}"${markup.signed()} ${w}initials="勾稽"`;
  return `<${w}comment${declared} ${signed}>${paragraphs.join('')}</${w}comment>`;
}
