/// <reference types="office-js" />
import { addressOf, parseAddress } from '../../model/place';
import { HostError } from '../host-error';
import {
  colourOf,
  fillBeforeMark,
  keptMarkKey,
  keptMarksOf,
  MARKS_NAMESPACE,
  valueOfMarks,
} from '../kept-marks';
import type { KeptMark, KeptMarks } from '../kept-marks';
import type { Mark } from '../port';
import { isInsideSheet } from '../rectangle';
import { forget, run } from './batch';
import type { ExcelKeptData } from './excel-kept-data';
import { requireWritable } from './writable';

/** So many at once stay in one request. */
const MAX_MARKS = 3_000;

/** Colours cells and takes the colours off again. */
export class ExcelMarks {
  constructor(private readonly kept: ExcelKeptData) {}

  /** @throws HostError */
  async mark(marks: readonly Mark[]): Promise<void> {
    if (marks.length === 0) return;
    const cells = marks.map((mark) => {
      const { sheet, row, column } = mark;
      if (!isInsideSheet({ row, column, rows: 1, columns: 1 })) {
        throw new HostError('unsupported', { reason: 'outside', sheet });
      }
      return { sheet, address: addressOf(row, column), fill: colourOf(mark) };
    });
    await this.#change(cells, (asked, kept) => {
      const gone = asked.find(({ fill }) => fill.isNullObject);
      if (gone) throw new HostError('gone', { sheet: gone.cell.sheet });
      return asked.map(({ cell, sheet, fill }) => {
        const key = keptMarkKey(sheet.name, cell.address);
        const before = fillBeforeMark(kept.get(key), colourIn(fill));
        kept.set(key, { ...cell, sheet: sheet.name, before });
        return { cell, colour: cell.fill };
      });
    });
  }

  /** Takes all marks off; a sheet that is gone, or a cell coloured anew, is left as it is. */
  async unmark(): Promise<void> {
    const marks = [...keptMarksOf(await this.kept.get(MARKS_NAMESPACE)).values()];
    await this.#change(
      marks.filter(({ address }) => parseAddress(address)),
      (asked, kept) => {
        const own = new Map(kept);
        kept.clear();
        return asked.flatMap(({ cell, fill }) => {
          const mark = own.get(keptMarkKey(cell.sheet, cell.address));
          if (!mark || fill.isNullObject || colourIn(fill) !== mark.fill) return [];
          return [{ cell, colour: mark.before }];
        });
      },
    );
  }

  /**
   * One round trip to ask for the fills, one to change them. What is kept is written first: should Excel
   * stop half-way, it names a cell too many, which is then left alone because it has another fill.
   */
  async #change(
    cells: readonly Cell[],
    decide: (asked: readonly AskedCell[], kept: KeptMarks) => readonly Painted[],
  ): Promise<void> {
    if (cells.length > MAX_MARKS) {
      throw new HostError('too-large', { cells: cells.length, limit: MAX_MARKS });
    }
    const kept = keptMarksOf(await this.kept.get(MARKS_NAMESPACE));
    const hadMarks = kept.size > 0;
    await run(async (context) => {
      const { workbook } = context;
      const { worksheets } = workbook;
      workbook.load('name,readOnly');
      const names = [...new Set(cells.map(({ sheet }) => sheet))];
      const sheets = new Map(names.map((name) => [name, worksheets.getItemOrNullObject(name)]));
      for (const sheet of sheets.values()) {
        sheet.load('name');
        sheet.protection.load('protected');
      }
      const asked = cells.map((cell): AskedCell => {
        const sheet = sheets.get(cell.sheet) as Excel.Worksheet;
        const { fill } = cellOf(sheet, cell).format;
        fill.load('color,pattern');
        return { cell, sheet, fill };
      });
      const parts = this.kept.locate(context, MARKS_NAMESPACE);
      await context.sync();
      requireWritable(workbook);
      for (const [name, sheet] of sheets) {
        if (!sheet.isNullObject && sheet.protection.protected) {
          throw new HostError('protected', { sheet: name });
        }
      }
      const painted = decide(asked, kept);
      if (painted.length === 0 && !hadMarks) return;
      this.kept.put(context, MARKS_NAMESPACE, parts, valueOfMarks(kept));
      for (const { cell, colour } of painted) {
        const { fill } = cellOf(worksheets.getItem(cell.sheet), cell).format;
        if (colour === null) fill.clear();
        else fill.color = colour;
      }
      await context.sync();
      this.kept.remember(MARKS_NAMESPACE, valueOfMarks(kept));
    });
  }
}

type Cell = Pick<KeptMark, 'sheet' | 'address' | 'fill'>;

interface AskedCell {
  readonly cell: Cell;
  readonly sheet: Excel.Worksheet;
  readonly fill: Excel.RangeFill;
}

interface Painted {
  readonly cell: Cell;
  /** `null`: none. */
  readonly colour: string | null;
}

function cellOf(sheet: Excel.Worksheet, { address }: Cell): Excel.Range {
  const range = sheet.getRange(address);
  forget(range);
  return range;
}

/** A cell without a fill says white, but has no pattern. */
function colourIn({ color, pattern }: Excel.RangeFill): string | null {
  return pattern === Excel.FillPattern.none || color === '' ? null : color.toUpperCase();
}
