import { stat, writeFile } from 'node:fs/promises';
import { reason, Refusal } from '../model/reason';

/**
 * Writes a file whole.
 * @param flag `wx`: a file that is there already is kept
 * @throws Refusal `out.exists`, `out.unwritable`
 */
export async function save(
  path: string,
  content: string | Uint8Array,
  flag: 'w' | 'wx' = 'w',
): Promise<void> {
  try {
    await writeFile(path, content, { flag });
  } catch (problem) {
    throw unwritable(problem);
  }
}

/**
 * Refuses before anything is made what `save` would refuse at the end: of two files none is left alone.
 * @throws Refusal `out.exists`
 */
export async function refuseTaken(path: string | undefined): Promise<void> {
  if (path !== undefined && (await stat(path).catch(() => null)))
    throw new Refusal(reason('out.exists'));
}

export function unwritable(problem: unknown): Refusal {
  const { code = '' } = problem as NodeJS.ErrnoException;
  const why = code === 'EEXIST' ? reason('out.exists') : reason('out.unwritable', { reason: code });
  return new Refusal(why, { cause: problem });
}
