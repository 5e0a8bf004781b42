import type { Grid } from './grid';

/** What was read of one workbook or document at one moment: its grids, in order. */
export interface Snapshot {
  /** File or workbook name without any folder. */
  readonly name: string;
  readonly grids: readonly Grid[];
}
