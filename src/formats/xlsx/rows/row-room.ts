import { FormatError } from '../../format-error';
import { PackageEdit } from '../../package/package-edit';
import { XLSX_LIMITS } from '../limits';
import { readWorkbookPart } from '../workbook-part';
import { rowsFixedBy, type RowsFixedBy } from './rows-fixed';

/** Tells of which sheets of a file rows may come and go; it looks once it is asked. */
export class RowRoom {
  private readonly known = new Map<string, RowsFixedBy | null>();

  /** @param bytes an .xlsx or .xlsm that can be read */
  constructor(private readonly bytes: Uint8Array) {}

  /** `null`: they may. */
  fixedBy(sheet: string): RowsFixedBy | null {
    const known = this.known.get(sheet);
    if (known !== undefined) return known;
    const found = this.lookFor(sheet);
    this.known.set(sheet, found);
    return found;
  }

  private lookFor(sheet: string): RowsFixedBy | null {
    try {
      const edit = new PackageEdit(this.bytes, XLSX_LIMITS);
      return rowsFixedBy(edit, readWorkbookPart(edit.source, XLSX_LIMITS), sheet);
    } catch (problem) {
      if (problem instanceof FormatError) return 'unusual';
      throw problem;
    }
  }
}
