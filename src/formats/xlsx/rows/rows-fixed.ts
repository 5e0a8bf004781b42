import { FormatError } from '../../format-error';
import { linksOf, reachableParts } from '../../package/links';
import type { PackageEdit } from '../../package/package-edit';
import { leafText } from '../../xml/edit-elements';
import { escapeXml } from '../../xml/entities';
import { attributeOf } from '../../xml/start-tag';
import { walkXml, type XmlElement } from '../../xml/walk';
import { MAX_ROWS } from '../../../model/place';
import { CellCursor } from '../cell-cursor';
import type { WorkbookContents } from '../workbook-part';
import { isOverSheets } from './shift-formula';

/**
 * Why rows of a sheet can neither come nor go: something on it, or that leads to it, states rows in a way
 * that is not moved here.
 */
export type RowsFixedBy =
  /** An array formula of several cells, or a what-if table. */
  | 'array'
  /** A chart or the like, or a formula over several sheets, counts on where its rows are. */
  | 'elsewhere'
  /** A picture, chart, comment, control or another thing that lies on the sheet. */
  | 'object'
  | 'pivot'
  | 'protected'
  /** A table of columns with names of their own. */
  | 'table'
  /** Rows or cells that do not stand in order, or something that only newer programs know. */
  | 'unusual';

/** Children of a worksheet that state no row, or one that `shiftSheet` moves. */
const KNOWN: ReadonlySet<string> = new Set([
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['protectedRanges', 'autoFilter', 'sortState', 'mergeCells', 'phoneticPr'],
  ...['conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins'],
  ...['pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'ignoredErrors'],
  ...['picture', 'legacyDrawingHF', 'sheetProtection'],
]);
const OBJECTS: ReadonlySet<string> = new Set([
  ...['drawing', 'legacyDrawing', 'oleObjects', 'controls'],
]);
/** Parts that may hold references to cells of any sheet. */
const LOOKS_AT_CELLS = /chart|drawing$|diagram|table|ctrlprop|slicer|timeline|control/i;
/** What leads from a worksheet to cells of another one and is not moved: of controls, and of what is consolidated. */
const LEADS_ELSEWHERE = /\s(?:linkedCell|listFillRange)\s*=|<(?:[^\s<>:]+:)?dataRef\s/;
/** How many rows a sheet must have left at its end. */
const SPARE = 10_000;

/** @throws FormatError `no-such-sheet`, `damaged` */
export function rowsFixedBy(
  edit: PackageEdit,
  { part: main, sheets }: WorkbookContents,
  sheet: string,
): RowsFixedBy | null {
  const part = sheets.find(({ name }) => name === sheet)?.part;
  if (part === undefined) throw new FormatError('no-such-sheet', { sheet });
  const kinds = new Set(linksOf(edit, part).map(({ kind }) => kind));
  if (kinds.has('table')) return 'table';
  if (kinds.has('pivotTable')) return 'pivot';
  const search = new FixedRows(edit.text(part));
  if (search.found) return search.found;
  if (linksOf(edit, main).some(({ kind }) => kind === 'pivotCacheDefinition')) return 'pivot';
  const isReached =
    sheets.some((one) => leadsElsewhere(edit.text(one.part), sheet)) ||
    countsOverSheets(edit.text(main)) ||
    otherParts(edit, main).some((text) => text === null || namesSheet(text, sheet));
  return isReached ? 'elsewhere' : null;
}

/** What stands in a worksheet itself. */
class FixedRows {
  found: RowsFixedBy | null = null;
  private readonly at = new CellCursor();
  private row = -1;
  private column = -1;
  private inData = false;

  constructor(private readonly text: string) {
    walkXml(text, {
      open: (element) => this.open(element),
      close: ({ name }) => void (this.inData &&= name !== 'sheetData'),
    });
  }

  private open(element: XmlElement): void {
    const { name, parent } = element;
    if (parent?.parent === null) this.child(element);
    else if (this.inData && name === 'row') this.openRow(element);
    else if (this.inData && name === 'c') this.openCell(element);
    else if (this.inData && name === 'f') this.formula(element);
    else if (name === 'AlternateContent') this.found ??= 'unusual';
  }

  private child(element: XmlElement): void {
    const { name } = element;
    this.inData = name === 'sheetData';
    if (OBJECTS.has(name)) this.found ??= 'object';
    else if (name === 'tableParts') this.found ??= 'table';
    else if (!KNOWN.has(name)) this.found ??= 'unusual';
    else if (name === 'sheetProtection' && isTrue(this.attribute(element, 'sheet'))) {
      this.found ??= 'protected';
    }
  }

  private openRow(element: XmlElement): void {
    const inSheet = this.at.toRow(this.attribute(element, 'r'));
    const { row } = this.at;
    if (!inSheet || row <= this.row || row >= MAX_ROWS - SPARE) this.found ??= 'unusual';
    this.row = row;
    this.column = -1;
  }

  private openCell(element: XmlElement): void {
    const inSheet = this.at.toCell(this.attribute(element, 'r'));
    const { row, column } = this.at;
    if (!inSheet || row !== this.row || column <= this.column) this.found ??= 'unusual';
    this.column = column;
  }

  private formula(element: XmlElement): void {
    const kind = this.attribute(element, 't');
    const isArray = kind === 'array' && this.attribute(element, 'ref')?.includes(':');
    if (kind === 'dataTable' || isArray) this.found ??= 'array';
  }

  private attribute({ start, openEnd }: XmlElement, name: string): string | undefined {
    return attributeOf(this.text.slice(start, openEnd), name);
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

const leadsElsewhere = (text: string, sheet: string): boolean =>
  countsOverSheets(text) || (LEADS_ELSEWHERE.test(text) && namesSheet(text, sheet));

function countsOverSheets(text: string): boolean {
  // Between two names of sheets stands a colon, before the exclamation mark.
  if (!/:[^<>:!]*!/.test(text)) return false;
  let found = false;
  walkXml(text, {
    open(element) {
      const { name } = element;
      if (name === 'f' || name.startsWith('formula') || name === 'definedName') {
        found ||= isOverSheets(leafText(text, element));
      }
    },
  });
  return found;
}

/** Texts of parts that may reach for cells; `null` for one that cannot be looked into. */
function otherParts(edit: PackageEdit, main: string): (string | null)[] {
  const texts = new Map<string, string | null>();
  for (const owner of reachableParts(edit, main)) {
    for (const { kind, part } of linksOf(edit, owner)) {
      if (part === undefined || !LOOKS_AT_CELLS.test(kind) || !edit.has(part)) continue;
      if (!texts.has(part)) texts.set(part, textOf(edit, part));
    }
  }
  return [...texts.values()];
}

function textOf(edit: PackageEdit, part: string): string | null {
  try {
    return edit.text(part);
  } catch (problem) {
    if (problem instanceof FormatError && problem.code === 'damaged') return null;
    throw problem;
  }
}

function namesSheet(text: string, sheet: string): boolean {
  const written = escapeXml(sheet.replace(/'/g, "''")).toLowerCase();
  return text.toLowerCase().includes(written);
}
