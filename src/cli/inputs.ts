import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { reason, type Reason } from '../model/reason';

/** The files that arguments mean: a folder stands for the workbooks in it, at any depth. */
export interface Inputs {
  readonly files: readonly string[];
  /** Folders in which there is nothing to check, or that could not be looked into. */
  readonly refused: readonly { readonly folder: string; readonly why: Reason }[];
  /** Whether results come one a line: several files, or any folder. */
  readonly many: boolean;
}

const CHECKABLE = /\.(?:xlsx|xlsm|xls|et|docx|docm)$/i;
/** Office's lock files and hidden files. */
const PASSED_OVER = /^(?:~\$|\.)/;
const DEEPEST = 32;

export async function findInputs(args: readonly string[]): Promise<Inputs> {
  const files: string[] = [];
  const refused: { folder: string; why: Reason }[] = [];
  let folders = 0;
  for (const arg of args) {
    // What cannot be looked at is a file to complain about later, by name.
    const isFolder = await stat(arg).then(
      (about) => about.isDirectory(),
      () => false,
    );
    if (!isFolder) {
      files.push(arg);
      continue;
    }
    folders += 1;
    const before = refused.length;
    const found = await workbooksIn(arg, 0, refused);
    if (found.length === 0 && refused.length === before) {
      refused.push({ folder: arg, why: reason('folder.empty') });
    }
    files.push(...found);
  }
  const distinct = [...new Set(files)];
  return { files: distinct, refused, many: folders > 0 || distinct.length > 1 };
}

async function workbooksIn(
  folder: string,
  depth: number,
  refused: { folder: string; why: Reason }[],
): Promise<string[]> {
  if (depth > DEEPEST) {
    refused.push({ folder, why: reason('folder.too-deep') });
    return [];
  }
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) {
    refused.push({ folder, why: reason('folder.unreadable') });
    return [];
  }
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (PASSED_OVER.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await workbooksIn(path, depth + 1, refused)));
    else if (entry.isFile() && CHECKABLE.test(entry.name)) found.push(path);
  }
  return found;
}
