import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { parseRectangle } from '../../../src/hosts/rectangle';
import type { Rectangle } from '../../../src/hosts/rectangle';
import type { EtBook, EtProgram } from './et-program';
import type { EtQuirks } from './et-quirks';
import { rangeObject } from './range-object';
import { wrapped } from './wrapped';

export function worksheetsObject(program: EtProgram, open: EtBook): object {
  const { book } = open;
  return wrapped(program, 'Worksheets', {
    Count: { get: () => book.sheets.length },
    Item: {
      call: (index: number | string) => {
        const sheet = typeof index === 'number' ? book.sheets[index - 1] : book.sheet(index);
        if (!sheet) throw new Error('下标越界');
        return worksheetObject(program, open, sheet);
      },
    },
  });
}

export function worksheetObject(program: EtProgram, open: EtBook, sheet: MemorySheet): object {
  const { quirks } = program.profile;
  return wrapped(
    program,
    'Worksheet',
    {
      Name: { get: () => sheet.name },
      Visible: {
        get: () =>
          quirks.visible === 'boolean'
            ? sheet.visible
            : sheet.visible
              ? -1
              : open.veryHidden.has(sheet)
                ? 2
                : 0,
      },
      ProtectContents: { get: () => sheet.protected },
      UsedRange: { get: () => rangeObject(program, open, sheet, usedArea(sheet, quirks)) },
      Range: {
        call: (address: string) => {
          const area = parseRectangle(address);
          if (!area) throw new Error('0x800A03EC');
          return rangeObject(program, open, sheet, area);
        },
      },
      Activate: {
        call: () => {
          const rectangle = { row: 0, column: 0, rows: 1, columns: 1 };
          open.book.selection = { sheet: sheet.name, rectangle };
        },
      },
    },
    sheet,
  );
}

function usedArea(sheet: MemorySheet, { used }: EtQuirks): Rectangle {
  const tight = sheet.used();
  if (!tight) return { row: 0, column: 0, rows: 1, columns: 1 };
  if (used === 'tight') return tight;
  const [bottom, right] = [tight.row + tight.rows, tight.column + tight.columns];
  const margin = used === 'margin' ? 3 : 0;
  return { row: 0, column: 0, rows: bottom + margin, columns: right + margin };
}
