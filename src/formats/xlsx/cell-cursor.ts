import { MAX_COLUMNS, MAX_ROWS, parseAddress } from '../../model/place';

/** Where a sheet's cells stand, 0-based. Both rows and cells may leave their number out. */
export class CellCursor {
  row = -1;
  column = -1;

  /**
   * Goes to the row of this number, or to the one after the last.
   * @returns whether there is such a row
   */
  toRow(number: string | undefined): boolean {
    this.column = -1;
    if (number === undefined) this.row += 1;
    else this.row = /^\d{1,7}$/.test(number) ? Number(number) - 1 : -1;
    return this.row >= 0 && this.row < MAX_ROWS;
  }

  /**
   * Goes to the cell of this address, whatever row it stands in, or to the one after the last.
   * @returns whether there is such a cell
   */
  toCell(address: string | undefined): boolean {
    if (address === undefined) {
      this.column += 1;
      return this.row >= 0 && this.column < MAX_COLUMNS;
    }
    const place = parseAddress(address);
    if (!place) return false;
    this.row = place.row;
    this.column = place.column;
    return true;
  }
}
