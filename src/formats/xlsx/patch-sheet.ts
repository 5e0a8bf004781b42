import { FormatError } from '../format-error';
import { addressOf, parseAddress, rangeAddress } from '../../model/place';
import { Splices } from '../xml/splices';
import { attributeOf, opened, prefixOf, withAttribute } from '../xml/start-tag';
import { walkXml } from '../xml/walk';
import { cellXml, editError, type CellEdit } from './cell-edit';
import { moveSharedFormulas } from './move-shared-formulas';
import { cellKey, findCells, type CellSpot, type SheetPositions } from './sheet-positions';

export interface PatchedSheet {
  readonly text: string;
  readonly hasFormulas: boolean;
  /** A cell has a formula that had none, or the other way round. */
  readonly formulasMoved: boolean;
}

/**
 * A worksheet with some cells changed; of the part only these cells differ, the rows that had to be
 * made for them, and what states how far the cells reach.
 * @throws FormatError `damaged`, `array-formula`, `shared-formula`
 */
export function patchSheet(text: string, part: string, edits: readonly CellEdit[]): PatchedSheet {
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of [...edits].sort((a, b) => a.row - b.row || a.column - b.column)) {
    byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit]);
  }
  const wanted = new Map([...byRow].map(([row, list]) => [row, list.map((edit) => edit.column)]));
  const positions = findCells(text, part, wanted);
  refuseArrays(edits, positions);
  const patch = new SheetPatch(text, part, positions);
  for (const [row, list] of byRow) patch.editRow(row, list);
  moveSharedFormulas(text, part, edits, positions, patch.splices);
  const cellOf = ({ row, column }: CellEdit): CellSpot | undefined =>
    positions.cells.get(cellKey(row, column));
  return {
    text: patch.finish(),
    hasFormulas: positions.hasFormulas || edits.some((edit) => edit.formula !== undefined),
    formulasMoved: edits.some(
      (edit) => (edit.formula === undefined) !== (cellOf(edit)?.formula === undefined),
    ),
  };
}

/** A part of an array formula cannot be changed alone, in no program. */
function refuseArrays(edits: readonly CellEdit[], { arrays }: SheetPositions): void {
  for (const range of arrays) {
    const [from, to] = range.split(':').map(parseAddress);
    const inside = edits.find(
      ({ row, column }) =>
        from &&
        to &&
        row >= from.row &&
        row <= to.row &&
        column >= from.column &&
        column <= to.column,
    );
    if (inside) throw editError('array-formula', inside);
  }
}

class SheetPatch {
  readonly splices = new Splices();
  private readonly prefix: string;
  private readonly added: CellEdit[] = [];
  /** Content for `<sheetData/>`, which has no inside yet. */
  private firstRows = '';

  constructor(
    private readonly text: string,
    private readonly part: string,
    private readonly positions: SheetPositions,
  ) {
    this.prefix = prefixOf(positions.data.tag);
  }

  /** @param edits of one row, ascending by column */
  editRow(row: number, edits: readonly CellEdit[]): void {
    const { cells } = this.positions;
    for (const edit of edits) {
      const cell = cells.get(cellKey(row, edit.column));
      if (cell) this.replaceCell(cell, edit);
    }
    const missing = edits.filter(
      (edit) =>
        !cells.has(cellKey(row, edit.column)) &&
        (edit.value !== null || edit.formula !== undefined || edit.stands),
    );
    if (missing.length === 0) return;
    this.added.push(...missing);
    const existing = this.positions.rows.get(row);
    if (!existing) this.addRow(row, missing);
    else if (existing.crossed) throw new FormatError('damaged', { part: this.part });
    else this.addCells(row, missing);
  }

  finish(): string {
    const { data } = this.positions;
    if (data.empty && this.firstRows !== '') {
      const tag = opened(this.text.slice(data.start, data.openEnd));
      this.splices.replace(data.start, data.end, `${tag}${this.firstRows}</${data.tag}>`);
    }
    this.widenDimension();
    return this.splices.applyTo(this.text);
  }

  private replaceCell(cell: CellSpot, edit: CellEdit): void {
    const rest = cell.rest.map(({ start, end }) => this.text.slice(start, end)).join('');
    const tag = this.text.slice(cell.start, cell.openEnd);
    this.splices.replace(cell.start, cell.end, cellXml(tag, edit, rest));
  }

  private addRow(row: number, edits: readonly CellEdit[]): void {
    const xml = `<${this.prefix}row r="${String(row + 1)}">${edits.map((edit) => this.newCell(edit)).join('')}</${this.prefix}row>`;
    const { data, nextRow } = this.positions;
    if (data.empty) this.firstRows += xml;
    else this.splices.insert(nextRow.get(row) ?? data.closeStart, xml);
  }

  private addCells(row: number, edits: readonly CellEdit[]): void {
    const spot = this.positions.rows.get(row);
    if (!spot) return;
    const tag = this.text.slice(spot.start, spot.openEnd);
    const spanned = widenSpans(tag, edits);
    if (spot.openEnd === spot.end) {
      // Written as `<row/>`: it gets an inside.
      const name = `${this.prefix}row`;
      const cells = edits.map((edit) => this.newCell(edit)).join('');
      this.splices.replace(spot.start, spot.end, `${opened(spanned)}${cells}</${name}>`);
      return;
    }
    if (spanned !== tag) this.splices.replace(spot.start, spot.openEnd, spanned);
    for (const edit of edits) {
      const at = this.positions.nextCell.get(cellKey(row, edit.column)) ?? spot.closeStart;
      this.splices.insert(at, this.newCell(edit));
    }
  }

  private newCell(edit: CellEdit): string {
    const style = this.positions.styles.get(cellKey(edit.row, edit.column));
    const tag = `<${this.prefix}c r="${addressOf(edit.row, edit.column)}">`;
    return cellXml(style === undefined ? tag : withAttribute(tag, 's', style), edit);
  }

  /** Some readers believe the stated extent of the sheet. */
  private widenDimension(): void {
    if (this.added.length === 0) return;
    walkXml(this.text.slice(0, this.positions.data.start), {
      open: ({ name, start, openEnd }) => {
        if (name !== 'dimension') return;
        const tag = this.text.slice(start, openEnd);
        const [from, to] = (attributeOf(tag, 'ref') ?? '').split(':').map(parseAddress);
        const last = to ?? from;
        if (!from || !last) return;
        const places = [from, last, ...this.added];
        const [rows, columns] = [places.map((p) => p.row), places.map((p) => p.column)];
        const range = rangeAddress(
          Math.min(...rows),
          Math.min(...columns),
          Math.max(...rows),
          Math.max(...columns),
        );
        const before = rangeAddress(from.row, from.column, last.row, last.column);
        if (range === before) return;
        this.splices.replace(start, openEnd, withAttribute(tag, 'ref', range));
      },
    });
  }
}

/** Attribute `spans` says between which columns a row has cells, as `1:5`. */
function widenSpans(tag: string, edits: readonly CellEdit[]): string {
  const spans = attributeOf(tag, 'spans')?.match(/\d+/g)?.map(Number);
  if (!spans) return tag;
  const columns = edits.map((edit) => edit.column + 1);
  const [from, to] = [Math.min(...spans), Math.max(...spans)];
  if (columns.every((column) => column >= from && column <= to)) return tag;
  const widened = `${String(Math.min(from, ...columns))}:${String(Math.max(to, ...columns))}`;
  return withAttribute(tag, 'spans', widened);
}
