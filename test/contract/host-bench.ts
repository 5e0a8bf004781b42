import type { Snapshot } from '../../src/model/snapshot';
import type { CellContent } from '../../src/hosts/edit';
import type { WorkbookHost, WorkbookReader } from '../../src/hosts/port';

/** A host that reads a given workbook, and the way to be rid of it. */
export interface ReaderBench {
  readonly host: WorkbookReader;
  close(): Promise<void>;
}

/** A whole host, and what other people and the program itself do to its workbook. */
export interface HostBench extends ReaderBench {
  readonly host: WorkbookHost;
  /** The program reads on while a cell is open for typing; Excel refuses everything then. */
  readonly readsWhileEditing: boolean;
  /** A user's keystroke into a cell. */
  type(sheet: string, row: number, column: number, content: CellContent): Promise<void>;
  protect(sheet: string): Promise<void>;
  setEditing(editing: boolean): Promise<void>;
  setReadOnly(readOnly: boolean): Promise<void>;
  /** The colour that a cell really has, `#RRGGBB` or `null`. */
  fill(sheet: string, row: number, column: number): Promise<string | null>;
  setFill(sheet: string, row: number, column: number, fill: string | null): Promise<void>;
  /** Whether the program would ask to save on closing. */
  isDirty(): Promise<boolean>;
  /** The same workbook after saving, closing and opening it again. */
  reopen(): Promise<HostBench>;
}

export type MakeReader = (snapshot: Snapshot) => Promise<ReaderBench>;
export type MakeHost = (snapshot: Snapshot) => Promise<HostBench>;
