import { isOwnSheetName } from '../../model/own-marks';
import { FormatError } from '../format-error';
import type { OfficePackage } from '../package/office-package';
import { packageKind } from '../package/package-kind';
import { partOfKind, readRelationships } from '../package/relationships';
import { attribute } from '../xml/handler';
import type { XlsxLimits } from './limits';

/** A worksheet, and the part that holds its cells. */
export interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
  /** The add-in made it: no part of what is checked. */
  readonly own: boolean;
  readonly part: string;
}

/** What the workbook part says: its worksheets in order, and where their texts are. */
export interface WorkbookContents {
  /** The workbook part itself. */
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  /** Sheets are not to be added or removed. */
  readonly structureProtected: boolean;
  /** Absent when every text stands in its cell. */
  readonly sharedStringsPart: string | undefined;
}

const DEFAULT_WORKBOOK = 'xl/workbook.xml';

/**
 * Finds the workbook part and reads it.
 * @throws FormatError `not-xlsx-package`, `too-many-sheets`, `damaged`, and as `OfficePackage.scan`
 */
export function readWorkbookPart(source: OfficePackage, limits: XlsxLimits): WorkbookContents {
  const part = workbookPart(source);
  const relationships = readRelationships(source, part);
  const sheets: (Omit<SheetEntry, 'own'> & { readonly position: number })[] = [];
  /** Positions, among sheets of all kinds, of those that a name says are ours. */
  const own = new Set<number>();
  const names = new Set<string>();
  let [count, structureProtected] = [0, false];
  source.scan(part, {
    open(element, attributes) {
      if (element === 'definedName' && isOwnSheetName(attributes['name'] ?? '')) {
        own.add(Number(attributes['localSheetId'] ?? Number.NaN));
      }
      if (element === 'workbookProtection')
        structureProtected = isTrue(attributes['lockStructure']);
      if (element !== 'sheet') return;
      count += 1;
      if (count > limits.sheets) return;
      const { name, state } = attributes;
      const target = relationships.get(attribute(attributes, 'id') ?? '');
      // A place is a sheet's name and an address, so no two sheets may share a name.
      if (name === undefined || names.has(name) || !target) {
        throw new FormatError('damaged', { part });
      }
      names.add(name);
      // Chart and dialog sheets have no cells.
      if (target.kind !== 'worksheet') return;
      const visible = state !== 'hidden' && state !== 'veryHidden';
      sheets.push({ name, visible, part: target.part, position: count - 1 });
    },
  });
  if (count > limits.sheets) {
    throw new FormatError('too-many-sheets', { limit: limits.sheets, actual: count });
  }
  return {
    part,
    sheets: sheets.map(({ position, ...sheet }) => ({ ...sheet, own: own.has(position) })),
    structureProtected,
    sharedStringsPart: partOfKind(relationships, 'sharedStrings'),
  };
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

function workbookPart(source: OfficePackage): string {
  const kind = packageKind(source);
  if (kind !== 'xlsx' && kind !== 'zip') throw new FormatError('not-xlsx-package', { kind });
  const main = partOfKind(readRelationships(source, ''), 'officeDocument');
  const part = main ?? DEFAULT_WORKBOOK;
  if (source.has(part)) return part;
  if (main !== undefined) throw new FormatError('damaged', { part });
  throw new FormatError('not-xlsx-package', { kind: 'zip' });
}
