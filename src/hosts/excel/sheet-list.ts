/// <reference types="office-js" />
import { OWN_SHEET_NAME } from '../../model/own-marks';
import type { SheetInfo, WorkbookInfo } from '../port';
import type { Rectangle } from '../rectangle';
import { forget, run } from './batch';
import type { ExcelEvents } from './excel-events';
import type { ExcelKeptData } from './excel-kept-data';

/** One pane belongs to one workbook for as long as it lives, so one key a page is enough. */
const key = `excel-${Date.now().toString(36)}`;

/** What is asked of a sheet beside its name. */
interface Asked {
  readonly used: Excel.Range;
  readonly own: Excel.NamedItem;
}

/**
 * The list of sheets. It guesses that they are those of the last time and asks for all in one round
 * trip; only for sheets that it did not know it takes a second. Event registrations and what is kept
 * travel along with the first list.
 */
export class SheetList {
  /** Names by id, as last seen. */
  #names: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly events: ExcelEvents,
    private readonly kept: ExcelKeptData,
  ) {}

  /** The name that a sheet had when last seen. */
  nameOf(id: string): string | undefined {
    return this.#names.get(id);
  }

  /** @throws HostError */
  read(): Promise<WorkbookInfo> {
    return run(async (context) => {
      const { workbook } = context;
      const { worksheets } = workbook;
      workbook.load('name,readOnly');
      worksheets.load('items/id,items/name,items/visibility');
      const asked = new Map(
        [...this.#names.keys()].map((id) => [id, ask(worksheets.getItemOrNullObject(id))]),
      );
      const kept = this.kept.begin(context);
      await this.events.sync(context);
      const unknown = worksheets.items.filter(({ id }) => !asked.has(id));
      for (const sheet of unknown) asked.set(sheet.id, ask(sheet));
      const keptTexts = kept?.askForTexts() ?? false;
      if (unknown.length > 0 || keptTexts) await context.sync();
      kept?.finish();
      this.#names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
      return {
        key,
        name: workbook.name,
        readOnly: workbook.readOnly,
        sheets: worksheets.items.map((sheet) => infoOf(sheet, asked.get(sheet.id))),
      };
    });
  }
}

function ask(sheet: Excel.Worksheet): Asked {
  // Values only: a coloured blank is not used. An empty sheet gives a null object, not A1.
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  forget(used);
  const own = sheet.names.getItemOrNullObject(OWN_SHEET_NAME);
  own.load('name');
  return { used, own };
}

function infoOf({ name, visibility }: Excel.Worksheet, asked: Asked | undefined): SheetInfo {
  return {
    name,
    visible: visibility === Excel.SheetVisibility.visible,
    own: asked !== undefined && !asked.own.isNullObject,
    used: asked && !asked.used.isNullObject ? rectangleOf(asked.used) : null,
  };
}

/** The rectangle of a range whose place has been loaded. */
export function rectangleOf(range: Excel.Range): Rectangle {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { row, column, rows, columns };
}
