import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reason, Refusal } from '../model/reason';
import { checkShape } from '../model/schema';
import { LIST_NAME, releaseList, type ReleaseList } from './release-list';

/**
 * The list as it was read.
 * @throws Refusal `release.bad-list`
 */
export function parseList(text: string): ReleaseList {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(reason('release.bad-list', { at: 'JSON' }));
  }
  const checked = checkShape(releaseList, value);
  if ('value' in checked) return checked.value;
  throw new Refusal(reason('release.bad-list', { at: checked.problems[0]?.path ?? '' }));
}

/**
 * A site by its folder; of a whole release, the site in it.
 * @throws Refusal `release.no-list`, `release.bad-list`
 */
export async function readRelease(
  folder: string,
): Promise<{ readonly folder: string; readonly list: ReleaseList }> {
  for (const at of [folder, join(folder, 'site')]) {
    const text = await readFile(join(at, LIST_NAME), 'utf8').catch(() => null);
    if (text !== null) return { folder: at, list: parseList(text) };
  }
  throw new Refusal(reason('release.no-list'));
}
