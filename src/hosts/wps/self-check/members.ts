/**
 * Whether what the adapter asks for is there: a member that is not says nothing when it is asked for, and
 * takes every write. Asking changes nothing; no function is called.
 */
import type { EtApplication, EtRange, EtWorkbook, EtWorksheet } from '../et-application';
import { hasMember } from './kind';
import { found } from './probe';
import type { BenchProbe, Found } from './probe';

/** Builds that lack one of `without` are served in a plainer way. */
interface Members<T> {
  readonly needed: readonly (keyof T & string)[];
  readonly without: readonly (keyof T & string)[];
}

const APPLICATION: Members<EtApplication> = {
  needed: ['ActiveWorkbook', 'Workbooks', 'Selection'],
  without: ['ScreenUpdating', 'DisplayAlerts', 'ActiveWindow', 'FileDialog'],
};

const WORKBOOK: Members<EtWorkbook> = {
  needed: [
    ...(['Name', 'FullName', 'ReadOnly', 'ProtectStructure', 'Worksheets', 'Names'] as const),
    ...(['ActiveSheet', 'Activate', 'Close'] as const),
  ],
  without: ['CustomXMLParts', 'SaveCopyAs', 'Saved'],
};

const WORKSHEET: Members<EtWorksheet> = {
  needed: [
    ...([
      'Name',
      'Visible',
      'UsedRange',
      'ProtectContents',
      'Range',
      'Activate',
      'Delete',
    ] as const),
  ],
  without: [],
};

/** What an empty cell gives as `Value2` cannot be told from a missing member: see `value-cell`. */
const RANGE: Members<EtRange> = {
  needed: ['Address', 'Formula', 'NumberFormat', 'Worksheet', 'Areas', 'Interior', 'Select'],
  without: [
    ...(['Font', 'Borders', 'HorizontalAlignment', 'VerticalAlignment', 'WrapText'] as const),
    ...(['IndentLevel', 'ColumnWidth', 'RowHeight', 'Merge'] as const),
  ],
};

/** With a workbook in front: without one, some are `null`. */
export const applicationMembers: BenchProbe = {
  id: 'members-application',
  run(at) {
    at.book();
    return lacking(at.application, APPLICATION);
  },
};

export const workbookMembers: BenchProbe = {
  id: 'members-workbook',
  run: (at) => lacking(at.book(), WORKBOOK),
};

export const worksheetMembers: BenchProbe = {
  id: 'members-worksheet',
  run: (at) => lacking(at.sheet(), WORKSHEET),
};

export const rangeMembers: BenchProbe = {
  id: 'members-range',
  run: (at) => lacking(at.sheet().Range('A1'), RANGE),
};

function lacking<T>(owner: T, { needed, without }: Members<T>): Found {
  const lacksOf = (names: readonly string[]) => names.filter((name) => !hasMember(owner, name));
  const [grave, light] = [lacksOf(needed), lacksOf(without)];
  const outcome = grave.length > 0 ? 'missing' : light.length > 0 ? 'odd' : 'ok';
  return found(outcome, { lacks: [...grave, ...light].join(', ') });
}
