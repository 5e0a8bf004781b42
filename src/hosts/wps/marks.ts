import { addressOf, parseAddress } from '../../model/place';
import { HostError } from '../host-error';
import type { KeptData } from '../kept-data';
import {
  colourOf,
  fillBeforeMark,
  keptMarkKey,
  keptMarksOf,
  MARKS_NAMESPACE,
  valueOfMarks,
} from '../kept-marks';
import type { Mark } from '../port';
import { isInsideSheet } from '../rectangle';
import { Changes } from './changes';
import type { EtApplication, EtWorkbook, EtWorksheet } from './et-application';
import type { WorkbookEvents } from './et-events';
import { fillCells, readFills } from './fills';
import { sheetNamed } from './open-workbook';
import type { OpenWorkbook } from './open-workbook';
import { requireWritable } from './writable';

/** So many at once: where each cell has another fill, WPS stands still for some seconds. */
const MAX_MARKS = 3_000;

/** Colours cells and takes the colours off again. */
export class WpsMarks {
  constructor(
    private readonly open: OpenWorkbook,
    private readonly kept: KeptData,
    private readonly events: WorkbookEvents,
  ) {}

  /**
   * What is kept is written before the colours: should ET refuse these, it names cells too many, which are
   * left alone because they have another fill.
   * @throws HostError
   */
  async mark(marks: readonly Mark[]): Promise<void> {
    if (marks.length === 0) return;
    if (marks.length > MAX_MARKS) {
      throw new HostError('too-large', { cells: marks.length, limit: MAX_MARKS });
    }
    const wanted = marks.map((mark) => {
      const { sheet, row, column } = mark;
      if (!isInsideSheet({ row, column, rows: 1, columns: 1 })) {
        throw new HostError('unsupported', { reason: 'outside', sheet });
      }
      return { sheet, row, column, fill: colourOf(mark) };
    });
    const kept = keptMarksOf(await this.kept.get(MARKS_NAMESPACE));
    const painted = this.open.run((workbook, application) => {
      requireWritable(workbook, application);
      return withFills(workbook, wanted, sheetNamed).map((cell) => ({
        ...cell,
        colour: cell.fill,
      }));
    });
    for (const { sheet, row, column, fill, now } of painted) {
      const address = addressOf(row, column);
      const key = keptMarkKey(sheet, address);
      kept.set(key, { sheet, address, fill, before: fillBeforeMark(kept.get(key), now) });
    }
    await this.kept.set(MARKS_NAMESPACE, valueOfMarks(kept));
    this.events.own(() =>
      this.open.run((workbook, application) => paint(application, workbook, painted)),
    );
  }

  /**
   * Takes all marks off; a sheet that is gone, or a cell coloured anew, is left as it is. What is kept goes
   * last, so that a mark which ET does not let go of is still known.
   * @throws HostError
   */
  async unmark(): Promise<void> {
    const kept = keptMarksOf(await this.kept.get(MARKS_NAMESPACE));
    if (kept.size === 0) return;
    const marked = [...kept.values()].flatMap((mark) => {
      const place = parseAddress(mark.address);
      return place ? [{ ...mark, ...place }] : [];
    });
    this.events.own(() =>
      this.open.run((workbook, application) => {
        requireWritable(workbook, application);
        const off = withFills(workbook, marked, sheetIfThere)
          .filter(({ fill, now }) => fill === now)
          .map((cell) => ({ ...cell, colour: cell.before }));
        paint(application, workbook, off);
      }),
    );
    await this.kept.remove(MARKS_NAMESPACE);
  }
}

interface MarkedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `now` is the fill that it has, `colour` the one that it is to have; `null`: none. */
interface PaintedCell extends MarkedCell {
  readonly now: string | null;
  readonly colour: string | null;
}

/**
 * Adds to each cell the fill that it has, and its sheet's name as it is spelt; of cells named twice the last.
 * @param find a sheet; `null` leaves its cells out
 * @throws HostError `protected`, and what `find` throws
 */
function withFills<C extends MarkedCell>(
  { Worksheets: worksheets }: EtWorkbook,
  cells: readonly C[],
  find: (worksheets: EtWorkbook['Worksheets'], name: string) => EtWorksheet | null,
): (C & Pick<PaintedCell, 'now'>)[] {
  return [...bySheet(cells)].flatMap(([name, its]) => {
    const sheet = find(worksheets, name);
    if (!sheet) return [];
    const { Name: spelt, ProtectContents: isProtected } = sheet;
    if (isProtected) throw new HostError('protected', { sheet: spelt });
    const single = new Map(its.map((cell) => [addressOf(cell.row, cell.column), cell]));
    const fills = readFills(sheet, [...single.values()]);
    return [...single].map(([address, cell]) => ({
      ...cell,
      sheet: spelt,
      now: fills.get(address) ?? null,
    }));
  });
}

/** All or none. */
function paint(
  application: EtApplication,
  { Worksheets: worksheets }: EtWorkbook,
  cells: readonly PaintedCell[],
): void {
  const changes = new Changes();
  changes.make(application, () => {
    for (const [name, its] of bySheet(cells)) {
      const sheet = sheetNamed(worksheets, name);
      const before = its.map((cell) => ({ ...cell, fill: cell.now }));
      changes.before(() => fillCells(sheet, before, () => undefined));
      const after = its.map((cell) => ({ ...cell, fill: cell.colour }));
      fillCells(sheet, after, changes.taken);
    }
  });
}

function bySheet<C extends MarkedCell>(cells: readonly C[]): Map<string, C[]> {
  const sheets = new Map<string, { readonly name: string; readonly its: C[] }>();
  for (const cell of cells) {
    const key = cell.sheet.toLowerCase();
    const known = sheets.get(key) ?? { name: cell.sheet, its: [] };
    known.its.push(cell);
    sheets.set(key, known);
  }
  return new Map([...sheets.values()].map(({ name, its }) => [name, its]));
}

function sheetIfThere(worksheets: EtWorkbook['Worksheets'], name: string): EtWorksheet | null {
  try {
    return worksheets.Item(name);
  } catch {
    return null;
  }
}
