import type { TagPlace } from '../../../model/template-tag';
import { attributeOf } from '../../xml/start-tag';
import { closes, opens, written, type Token } from './token';

/** A paragraph of a story among its tokens. */
export interface StoryParagraph {
  /** Position among all paragraphs of the part, as our reader counts. */
  readonly at: number;
  readonly cell?: TagPlace['cell'];
  /** A copy of what stands before it, for programs that know less. */
  readonly copy: boolean;
  /** Indices of its start and end tag. */
  readonly from: number;
  readonly to: number;
  /** Its own text as written, references unresolved; that of a text box in it is not its own. */
  readonly text: string;
  /** Indices of the delimiters in ordinary text (`w:t`), by their position in `text`. */
  readonly delimiters: ReadonlyMap<number, number>;
}

/** The paragraphs that hold text, in their order. */
export function storyParagraphs(tokens: readonly Token[]): StoryParagraph[] {
  const walk = new StoryWalk();
  tokens.forEach((token, index) => {
    walk.take(token, index);
  });
  return walk.found.sort((a, b) => a.from - b.from);
}

interface OpenParagraph extends Omit<StoryParagraph, 'to' | 'text'> {
  readonly pieces: string[];
  length: number;
  readonly delimiters: Map<number, number>;
}

interface OpenTable {
  readonly at: number;
  row: number;
  /** Where the open cell begins, and how far it reaches. */
  column: number;
  span: number;
}

class StoryWalk {
  readonly found: StoryParagraph[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  private paragraphCount = 0;
  private tableCount = 0;
  private copies = 0;
  private ordinary = false;

  take(token: Token, index: number): void {
    if (opens(token)) this.open(token, index);
    else if (closes(token)) this.close(token.tag, index);
    else if (token.type === 'tag') this.single(token);
    else if (token.type === 'delimiter' || token.position === 'insidetag') this.text(token, index);
  }

  private open(token: Token, index: number): void {
    const table = this.tables.at(-1);
    if (token.text) this.ordinary = token.tag === 'w:t';
    if (token.tag === 'w:p') {
      const cell = table ? { table: table.at, row: table.row, column: table.column } : undefined;
      this.paragraphs.push({
        at: this.paragraphCount,
        ...(cell ? { cell } : {}),
        copy: this.copies > 0,
        from: index,
        delimiters: new Map(),
        pieces: [],
        length: 0,
      });
      this.paragraphCount += 1;
    } else if (token.tag === 'w:tbl') {
      this.tables.push({ at: this.tableCount, row: -1, column: 0, span: 1 });
      this.tableCount += 1;
    } else if (token.tag === 'w:tr' && table) {
      table.row += 1;
      table.column = 0;
    } else if (token.tag === 'w:tc' && table) table.span = 1;
    else if (token.tag === 'mc:Fallback') this.copies += 1;
  }

  private close(tag: string | undefined, index: number): void {
    const table = this.tables.at(-1);
    if (tag === 'w:p') {
      const open = this.paragraphs.pop();
      if (!open || open.length === 0) return;
      const { at, cell, copy, from, delimiters, pieces } = open;
      const text = pieces.join('');
      this.found.push({ at, ...(cell ? { cell } : {}), copy, from, to: index, text, delimiters });
    } else if (tag === 'w:tbl') this.tables.pop();
    else if (tag === 'w:tc' && table) table.column += table.span;
    else if (tag === 'mc:Fallback') this.copies -= 1;
  }

  private single({ tag, value = '' }: Token): void {
    const table = this.tables.at(-1);
    if (tag === 'w:p') this.paragraphCount += 1;
    else if (tag === 'w:gridSpan' && table) table.span = count(value);
    else if (tag === 'w:gridBefore' && table) table.column += count(value);
  }

  private text(token: Token, index: number): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    const piece = written(token);
    if (token.type === 'delimiter' && this.ordinary) {
      paragraph.delimiters.set(paragraph.length, index);
    }
    paragraph.pieces.push(piece);
    paragraph.length += piece.length;
  }
}

function count(tag: string): number {
  return Number(attributeOf(tag, 'val', true) ?? 1);
}
