import type { EtApplication } from '../../../src/hosts/wps/et-application';
import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { addressOfRectangle, parseRectangle } from '../../../src/hosts/rectangle';
import type { Rectangle } from '../../../src/hosts/rectangle';
import { usualQuirks } from './et-quirks';
import type { EtQuirks } from './et-quirks';
import { etFormulas, etValues } from './et-values';

/** ET as far as reading goes, over the workbook in memory. */
export interface FakeEt {
  readonly application: EtApplication;
  /** What crossed to the other process: every property and every call. */
  accesses: number;
  /** Members that were asked for and do not exist; real ET says nothing, a test must. */
  readonly unknown: string[];
  /** The user switches to another workbook; `null` closes the last one. */
  activate(workbook: MemoryWorkbook | null): void;
}

type Members = Readonly<Record<string, () => unknown>>;

/** Strict where ET is lenient, lenient where it is: unknown members give `undefined`, but are told. */
export function fakeEt(workbook: MemoryWorkbook, quirks: Partial<EtQuirks> = {}): FakeEt {
  const manner = { ...usualQuirks, ...quirks };
  let active: MemoryWorkbook | null = workbook;

  /** A new wrapper for every access, so that `===` between wrappers fails as it does in ET. */
  const wrap = (type: string, members: Members): object =>
    new Proxy(
      {},
      {
        get(_, name) {
          if (typeof name === 'symbol') return undefined;
          et.accesses++;
          const member = members[name];
          if (!member) et.unknown.push(`${type}.${name}`);
          return member?.();
        },
        has: (_, name) => typeof name === 'string' && name in members,
        set(_, name) {
          et.unknown.push(`${type}.${String(name)} =`);
          return true;
        },
      },
    );

  const wrapWorkbook = (book: MemoryWorkbook) =>
    wrap('Workbook', {
      Name: () => book.name,
      FullName: () => `C:\\公开\\${book.name}`,
      ReadOnly: () => book.readOnly,
      Worksheets: () => wrapWorksheets(book),
    });

  const wrapWorksheets = (book: MemoryWorkbook) =>
    wrap('Worksheets', {
      Count: () => book.sheets.length,
      Item: () => (index: number | string) => {
        const sheet = typeof index === 'number' ? book.sheets[index - 1] : book.sheet(index);
        if (!sheet) throw new Error('下标越界');
        return wrapSheet(sheet);
      },
    });

  const wrapSheet = (sheet: MemorySheet) =>
    wrap('Worksheet', {
      Name: () => sheet.name,
      Visible: () => (manner.visible === 'boolean' ? sheet.visible : sheet.visible ? -1 : 0),
      UsedRange: () => wrapRange(sheet, usedArea(sheet, manner)),
      Range: () => (address: string) => {
        const area = parseRectangle(address);
        if (!area) throw new Error('0x800A03EC');
        return wrapRange(sheet, area);
      },
    });

  const wrapRange = (sheet: MemorySheet, area: Rectangle) =>
    wrap('Range', {
      Address: () =>
        manner.address === 'property'
          ? addressOfRectangle(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
          : () => addressOfRectangle(area),
      Value2: () => etValues(sheet, area, manner),
      Formula: () => etFormulas(sheet, area, manner),
    });

  const et: FakeEt = {
    application: wrap('Application', {
      ActiveWorkbook: () => active && wrapWorkbook(active),
    }) as EtApplication,
    accesses: 0,
    unknown: [],
    activate: (book) => void (active = book),
  };
  return et;
}

function usedArea(sheet: MemorySheet, { used }: EtQuirks): Rectangle {
  const tight = sheet.used() ?? { row: 0, column: 0, rows: 1, columns: 1 };
  if (used === 'tight') return tight;
  const [bottom, right] = [tight.row + tight.rows, tight.column + tight.columns];
  const margin = used === 'margin' ? 3 : 0;
  return { row: 0, column: 0, rows: bottom + margin, columns: right + margin };
}
