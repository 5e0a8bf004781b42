import type { Page } from './page';
import type { PlannedTable } from './plan';
import { tableXml } from './tables';

/** Elements that stand where a table goes; no text can look like one, since its `<` is escaped. */
const PLACES = /<w:tbl-(\d+)\/>/g;

/** The tables of a document, and the elements that hold their places while the library writes the rest. */
export class TablePlaces {
  private readonly tables: string[] = [];

  /** @returns the name of the element that holds the table's place */
  placeOf(table: PlannedTable, page: Page): string {
    return `w:tbl-${String(this.tables.push(tableXml(table, page)) - 1)}`;
  }

  /** @param xml the document as the library wrote it */
  filled(xml: string): string {
    return xml.replace(PLACES, (_, nth: string) => this.tables[Number(nth)] ?? '');
  }
}
