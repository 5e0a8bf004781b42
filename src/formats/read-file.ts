import type { Document } from '../model/document';
import type { Snapshot } from '../model/snapshot';
import { readDocx } from './docx/read';
import { PACKAGE_LIMITS } from './package/limits';
import { OfficePackage } from './package/office-package';
import { packageKind } from './package/package-kind';
import { readWorkbook } from './read-workbook';
import { sniff } from './sniff';

/** What a file turned out to be. */
export type FileContent =
  | { readonly kind: 'workbook'; readonly snapshot: Snapshot }
  | { readonly kind: 'document'; readonly document: Document };

/**
 * Reads a workbook or a document, told apart by their content.
 * @param bytes the whole file
 * @param name file name; folders before it are dropped
 * @throws FormatError and nothing else
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<FileContent> {
  if (sniff(bytes) === 'zip' && packageKind(new OfficePackage(bytes, PACKAGE_LIMITS)) === 'docx') {
    return { kind: 'document', document: await readDocx(bytes, name) };
  }
  return { kind: 'workbook', snapshot: await readWorkbook(bytes, name) };
}
