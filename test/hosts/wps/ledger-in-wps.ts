import type { CellContents, Edit } from '../../../src/hosts/edit';
import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { Grid } from '../../../src/model/grid';
import { ledger } from '../../contract/ledger';
import type { SheetFormats } from '../../simulators/program/sheet-formats';
import type { EtProfile } from '../../simulators/wps/et-profile';
import type { EtBook, EtProgram } from '../../simulators/wps/et-program';
import { openInWps } from '../../simulators/wps/wps-bench';
import type { WpsBench } from '../../simulators/wps/wps-bench';

/** The sheet of the ledger that most tests write into. */
export const SHEET = '收支总表';

/** Contents for `SHEET`. */
export function put(row: number, column: number, ...contents: CellContents): Edit {
  return { kind: 'cells', sheet: SHEET, row, column, contents };
}

/** The contract's ledger open in a fake ET, and what is behind what an add-in sees of it. */
export class LedgerInWps {
  readonly bench: WpsBench;

  constructor(profile?: EtProfile) {
    this.bench = openInWps(ledger, profile);
  }

  get program(): EtProgram {
    return this.bench.et.program;
  }

  get book(): EtBook {
    const { front } = this.program;
    if (!front) throw new Error('no workbook');
    return front;
  }

  sheet(name = SHEET): MemorySheet {
    const sheet = this.book.book.sheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  formats(name = SHEET): SheetFormats {
    return this.book.formats(this.sheet(name));
  }

  formatAt(row: number, column: number): unknown {
    return this.formats().get(row, column, 'NumberFormat');
  }

  setFormat(row: number, column: number, format: string, rows = 1, columns = 1): void {
    this.formats().set({ row, column, rows, columns }, 'NumberFormat', format);
  }

  /** What all cells of all sheets hold. */
  everything(): Grid[] {
    return this.book.book.sheets.map((sheet) => sheet.grid());
  }

  /** The `nth` access of this name from now on throws, as ET does. */
  failAt(access: string, nth = 1): void {
    let met = 0;
    this.program.onAccess = (name) => {
      if (name === access && ++met === nth) throw new Error('0x800A03EC');
    };
  }

  failNoMore(): void {
    this.program.onAccess = () => undefined;
  }

  async accessesOf(work: () => Promise<unknown>): Promise<number> {
    const before = this.program.accesses;
    await work();
    return this.program.accesses - before;
  }
}
