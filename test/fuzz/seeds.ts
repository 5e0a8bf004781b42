import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readWorkbook } from '../../src/formats/read-workbook';
import { docxBytes } from './docx-bytes';
import { xlsBytes } from '../support/xls-bytes';

/** A good file that mutations begin with. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A zip, or an OLE compound file. */
  readonly container: 'package' | 'compound';
}

/** A good file from elsewhere. */
export function seedOf(path: string): Seed {
  const bytes = new Uint8Array(readFileSync(path));
  const container = bytes[0] === 0x50 ? 'package' : 'compound';
  return { name: basename(path), bytes, container };
}

/** @param root folder of the checkout */
export async function seeds(root: string): Promise<readonly Seed[]> {
  const file = (path: string): Uint8Array => new Uint8Array(readFileSync(join(root, path)));
  const clean = file('samples/clean.xlsx');
  const snapshot = await readWorkbook(clean, 'clean.xlsx');
  return [
    { name: 'clean.xlsx', bytes: clean, container: 'package' },
    { name: 'spoiled.xlsx', bytes: file('samples/spoiled.xlsx'), container: 'package' },
    { name: 'clean.docx', bytes: docxBytes(snapshot), container: 'package' },
    { name: 'clean.xls', bytes: xlsBytes(snapshot), container: 'compound' },
    { name: 'formulas.xls', bytes: file('test/corpus/formulas.xls'), container: 'compound' },
    { name: 'every-mark.doc', bytes: file('test/corpus/every-mark.doc'), container: 'compound' },
  ];
}
