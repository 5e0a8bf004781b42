import { textHeight, textWidth, type Page } from './page';
import type { PlannedBlock, PlannedParagraph, PlannedSection, PlannedTable } from './plan';
import { printableText } from './printable-text';
import { linesOf } from './text-width';

/**
 * The page on which each entry of the contents begins, by the number of the entry; the first page is 1.
 * Word works such numbers out only when told to update the fields, so those it shows until then are
 * reckoned here: all lines have exact heights and Chinese characters one width, so this comes out as
 * Word's, but for a line that breaks a character earlier or later at the very foot of a page.
 */
export function pageNumbers(sections: readonly PlannedSection[]): ReadonlyMap<number, number> {
  const pages = new Map<number, number>();
  let before = 0;
  for (const { page, blocks } of sections) {
    const filler = new PageFiller(page, before);
    blocks.forEach((block, at) => {
      if (block.kind === 'paragraph') {
        filler.paragraph(block, blocks.slice(at + 1));
        if (block.entry !== undefined) pages.set(block.entry, filler.startedOn);
      } else if (block.kind === 'table') filler.table(block);
    });
    before = filler.current;
  }
  return pages;
}

/** Fills the pages of a section, line by line and row by row; all lengths in points. */
class PageFiller {
  /** Number of the page that is being filled. */
  current: number;
  /** Number of the page that the last paragraph begins on. */
  startedOn: number;
  private readonly height: number;
  private readonly width: number;
  private used = 0;

  constructor(page: Page, before: number) {
    this.current = before + 1;
    this.startedOn = this.current;
    this.height = textHeight(page);
    this.width = textWidth(page);
  }

  /** @param following what comes after it in the section */
  paragraph(planned: PlannedParagraph, following: readonly PlannedBlock[]): void {
    const { paragraph, look } = planned;
    if (paragraph.newPage && this.used > 0) this.turn();
    if (look.keepNext) this.make(this.kept([planned, ...following]));
    const lines = this.linesOf(planned);
    for (let line = 0; line < lines; line += 1) {
      this.make(look.line);
      if (line === 0) this.startedOn = this.current;
      this.used += look.line;
    }
    this.used += look.after ?? 0;
  }

  table({ layout, headRows }: PlannedTable): void {
    const head = layout.heights.slice(0, headRows).reduce((sum, one) => sum + one, 0);
    layout.heights.forEach((height, row) => {
      // What is taller than half a page may be parted.
      if (height <= this.height / 2 && this.used + height > this.height && this.used > head) {
        this.turn();
        if (row >= headRows) this.used = head;
      }
      this.used += height;
      while (this.used > this.height && this.height > head) {
        const rest = this.used - this.height;
        this.turn();
        this.used = rest + (row >= headRows ? head : 0);
      }
    });
  }

  /** Turns the page where so much finds no room on it. */
  private make(height: number): void {
    if (this.used > 0 && this.used + height > this.height + 0.1) this.turn();
  }

  private turn(): void {
    this.current += 1;
    this.used = 0;
  }

  private linesOf({ paragraph, look }: PlannedParagraph): number {
    return linesOf(printableText(paragraph.text), this.width / look.size, look.indent);
  }

  /** Height of what stays together with the first block: what it keeps, and the next one's first line or rows. */
  private kept(blocks: readonly PlannedBlock[]): number {
    let height = 0;
    for (const block of blocks) {
      if (block.kind === 'after-table') break;
      if (block.kind === 'table') {
        const { layout, headRows } = block;
        return layout.heights.slice(0, headRows + 1).reduce((sum, one) => sum + one, height);
      }
      const { look } = block;
      height += look.line * (look.keepNext ? this.linesOf(block) : 1);
      if (!look.keepNext) break;
      height += look.after ?? 0;
    }
    return height;
  }
}
