import { addressOf } from '../../../model/place';
import { escapeXml, textContent } from '../../xml/entities';
import { Splices } from '../../xml/splices';
import { attributeOf, opened, withAttribute } from '../../xml/start-tag';
import { walkXml, type XmlElement, type XmlEnd, type XmlVisitor } from '../../xml/walk';
import { CellCursor } from '../cell-cursor';
import { parseSharedFormula, shiftFormula as readElsewhere } from '../shared-formula';
import { cellKey } from '../sheet-positions';
import { escapeText, unescapeText } from '../string-text';
import { newRows } from './new-rows';
import { movedRow, type RowShift } from './row-shift';
import { firstCells, shiftArea, shiftAreas } from './shift-areas';
import { shiftFormula } from './shift-formula';
import { writtenFormulas, type SharedMember } from './written-formulas';

/** What is said of an area of cells, by the attribute that names it. */
const ONE_AREA: ReadonlySet<string> = new Set([
  ...['mergeCell', 'autoFilter', 'sortState', 'sortCondition', 'hyperlink'],
]);
const AREAS: ReadonlySet<string> = new Set([
  ...['conditionalFormatting', 'dataValidation', 'ignoredError', 'protectedRange'],
]);
/** Lists of these, which do not stand empty. */
const LISTS: ReadonlySet<string> = new Set([
  ...['mergeCells', 'hyperlinks', 'dataValidations', 'ignoredErrors', 'protectedRanges'],
  'rowBreaks',
]);
/** What holds formulas besides cells; newer programs put an `xm:f` into it, or alone. */
const FORMULAS: ReadonlySet<string> = new Set(['formula', 'formula1', 'formula2', 'f']);

export interface ShiftedSheet {
  readonly text: string;
  readonly hasFormulas: boolean;
}

/**
 * A worksheet after rows of a sheet have come or gone: of that one all that names its rows, of every
 * other its formulas. How it is looked at (selection, scrolling, frozen rows) stays, as programs leave it.
 * @param name of the worksheet
 */
export function shiftSheet(text: string, name: string, shift: RowShift): ShiftedSheet {
  const visitor = new SheetShift(text, name, shift);
  walkXml(text, visitor);
  return { text: visitor.splices.applyTo(text), hasFormulas: visitor.hasFormulas };
}

class SheetShift implements XmlVisitor {
  readonly splices = new Splices();
  hasFormulas = false;
  private readonly isOwn: boolean;
  private readonly at = new CellCursor();
  private readonly shared: ReadonlyMap<number, SharedMember>;
  /** Shared formulas of which some cell says something else now. */
  private readonly changedGroups: ReadonlySet<string>;
  private inData = false;
  /** The row that new ones look like, once it is closed. */
  private model = '';
  private modelRow: XmlElement | null = null;
  private isPlaced = false;
  private readonly left = new Map<XmlElement, { kept: number; manual: number; gone: number }>();
  /** What the formulas of the element that is open are said of. */
  private said: ReturnType<typeof firstCells> = null;
  /** Beside the cells; once it closes, it has no elements in it. */
  private lastOpened: XmlElement | null = null;

  constructor(
    private readonly text: string,
    private readonly name: string,
    private readonly shift: RowShift,
  ) {
    this.isOwn = name.toLowerCase() === shift.sheet.toLowerCase();
    this.shared = writtenFormulas(text);
    this.changedGroups = new Set(
      [...this.shared.values()].flatMap(({ group, formula }) =>
        this.isOwn || this.shifted(formula) !== formula ? [group] : [],
      ),
    );
  }

  open(element: XmlElement): void {
    if (element.name === 'sheetData') this.inData = true;
    else if (this.inData) this.openInData(element);
    else this.openBeside(element);
  }

  close(element: XmlElement, end: XmlEnd): void {
    if (element.name === 'sheetData') {
      this.inData = false;
      if (this.isOwn) this.placeNewRows(end.closeStart);
    } else if (this.inData) this.closeInData(element, end);
    else this.closeBeside(element, end);
  }

  private openInData(element: XmlElement): void {
    if (element.name === 'row') this.openRow(element);
    else if (element.name === 'c') this.openCell(element);
  }

  private openRow(element: XmlElement): void {
    this.at.toRow(this.attribute(element, 'r'));
    if (!this.isOwn) return;
    const { row } = this.at;
    const { at, count } = this.shift;
    if (row === at - 1 && count > 0) this.modelRow = element;
    if (row < at) return;
    this.placeNewRows(element.start);
    const moved = movedRow(row, this.shift);
    if (moved !== null) this.state(element, 'r', String(moved + 1));
  }

  private openCell(element: XmlElement): void {
    const address = this.attribute(element, 'r');
    this.at.toCell(address);
    if (!this.isOwn || address === undefined) return;
    const moved = movedRow(this.at.row, this.shift);
    if (moved !== null && moved !== this.at.row) {
      this.state(element, 'r', addressOf(moved, this.at.column));
    }
  }

  private closeInData(element: XmlElement, end: XmlEnd): void {
    if (element.name === 'f') this.closeFormula(element, end);
    if (element.name !== 'row' || !this.isOwn) return;
    if (element === this.modelRow) this.model = this.text.slice(element.start, end.end);
    if (movedRow(this.at.row, this.shift) === null) this.splices.remove(element.start, end.end);
  }

  private closeFormula(element: XmlElement, { closeStart, end }: XmlEnd): void {
    this.hasFormulas = true;
    const tag = this.tag(element);
    const member = this.shared.get(cellKey(this.at.row, this.at.column));
    if (member && attributeOf(tag, 't') === 'shared') {
      if (!this.changedGroups.has(member.group)) return;
      const bare = ['t', 'si', 'ref'].reduce((now, one) => withAttribute(now, one, null), tag);
      const formula = escapeXml(escapeText(this.shifted(member.formula)));
      this.splices.replace(element.start, end, `${opened(bare)}${formula}</${element.tag}>`);
      return;
    }
    if (this.isOwn && attributeOf(tag, 'ref') !== undefined) this.stateArea(element, 'ref');
    this.rewrite(element, closeStart, (formula) => this.shifted(formula));
  }

  private openBeside(element: XmlElement): void {
    const { name } = element;
    this.lastOpened = element;
    if (LISTS.has(name)) this.left.set(element, { kept: 0, manual: 0, gone: 0 });
    if (AREAS.has(name)) {
      const areas = this.attribute(element, 'sqref') ?? '';
      this.said = this.isOwn ? firstCells(areas, this.shift) : null;
    }
    if (name === 'dimension' && this.isOwn) this.stateArea(element, 'ref', 'A1');
    if (name === 'cfvo') {
      // Of whatever type: a number may be that of a cell.
      const formula = this.attribute(element, 'val');
      if (formula !== undefined) this.state(element, 'val', this.saidElsewhere(formula));
    }
  }

  private closeBeside(element: XmlElement, { closeStart, end }: XmlEnd): void {
    const { name } = element;
    if (FORMULAS.has(name) && element === this.lastOpened) {
      this.rewrite(element, closeStart, (formula) => this.saidElsewhere(formula));
    }
    if (!this.isOwn) return;
    const stays = this.stays(element);
    if (!stays) this.splices.remove(element.start, end);
    const list = element.parent && this.left.get(element.parent);
    if (list) {
      list[stays ? 'kept' : 'gone'] += 1;
      if (stays && this.attribute(element, 'man') === '1') list.manual += 1;
    }
    const own = this.left.get(element);
    if (own && own.gone > 0) this.closeList(element, end, own);
  }

  /** Says where it stands now, unless it is gone. */
  private stays(element: XmlElement): boolean {
    const { name, parent } = element;
    if (ONE_AREA.has(name)) return this.stateArea(element, 'ref');
    if (AREAS.has(name)) {
      const areas = this.attribute(element, 'sqref');
      const now = areas === undefined ? undefined : shiftAreas(areas, this.shift);
      if (typeof now === 'string') this.state(element, 'sqref', now);
      return now !== null;
    }
    if (name !== 'brk' || parent?.name !== 'rowBreaks') return true;
    // Its number is that of the row below it, counted from 0.
    const row = Number(this.attribute(element, 'id') ?? 0);
    const now = movedRow(row, this.shift);
    if (now !== null) this.state(element, 'id', String(now));
    return now !== null;
  }

  private closeList(
    element: XmlElement,
    end: number,
    { kept, manual }: { readonly kept: number; readonly manual: number },
  ): void {
    if (kept === 0) return this.splices.remove(element.start, end);
    const counts = { count: kept, manualBreakCount: manual };
    const tag = Object.entries(counts).reduce(
      (now, [name, count]) =>
        attributeOf(now, name) === undefined ? now : withAttribute(now, name, String(count)),
      this.tag(element),
    );
    this.splices.replace(element.start, element.openEnd, tag);
  }

  private placeNewRows(before: number): void {
    if (this.isPlaced) return;
    this.isPlaced = true;
    const { at, count } = this.shift;
    if (count > 0 && this.model !== '') {
      this.splices.insert(before, newRows(this.model, at, count));
    }
  }

  /** @returns whether anything of it is left */
  private stateArea(element: XmlElement, attribute: string, whenGone?: string): boolean {
    const area = this.attribute(element, attribute);
    if (area === undefined) return true;
    const now = shiftArea(area, this.shift) ?? whenGone ?? null;
    // A merged area of one cell is none.
    if (now === null || (element.name === 'mergeCell' && isOneCell(now))) return false;
    this.state(element, attribute, now);
    return true;
  }

  private state(element: XmlElement, attribute: string, value: string): void {
    if (this.attribute(element, attribute) === value) return;
    const tag = withAttribute(this.tag(element), attribute, value);
    this.splices.replace(element.start, element.openEnd, tag);
  }

  private rewrite(
    { openEnd, empty }: XmlElement,
    closeStart: number,
    change: (formula: string) => string,
  ): void {
    if (empty) return;
    const before = unescapeText(textContent(this.text.slice(openEnd, closeStart)));
    const after = change(before);
    if (after !== before) this.splices.replace(openEnd, closeStart, escapeXml(escapeText(after)));
  }

  private shifted(formula: string): string {
    return shiftFormula(formula, this.name, this.shift);
  }

  /** A formula said of several cells as of the first of them: where that one goes, as the next one reads it. */
  private saidElsewhere(formula: string): string {
    const { before, heir } = this.said ?? {};
    if (!before || !heir) return this.shifted(formula);
    const [down, right] = [heir.row - before.row, heir.column - before.column];
    if (down === 0 && right === 0) return this.shifted(formula);
    return this.shifted(readElsewhere(parseSharedFormula(formula), down, right));
  }

  private attribute(element: XmlElement, name: string): string | undefined {
    return attributeOf(this.tag(element), name);
  }

  private tag({ start, openEnd }: XmlElement): string {
    return this.text.slice(start, openEnd);
  }
}

function isOneCell(area: string): boolean {
  const [from, to = from] = area.split(':');
  return from === to;
}
