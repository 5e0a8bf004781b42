import { parseJson } from '../../model/json-text';
import { keptJson } from '../../model/kept-part';
import { HostError } from '../host-error';
import type { JsonValue } from '../kept-data';
import { addressOfRectangle } from '../rectangle';
import type { Rectangle } from '../rectangle';
import { SHEET_VERY_HIDDEN } from './et-application';
import type { EtApplication, EtWorkbook, EtWorksheet } from './et-application';
import { rectangleOfRaw } from './et-shape';
import { requireStored } from './kept-store';
import type { KeptStore, Stored } from './kept-store';
import { renameSheet } from './new-sheet';
import { areaOf, ownIn, ownNameOf } from './sheet-list';
import { turnedOff } from './turned-off';

/** A sheet that no menu shows; marked as ours like every sheet that we make. */
const SHEET = '_gouji';

/** Its first row: what it is, the version of its layout, the count of changes. */
const HEADER = 'gouji';
const LAYOUT = 1;

/** Characters in one cell; programs take 32 767. */
const PIECE = 30_000;

/** In front of every text, so that none is taken for a number or a formula. */
const TEXT = '|';

type Line = readonly unknown[];

/**
 * A very hidden sheet of ours. A row a namespace: its name, the length of its JSON, a hash of it, and the
 * JSON in pieces. 4 accesses to find out that there is none, or 2 where the workbook has no names.
 */
export const keptInSheet: KeptStore & {
  isIn(workbook: EtWorkbook): boolean;
  make(workbook: EtWorkbook, application: EtApplication): void;
  /** Takes it away again. */
  drop(workbook: EtWorkbook, application: EtApplication): void;
} = {
  isIn({ Names: names }) {
    return names.Count > 0 && ownIn(names)(SHEET);
  },

  read(workbook) {
    if (!keptInSheet.isIn(workbook)) return null;
    return storedIn(linesOf(workbook.Worksheets.Item(SHEET)));
  },

  write(workbook, wanted) {
    const sheet = workbook.Worksheets.Item(SHEET);
    const before = linesOf(sheet);
    // A later version may have laid it out in a way of its own.
    storedIn(before);
    const lines = filled(linesFor(wanted), before);
    const columns = lines[0]?.length ?? 0;
    const area = { row: 0, column: 0, rows: lines.length, columns };
    sheet.Range(addressOfRectangle(area)).Value2 = lines;
    requireStored(storedIn(linesOf(sheet)), wanted);
  },

  /** @throws HostError `protected`; `unsupported` where it cannot be made, hidden or marked */
  make(workbook, application) {
    if (workbook.ProtectStructure) throw new HostError('protected', {});
    const { Worksheets: worksheets, ActiveSheet: front } = workbook;
    const sheet = worksheets.Add(undefined, worksheets.Item(worksheets.Count));
    try {
      renameSheet(sheet, SHEET);
      sheet.Range('A1:C1').Value2 = [[HEADER, LAYOUT, 0]];
      workbook.Names.Add(ownNameOf(SHEET), '=TRUE', false);
      // A sheet that was added is in front, and one in front cannot be hidden.
      front?.Activate();
      sheet.Visible = SHEET_VERY_HIDDEN;
      const { Visible: visible } = worksheets.Item(SHEET);
      const hidden = visible === SHEET_VERY_HIDDEN || visible === false;
      if (!hidden || !keptInSheet.isIn(workbook)) {
        throw new HostError('unsupported', { reason: 'kept' });
      }
    } catch (thrown) {
      deleteSheet(sheet, application);
      throw thrown;
    }
  },

  drop({ Worksheets: worksheets }, application) {
    deleteSheet(worksheets.Item(SHEET), application);
  },
};

function deleteSheet(sheet: EtWorksheet, application: EtApplication): void {
  turnedOff(application, 'DisplayAlerts', () => sheet.Delete());
}

/** From A1 to the last cell that is used. */
function linesOf(sheet: EtWorksheet): readonly Line[] {
  const { row, column, rows, columns } = areaOf(sheet.UsedRange, SHEET);
  const area: Rectangle = { row: 0, column: 0, rows: row + rows, columns: column + columns };
  return rectangleOfRaw(sheet.Range(addressOfRectangle(area)).Value2, area);
}

function linesFor({ values, revision }: Stored): Line[] {
  const lines = [...values].map(([namespace, value]) => {
    const json = keptJson(value);
    const pieces: string[] = [];
    for (let at = 0; at < json.length; at += PIECE) {
      pieces.push(TEXT + json.slice(at, at + PIECE));
    }
    return [TEXT + namespace, json.length, TEXT + hashOf(json), ...pieces];
  });
  return [[HEADER, LAYOUT, revision], ...lines];
}

/** As a rectangle that covers what stood there before. */
function filled(lines: readonly Line[], before: readonly Line[]): Line[] {
  const all = [...lines, ...before.slice(lines.length).map(() => [])];
  const columns = Math.max(before[0]?.length ?? 0, ...lines.map((line) => line.length));
  return all.map((line) => Array.from({ length: columns }, (_, at) => line[at] ?? ''));
}

/** @throws HostError `unsupported` for a layout that is not ours */
function storedIn([head = [], ...lines]: readonly Line[]): Stored {
  const [header, layout, revision] = head;
  if (header !== HEADER || layout !== LAYOUT || typeof revision !== 'number') {
    throw new HostError('unsupported', { reason: 'kept' });
  }
  const values = new Map<string, JsonValue>();
  for (const [name, length, hash, ...pieces] of lines) {
    const json = typeof length === 'number' ? textOf(pieces).slice(0, length) : '';
    if (json === '' || json.length !== length || hash !== TEXT + hashOf(json)) continue;
    const read = parseJson(json);
    if ('value' in read) values.set(textOf([name]), read.value as JsonValue);
  }
  return { values, revision };
}

function textOf(cells: Line): string {
  return cells
    .map((cell) => (typeof cell === 'string' && cell.startsWith(TEXT) ? cell.slice(1) : ''))
    .join('');
}

/** FNV-1a of its characters, eight hex digits: tells what a hand or a program has spoilt. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
