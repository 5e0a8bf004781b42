import { openFile } from '../hosts/file/open-file';
import type { YearFigures } from '../model/year-figures';
import { openLastYear } from '../session/last-year';

/** @throws Refusal `kept.*` or as `openWorkbook`, or FileError */
export async function lastYear(path: string | undefined): Promise<YearFigures | undefined> {
  if (path === undefined) return undefined;
  const { bytes, name } = await openFile(path);
  return openLastYear(bytes, name);
}
