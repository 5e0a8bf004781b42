import type { Grid } from './grid';

/** What was read of one workbook or document at one moment: its grids, in order. */
export interface Snapshot {
  /** File or workbook name without any folder. */
  readonly name: string;
  readonly grids: readonly Grid[];
  /** Sheets that the add-in itself made: never bound, but a text in one is read. Absent: none. */
  readonly own?: readonly Grid[];
}
