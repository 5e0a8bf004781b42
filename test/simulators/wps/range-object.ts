import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { addressOfRectangle } from '../../../src/hosts/rectangle';
import type { Rectangle } from '../../../src/hosts/rectangle';
import type { EtBook, EtProgram } from './et-program';
import { etFormulas, etValues } from './et-values';
import { worksheetObject } from './worksheet-object';
import { wrapped } from './wrapped';

export function rangeObject(
  program: EtProgram,
  open: EtBook,
  sheet: MemorySheet,
  area: Rectangle,
): object {
  const { quirks } = program.profile;
  return wrapped(program, 'Range', {
    Address:
      quirks.address === 'property'
        ? { get: () => addressOfRectangle(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2') }
        : { call: () => addressOfRectangle(area) },
    Value2: { get: () => etValues(sheet, area, quirks) },
    Formula: { get: () => etFormulas(sheet, area, quirks) },
    Worksheet: { get: () => worksheetObject(program, open, sheet) },
    Areas: { get: () => wrapped(program, 'Areas', { Count: { get: () => 1 } }) },
    Select: { call: () => void (open.book.selection = { sheet: sheet.name, rectangle: area }) },
  });
}
