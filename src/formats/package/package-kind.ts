import type { OfficePackage } from './office-package';

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

/** Tells a package by the part that only its kind has. */
export function packageKind(source: OfficePackage): PackageKind {
  return MARKS.find(([mark]) => source.has(mark))?.[1] ?? 'zip';
}
