import type { OfficePackage } from './office-package';
import { partOfKind, readRelationships } from './relationships';

/** What a zip holds. OFD is the state's fixed-layout document format. */
export type PackageKind = 'xlsx' | 'docx' | 'pptx' | 'xlsb' | 'ofd' | 'ods' | 'zip';

const MARKS: readonly (readonly [string, PackageKind])[] = [
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['xl/workbook.bin', 'xlsb'],
  ['OFD.xml', 'ofd'],
  ['content.xml', 'ods'],
  ['xl/workbook.xml', 'xlsx'],
];

/**
 * Tells a package by the part that only its kind has, else by the folder of its main part: some
 * write `word/document2.xml`.
 * @throws FormatError as `readRelationships`
 */
export function packageKind(source: OfficePackage): PackageKind {
  const kind = MARKS.find(([mark]) => source.has(mark))?.[1];
  if (kind) return kind;
  const main = partOfKind(readRelationships(source, ''), 'officeDocument');
  return main?.startsWith('word/') ? 'docx' : 'zip';
}
