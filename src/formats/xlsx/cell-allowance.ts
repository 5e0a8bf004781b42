import { FormatError } from '../format-error';
import { parseAddress } from '../../model/place';
import type { XlsxLimits } from './limits';

/** What all sheets of one workbook may hold together. */
export class CellAllowance {
  private cells = 0;
  private merged = 0;
  private formulaCharacters = 0;

  constructor(private readonly limits: XlsxLimits) {}

  /**
   * Counts one more stored cell.
   * @throws FormatError `too-many-cells`
   */
  cell(): void {
    this.cells += 1;
    const limit = this.limits.cells;
    if (this.cells > limit) throw new FormatError('too-many-cells', { limit });
  }

  /**
   * Counts the characters of a formula.
   * @throws FormatError `inflates-too-much`
   */
  formula(text: string, part: string): void {
    this.formulaCharacters += text.length;
    const limit = this.limits.formulaCharacters;
    if (this.formulaCharacters > limit) throw new FormatError('inflates-too-much', { part, limit });
  }

  /**
   * Counts the cells of a merged range such as `A1:E1`; what is no range counts as one.
   * @throws FormatError `merged-area`
   */
  merge(range: string): void {
    const [from, to] = range.split(':').map(parseAddress);
    this.merged +=
      from && to ? (Math.abs(to.row - from.row) + 1) * (Math.abs(to.column - from.column) + 1) : 1;
    const limit = this.limits.mergedCells;
    if (this.merged > limit) throw new FormatError('merged-area', { limit, actual: this.merged });
  }
}
