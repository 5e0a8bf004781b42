import { hasMember, kindOf } from './kind';
import { found } from './probe';
import type { Bench, BenchProbe, Found } from './probe';
import { serviceOf } from './service-of';

/** Bytes 0 to 255 once each: what is text to somebody on the way does not come back. */
function everyByte(): string {
  let bytes = '';
  for (let byte = 0; byte < 256; byte++) bytes += String.fromCharCode(byte);
  return bytes;
}

/** A name that nothing else has; nobody's file is ever written over. */
function newName(ending: string): string {
  return `gouji-self-check-${String(Math.random()).slice(2, 14)}.${ending}`;
}

/** The folder for what does not last, with its separator; empty where the program does not say. */
function temporaryFolder(at: Bench): string {
  const folder: unknown = serviceOf(at, 'Env')?.GetTempPath();
  if (typeof folder !== 'string' || folder === '') return '';
  if (/[\\/]$/.test(folder)) return folder;
  return folder + (folder.indexOf('\\') >= 0 ? '\\' : '/');
}

/** A file with its folder is written, read back and taken away. */
export const temporaryFile: BenchProbe = {
  id: 'temporary-file',
  run(at) {
    const folder = temporaryFolder(at);
    return folder === '' ? found('missing', { folder: false }) : wroteAndRead(at, folder);
  },
};

/** A name alone, for builds that refuse folders in a path. */
export const bareFile: BenchProbe = { id: 'bare-file', run: (at) => wroteAndRead(at, '') };

function wroteAndRead(at: Bench, folder: string): Found {
  const files = serviceOf(at, 'FileSystem');
  if (!files) return found('missing', { folder: folder !== '' });
  const path = folder + newName('tmp');
  if (files.Exists(path) === true) return found('skipped', { why: 'taken' });
  const bytes = everyByte();
  try {
    const answer = files.writeAsBinaryString(path, bytes);
    const isThere = files.Exists(path) === true;
    const read = isThere ? files.readAsBinaryString(path) : undefined;
    const detail = {
      answer: kindOf(answer),
      exists: isThere,
      same: read === bytes,
      length: typeof read === 'string' ? read.length : kindOf(read),
    };
    return found(detail.same ? 'ok' : 'failed', detail);
  } finally {
    remove(at, path);
  }
}

/** A copy of the new workbook as it stands; read as a package of the format that it is to have. */
export const workbookCopy: BenchProbe = {
  id: 'workbook-copy',
  run(at) {
    const book = at.book();
    const files = serviceOf(at, 'FileSystem');
    const folder = temporaryFolder(at);
    if (!hasMember(book, 'SaveCopyAs')) return found('missing', { has: 'no SaveCopyAs' });
    if (!files || folder === '') return found('missing', { has: 'no folder' });
    const path = folder + newName('xlsx');
    if (files.Exists(path) === true) return found('skipped', { why: 'taken' });
    try {
      book.SaveCopyAs?.(path);
      const bytes: unknown =
        files.Exists(path) === true ? files.readAsBinaryString(path) : undefined;
      const isPackage = typeof bytes === 'string' && bytes.slice(0, 2) === 'PK';
      const detail = {
        bytes: typeof bytes === 'string' ? bytes.length : kindOf(bytes),
        package: isPackage,
        // It must not be taken for the file that it was copied to.
        unnamed: book.FullName === book.Name,
      };
      return found(isPackage && detail.unnamed ? 'ok' : 'failed', detail);
    } finally {
      remove(at, path);
    }
  },
};

/** What cannot be taken away stays in the folder for what does not last. */
function remove(at: Bench, path: string): void {
  try {
    const files = serviceOf(at, 'FileSystem');
    if (files?.Exists(path) === true) files.Remove(path);
  } catch {
    // The report says what was found; nobody can do more here.
  }
}
