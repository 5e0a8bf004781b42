import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { removeSheet, renameSheetTo } from '../../../src/hosts/memory/user-changes';
import type { Rectangle } from '../../../src/hosts/rectangle';
import { isSheetName } from '../../../src/hosts/sheet-name';
import type { EtBook, EtProgram } from './et-program';
import type { EtQuirks } from './et-quirks';
import { ET_FAILS, etAreas } from './et-rectangles';
import { rangeObject } from './range-object';
import { wrapped } from './wrapped';

export function worksheetObject(program: EtProgram, open: EtBook, sheet: MemorySheet): object {
  const { quirks } = program.profile;
  return wrapped(
    program,
    'Worksheet',
    {
      Name: { get: () => sheet.name, set: (name: string) => rename(program, open, sheet, name) },
      Visible: {
        get: () =>
          quirks.visible === 'boolean'
            ? sheet.visible
            : sheet.visible
              ? -1
              : open.veryHidden.has(sheet)
                ? 2
                : 0,
        set: (visible: number | boolean) => show(program, open, sheet, visible),
      },
      ProtectContents: { get: () => sheet.protected },
      UsedRange: { get: () => rangeObject(program, open, sheet, usedArea(sheet, quirks)) },
      Range: {
        call: (address: string) => {
          const [area, ...more] = etAreas(address);
          if (!area) throw new Error(ET_FAILS);
          return rangeObject(program, open, sheet, area, more);
        },
      },
      Activate: {
        call: () => {
          if (!sheet.visible) throw new Error(ET_FAILS);
          open.activate(sheet);
          program.told({ kind: 'activated', sheet, by: 'addin' });
        },
      },
      Delete: { call: () => remove(program, open, sheet) },
    },
    sheet,
  );
}

function rename(program: EtProgram, open: EtBook, sheet: MemorySheet, name: string): void {
  program.requireStructure(open);
  const other = open.book.sheet(name);
  if (!isSheetName(name) || (other && other !== sheet)) throw new Error(ET_FAILS);
  renameSheetTo(open.book, sheet, name);
  program.told({ kind: 'renamed', sheet, by: 'addin' });
}

/** One sheet can always be seen. */
function show(
  program: EtProgram,
  open: EtBook,
  sheet: MemorySheet,
  visible: number | boolean,
): void {
  program.requireStructure(open);
  const shown = visible === true || visible === -1;
  const others = open.book.sheets.some((other) => other !== sheet && other.visible);
  if (!shown && !others) throw new Error(ET_FAILS);
  sheet.visible = shown;
  if (visible === 2) open.veryHidden.add(sheet);
  else open.veryHidden.delete(sheet);
  open.book.dirty = true;
}

/** Asks first, whatever the sheet holds; the last one that can be seen stays. */
function remove(program: EtProgram, open: EtBook, sheet: MemorySheet): void {
  program.requireStructure(open);
  const { sheets } = open.book;
  if (!sheets.includes(sheet)) throw new Error(ET_FAILS);
  if (!sheets.some((other) => other !== sheet && other.visible)) throw new Error(ET_FAILS);
  if (program.asks('delete')) return;
  program.told({ kind: 'deleted', sheet, by: 'addin' });
  removeSheet(open.book, sheet);
  const names = open.names.filter((name) => name.sheet !== sheet);
  open.names.splice(0, open.names.length, ...names);
  program.calculate('addin');
}

function usedArea(sheet: MemorySheet, { used }: EtQuirks): Rectangle {
  const tight = sheet.used();
  if (!tight) return { row: 0, column: 0, rows: 1, columns: 1 };
  if (used === 'tight') return tight;
  const [bottom, right] = [tight.row + tight.rows, tight.column + tight.columns];
  const margin = used === 'margin' ? 3 : 0;
  return { row: 0, column: 0, rows: bottom + margin, columns: right + margin };
}
