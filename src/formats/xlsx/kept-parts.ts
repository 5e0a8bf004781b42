import type { JsonValue } from '../../model/json-value';
import { parseKeptPart } from '../../model/kept-part';
import { FormatError } from '../format-error';
import { OfficePackage } from '../package/office-package';
import { readRelationships } from '../package/relationships';
import { XLSX_LIMITS } from './limits';
import { readWorkbookPart } from './workbook-part';

/**
 * What the add-in keeps in an .xlsx or .xlsm: values by namespace, none where nothing is kept. Parts of
 * other programs, and spoilt ones, are passed over; of two for one namespace the first counts.
 * @throws FormatError as `readXlsx`
 */
export function readKeptParts(bytes: Uint8Array): Map<string, JsonValue> {
  const source = new OfficePackage(bytes, XLSX_LIMITS);
  const { part: workbook } = readWorkbookPart(source, XLSX_LIMITS);
  const kept = new Map<string, JsonValue>();
  for (const { kind, part } of readRelationships(source, workbook).values()) {
    const found = kind === 'customXml' ? partOf(source, part) : null;
    if (found && !kept.has(found.namespace)) kept.set(found.namespace, found.value);
  }
  return kept;
}

function partOf(source: OfficePackage, part: string): ReturnType<typeof parseKeptPart> {
  try {
    return parseKeptPart(source.text(part).text);
  } catch (problem) {
    if (problem instanceof FormatError && problem.code === 'damaged') return null;
    throw problem;
  }
}
