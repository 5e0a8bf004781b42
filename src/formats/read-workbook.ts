import type { Snapshot } from '../model/snapshot';
import { FormatError } from './format-error';
import { sniff } from './sniff';
import { readXls } from './xls/read';
import { readXlsx } from './xlsx/read';

/**
 * Reads a workbook of any kind that we know, told by its content.
 * @param bytes the whole file
 * @param name file name, kept in the snapshot without its folders
 * @throws FormatError and nothing else
 */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<Snapshot> {
  const kind = sniff(bytes);
  switch (kind) {
    case 'zip':
      return readXlsx(bytes, name);
    case 'empty':
      throw new FormatError('empty-file');
    case 'ole-encrypted':
      throw new FormatError('encrypted');
    case 'ole-xls':
      return readXls(bytes, name);
    case 'ole-doc':
      throw new FormatError('not-a-workbook', { kind: 'doc' });
    default:
      throw new FormatError('not-a-workbook', { kind });
  }
}
