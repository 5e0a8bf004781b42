import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { addressOfRectangle } from '../../../src/hosts/rectangle';
import type { Rectangle } from '../../../src/hosts/rectangle';
import { enterValues } from './enter-values';
import type { EtBook, EtProgram } from './et-program';
import { ET_FAILS } from './et-rectangles';
import { etFormulas, etValues } from './et-values';
import { lookMembers } from './range-look-objects';
import { worksheetObject } from './worksheet-object';
import { wrapped } from './wrapped';

/** One cell is not written as a rectangle. */
const SINGLE = /\b([A-Z]+\d+):\1\b/g;

/** @param more further areas; contents are those of the first one alone */
export function rangeObject(
  program: EtProgram,
  open: EtBook,
  sheet: MemorySheet,
  area: Rectangle,
  more: readonly Rectangle[] = [],
): object {
  const { quirks } = program.profile;
  const areas = [area, ...more];
  const address = (): string => areas.map(addressOfRectangle).join(',').replace(SINGLE, '$1');
  const enter = (member: 'Value2' | 'Formula') => (entered: unknown) =>
    enterValues(program, open, sheet, areas, entered, member);
  return wrapped(program, 'Range', {
    ...lookMembers({ program, open, sheet, areas }),
    Address:
      quirks.address === 'property'
        ? { get: () => address().replace(/([A-Z]+)(\d+)/g, '$$$1$$$2') }
        : { call: address },
    Value2: { get: () => etValues(sheet, area, quirks), set: enter('Value2') },
    Formula: { get: () => etFormulas(sheet, area, quirks), set: enter('Formula') },
    Value: {
      call: () => undefined,
      set: () => {
        throw new TypeError('Cannot redefine property: Value');
      },
    },
    Worksheet: { get: () => worksheetObject(program, open, sheet) },
    Areas: { get: () => wrapped(program, 'Areas', { Count: { get: () => areas.length } }) },
    Select: {
      call: () => {
        // Nothing is selected on a sheet that is not in front.
        if (program.front !== open || open.activeSheet !== sheet) throw new Error(ET_FAILS);
        open.book.selection = { sheet: sheet.name, rectangle: area };
        program.told({ kind: 'selected', sheet, area, by: 'addin' });
      },
    },
  });
}
