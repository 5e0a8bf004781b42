import { PieceAllowance } from '../../document-limits';
import { FormatError } from '../../format-error';

/** What one template may cost, all its stories together: a hostile one is to end within 3 s and 300 MB. */
export const TEMPLATE_COSTS = Object.freeze({
  /** Paragraphs, runs, their texts and properties; a hundred pages have about 30,000. */
  pieces: 50_000,
  /** Tags, closed or not. */
  tags: 2_000,
  /** Characters of markup that are written in place of tags; a whole text has some 100,000. */
  filled: 4_000_000,
});

const BRACES_OF_A_TAG = 4;

/** Counts what a template asks for. */
export class TemplateAllowance {
  private readonly pieces = new PieceAllowance(TEMPLATE_COSTS.pieces);
  private braces = 0;
  private filled = 0;

  /** @throws FormatError `too-many-paragraphs` */
  takePiece(): void {
    this.pieces.take();
  }

  /**
   * The braces of one part as it is written; those that make no tag count, too.
   * @throws FormatError `too-many-tags`
   */
  takeBraces(text: string): void {
    for (const char of text) if (char === '{' || char === '}') this.braces += 1;
    const limit = TEMPLATE_COSTS.tags;
    if (this.braces > limit * BRACES_OF_A_TAG) throw new FormatError('too-many-tags', { limit });
  }

  /**
   * Markup that is written in place of a tag.
   * @throws FormatError `fills-too-much`
   */
  takeFilled(markup: string): string {
    this.filled += markup.length;
    const limit = TEMPLATE_COSTS.filled;
    if (this.filled > limit) throw new FormatError('fills-too-much', { limit });
    return markup;
  }
}
