import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { cellCount } from '../../../src/hosts/rectangle';
import type { Rectangle } from '../../../src/hosts/rectangle';
import type { AddinSession } from './addin-session';
import { fullAddress } from './areas';
import { clearRange } from './range-changes';
import { rangeFormat } from './range-format-object';
import { rangeObject } from './range-object';
import type { RichObject } from './rich-object';
import { worksheetObject } from './worksheet-object';

/** `Excel.RangeAreas`: several areas of a sheet, formatted together. */
export function rangeAreasObject(
  session: AddinSession,
  sheet: MemorySheet,
  areas: readonly Rectangle[],
): RichObject {
  let reference: string | undefined;
  const ranges = () => areas.map((area) => rangeObject(session, sheet, area));
  const object: RichObject = {
    type: 'RangeAreas',
    get identity() {
      return reference === undefined ? undefined : (['_ReferenceId', reference] as const);
    },
    scalars: {
      Address: () => areas.map((area) => fullAddress(sheet, area)).join(','),
      AreaCount: () => areas.length,
      CellCount: () => areas.reduce((sum, area) => sum + cellCount(area), 0),
    },
    properties: {
      Areas: () => ({ type: 'RangeCollection', items: ranges }),
      Format: () => rangeFormat(session, sheet, areas),
      Worksheet: () => worksheetObject(session, sheet),
    },
    methods: {
      _KeepReference: () => void (reference = session.keep(object)),
      Clear: (applyTo) => ranges().forEach((range) => clearRange(session, range, applyTo)),
    },
  };
  return object;
}
