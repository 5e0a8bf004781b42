import type { Paragraph, Run } from '../../model/document';
import { PieceAllowance } from '../document-limits';
import { Fields } from '../docx/fields';
import type { Mark } from './character-marks';

/** Characters that end a paragraph: its mark, the end of a table cell or row, of a page or section. */
const CELL_END = 0x07;
const PARAGRAPH_ENDS = new Set([0x0d, CELL_END, 0x0c]);

const FIELD_MARKS: ReadonlyMap<number, string> = new Map([
  [0x13, 'begin'],
  [0x14, 'separate'],
  [0x15, 'end'],
]);

/** What other special characters stand for; those that are missing here stand for no text. */
const SPECIAL: ReadonlyMap<number, string> = new Map([
  [0x09, '\t'],
  [0x0b, '\n'],
  [0x1e, '-'],
]);

/** Puts characters together to paragraphs. */
export class ParagraphBuilder {
  private readonly paragraphs: Paragraph[] = [];
  private readonly fields = new Fields();
  private readonly allowance = new PieceAllowance();
  private runs: Run[] = [];
  private marks = 0;
  private runCount = 0;

  /** @param text of characters that are marked alike */
  add(text: string, mark: Mark | undefined): void {
    let run = '';
    let copied = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 0x20) continue;
      run += text.slice(copied, at) + (SPECIAL.get(code) ?? '');
      copied = at + 1;
      const field = FIELD_MARKS.get(code);
      if (field === undefined && !PARAGRAPH_ENDS.has(code)) continue;
      this.addRun(run, mark);
      run = '';
      if (field === undefined) this.end(code);
      else this.fields.mark(field);
    }
    this.addRun(run + text.slice(copied), mark);
  }

  finish(): readonly Paragraph[] {
    if (this.runs.length > 0) this.end(0);
    return this.paragraphs;
  }

  private addRun(text: string, mark: Mark | undefined): void {
    if (text === '') return;
    if (!this.fields.readable) {
      this.fields.instruct(text);
      return;
    }
    this.allowance.take();
    const field = this.fields.instruction;
    const { revision, hidden } = mark ?? {};
    this.runs.push({
      text,
      at: this.runCount,
      ...(field === undefined ? { origin: 'text' } : { origin: 'field', field }),
      ...(revision ? { revision } : {}),
      ...(hidden ? { hidden } : {}),
    });
    this.runCount += 1;
  }

  /** The end of a row is written like that of a cell, so an empty cell is not told from it. */
  private end(code: number): void {
    this.fields.endParagraph();
    const { runs, marks: at } = this;
    this.runs = [];
    this.marks += 1;
    if (code === CELL_END && runs.length === 0) return;
    const shown = runs.filter((run) => run.revision !== 'deleted' && !run.hidden);
    const text = shown.map((run) => run.text).join('');
    this.allowance.take();
    this.paragraphs.push({ kind: 'paragraph', at, runs, text });
  }
}
