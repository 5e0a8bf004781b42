import { isOwnSheetName } from '../../model/own-marks';
import { leafText } from '../xml/edit-elements';
import { attributeOf } from '../xml/start-tag';
import { walkXml } from '../xml/walk';

export interface ListedSheet {
  readonly name: string;
  /** Identifier of its relationship. */
  readonly link: string;
  readonly state: string | undefined;
  readonly number: number;
}

export interface DefinedName {
  readonly name: string;
  readonly content: string;
  /** Position of the only sheet that it holds for. */
  readonly sheet: number | undefined;
}

/** What the workbook part lists, in its order: sheets of all kinds, and names. */
export interface WorkbookListing {
  readonly sheets: readonly ListedSheet[];
  readonly defined: readonly DefinedName[];
  /** Positions of our own sheets. */
  readonly own: ReadonlySet<number>;
}

/** @param text the workbook part */
export function listWorkbook(text: string): WorkbookListing {
  const sheets: ListedSheet[] = [];
  const defined: DefinedName[] = [];
  walkXml(text, {
    open(element) {
      const tag = text.slice(element.start, element.openEnd);
      const name = attributeOf(tag, 'name') ?? '';
      if (element.name === 'sheet') {
        const link = attributeOf(tag, 'id', true) ?? '';
        const number = Number(attributeOf(tag, 'sheetId') ?? 0);
        sheets.push({ name, link, state: attributeOf(tag, 'state'), number });
      } else if (element.name === 'definedName') {
        const sheet = attributeOf(tag, 'localSheetId');
        const content = leafText(text, element);
        defined.push({ name, content, sheet: sheet === undefined ? undefined : Number(sheet) });
      }
    },
  });
  const own = new Set(
    defined.flatMap(({ name, sheet }) =>
      sheet !== undefined && isOwnSheetName(name) ? [sheet] : [],
    ),
  );
  return { sheets, defined, own };
}
