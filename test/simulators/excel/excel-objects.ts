import type { AddinSession } from './addin-session';
import { WORKBOOK_TARGET } from './excel-events';
import { namesObject } from './names-object';
import { rangeAreasObject } from './range-areas-object';
import { rangeObject } from './range-object';
import type { RichObject } from './rich-object';
import type { Roots } from './rich-paths';
import { worksheetsObject } from './worksheets-object';
import { xmlPartsObject } from './xml-parts-object';

/**
 * The objects of Excel that are simulated, over the workbook in memory; nothing else exists.
 * @param services what is outside the workbook, by the name of its type
 */
export function excelObjects(
  session: AddinSession,
  services: Readonly<Record<string, RichObject>>,
): Roots {
  const { program, kept } = session;
  const { book } = program;
  const selected = () => rangeObject(session, program.activeSheet, program.selectedArea);
  const workbook: RichObject = {
    type: 'Workbook',
    scalars: {
      Name: () => book.name,
      ReadOnly: () => book.readOnly,
      IsDirty: () => book.dirty,
    },
    properties: {
      Worksheets: () => worksheetsObject(session),
      Names: () => namesObject(session, null),
      CustomXmlParts: () => xmlPartsObject(session),
      Application: () => application(session),
      Protection: () => ({
        type: 'WorkbookProtection',
        scalars: { Protected: () => book.structureProtected },
      }),
    },
    methods: {
      ...session.registrations.methodsOf('Workbook', WORKBOOK_TARGET),
      _RemoveReference: (reference) => void kept.delete(String(reference)),
      GetSelectedRange: selected,
      GetSelectedRanges: () =>
        rangeAreasObject(session, program.activeSheet, [program.selectedArea]),
      GetActiveCell: () =>
        rangeObject(session, program.activeSheet, { ...program.selectedArea, rows: 1, columns: 1 }),
    },
  };
  return { workbook, services, kept };
}

function application(session: AddinSession): RichObject {
  const { program } = session;
  return {
    type: 'Application',
    scalars: { CalculationMode: () => program.calculationMode, CalculationState: () => 'Done' },
    setters: {
      CalculationMode: (mode) => {
        session.requireWritable();
        program.calculationMode = String(mode);
      },
    },
    methods: {
      Calculate: () => program.calculate('addin'),
      SuspendScreenUpdatingUntilNextSync: () => null,
      SuspendApiCalculationUntilNextSync: () => null,
    },
  };
}
