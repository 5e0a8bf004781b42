/** Rows, columns, cells and merges; as many cells as may be read. */
const MOST = 800_000;
/** A form merges some hundreds; a viewer goes through each of them. */
const MOST_MERGED_CELLS = 500_000;

/** How much of a workbook's look is taken notice of, over all sheets; what is beyond is shown plain. */
export class LookAllowance {
  private taken = 0;
  private merged = 0;

  /** Whether there is room for one more thing that looks different. */
  one(): boolean {
    if (this.taken >= MOST) return false;
    this.taken += 1;
    return true;
  }

  /** Whether there is room for a merge of so many cells. */
  merge(cells: number): boolean {
    if (this.merged + cells > MOST_MERGED_CELLS || !this.one()) return false;
    this.merged += cells;
    return true;
  }
}
