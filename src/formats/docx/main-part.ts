import { FormatError } from '../format-error';
import type { OfficePackage } from '../package/office-package';
import { partOfKind, readRelationships } from '../package/relationships';

const DEFAULT_PART = 'word/document.xml';

/**
 * The part that holds the body of a document.
 * @throws FormatError `damaged` when it is not there
 */
export function mainPartOf(source: OfficePackage): string {
  const part = partOfKind(readRelationships(source, ''), 'officeDocument') ?? DEFAULT_PART;
  if (!source.has(part)) throw new FormatError('damaged', { part });
  return part;
}
