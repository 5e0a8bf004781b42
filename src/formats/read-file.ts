import type { Document } from '../model/document';
import type { Snapshot } from '../model/snapshot';
import { readDoc } from './doc/read';
import { readDocx } from './docx/read';
import { FormatError } from './format-error';
import { PACKAGE_LIMITS } from './package/limits';
import { OfficePackage } from './package/office-package';
import { packageKind } from './package/package-kind';
import { sniff } from './sniff';
import { readTxt } from './txt/read';
import { readXls } from './xls/read';
import { readXlsx } from './xlsx/read';

/** What a file turned out to be. */
export type FileContent =
  | { readonly kind: 'workbook'; readonly snapshot: Snapshot }
  | { readonly kind: 'document'; readonly document: Document };

/**
 * Reads a workbook or a document of any kind that we know, told by its content.
 * For callers that want workbooks only: `readWorkbook`.
 * @param bytes the whole file
 * @param name file name, kept without its folders
 * @throws FormatError and nothing else
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<FileContent> {
  const kind = sniff(bytes);
  switch (kind) {
    case 'zip':
      return readPackage(bytes, name);
    case 'ole-xls':
      return { kind: 'workbook', snapshot: await readXls(bytes, name) };
    case 'ole-doc':
      return { kind: 'document', document: await readDoc(bytes, name) };
    case 'text':
      return { kind: 'document', document: await readTxt(bytes, name) };
    case 'empty':
      throw new FormatError('empty-file');
    case 'ole-encrypted':
      throw new FormatError('encrypted');
    default:
      throw new FormatError('unknown-kind', { kind });
  }
}

async function readPackage(bytes: Uint8Array, name: string): Promise<FileContent> {
  const kind = packageKind(new OfficePackage(bytes, PACKAGE_LIMITS));
  if (kind === 'docx') return { kind: 'document', document: await readDocx(bytes, name) };
  // A zip without any mark may still name its workbook elsewhere.
  if (kind !== 'xlsx' && kind !== 'zip') throw new FormatError('unknown-kind', { kind });
  return { kind: 'workbook', snapshot: await readXlsx(bytes, name) };
}
