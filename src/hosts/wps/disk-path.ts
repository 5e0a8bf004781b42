/** Paths as the program's system writes them, `\` on Windows and `/` elsewhere. */

/** Counted up to here, a name is free; a folder with more of them is not right. */
const MOST = 99;

/** With its separator; `''` where there is none, or where the path is an address of the web. */
export function folderOf(path: string): string {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return '';
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** Lower case, with its dot; `''` where there is none. */
export function extensionOf(path: string): string {
  return /\.[^./\\]*$/.exec(path)?.[0].toLowerCase() ?? '';
}

/** Whether two paths mean the same file wherever case does not count. */
export function isSamePath(a: string, b: string): boolean {
  const plain = (path: string): string => path.replace(/\\/g, '/').toLowerCase();
  return plain(a) === plain(b);
}

/** The path, or the first of it with a number that nothing has yet; `null`: none. */
export function freePath(path: string, has: (path: string) => boolean): string | null {
  const extension = /(?:\.gouji)?\.[^./\\]*$/.exec(path)?.[0] ?? '';
  const stem = path.slice(0, path.length - extension.length);
  for (let number = 1; number <= MOST; number += 1) {
    const one = number === 1 ? path : `${stem} (${String(number)})${extension}`;
    if (!has(one)) return one;
  }
  return null;
}
