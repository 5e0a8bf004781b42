import { TITLE, type Block, type Paragraph, type Run } from '../model/document';
import { linesOf, piecesOf, type Piece } from './marks';

/** `# ` the title, `## ` a section, and so on; a paragraph may go over several lines. */
const HEADING = /^(#{1,4}) +/;

/**
 * Rendered text as blocks. Paragraphs are parted by blank lines; where a line ends inside one is the
 * template's own matter.
 * @param ready blocks by the number that stands for them in the text
 */
export function blocksOf(rendered: string, ready: readonly (readonly Block[])[]): Block[] {
  const blocks: Block[] = [];
  for (const chunk of rendered.split(/\n[^\S\n]*\n/)) {
    const lines = chunk.split('\n').map((line) => line.trim());
    let words = '';
    const flush = (): void => {
      for (const line of linesOf(words)) blocks.push(...paragraphsOf(line, {}, ready));
      words = '';
    };
    for (const line of lines) {
      const marks = HEADING.exec(line)?.[1];
      if (marks === undefined) {
        words += line;
        continue;
      }
      flush();
      const text = line.replace(HEADING, '');
      const as = marks.length === 1 ? { style: TITLE } : { level: marks.length - 1 };
      blocks.push(...paragraphsOf(text, as, ready));
    }
    flush();
  }
  return blocks;
}

/** Prepared blocks in the middle of a line part it. */
function paragraphsOf(
  line: string,
  as: Pick<Paragraph, 'style' | 'level'>,
  ready: readonly (readonly Block[])[],
): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  const flush = (): void => {
    const text = runs.map((run) => run.text).join('');
    if (text.trim() !== '') blocks.push({ kind: 'paragraph', at: 0, runs, text, ...as });
    runs = [];
  };
  for (const piece of piecesOf(line.trim())) {
    if (piece.kind === 'blocks') {
      flush();
      blocks.push(...(ready[piece.nth] ?? []));
    } else runs.push(runOf(piece));
  }
  flush();
  return blocks;
}

/** A stretch of text as a run that names what it states or asks. */
export function runOf(piece: Exclude<Piece, { kind: 'blocks' }>): Run {
  const { text } = piece;
  if (piece.kind === 'gap') return { text, origin: 'text', gap: piece.path };
  if (piece.kind === 'words') return { text, origin: 'text' };
  const { fact, figure } = piece;
  return { text, origin: 'text', fact, ...(figure === 'now' ? {} : { figure }) };
}
