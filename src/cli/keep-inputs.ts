import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reason, Refusal } from '../model/reason';

/**
 * Refuses to write over what is read, under whatever name it goes.
 * @param inputs paths as the user gave them; those not given are passed over
 * @throws Refusal `out.is-input`
 */
export async function keepInputs(
  out: string | undefined,
  inputs: readonly (string | undefined)[],
): Promise<void> {
  if (out === undefined) return;
  for (const input of inputs) {
    if (input !== undefined && (await isSameFile(input, out)))
      throw new Refusal(reason('out.is-input'));
  }
}

/** Links and, on some systems, another case are other names of one file. */
async function isSameFile(file: string, out: string): Promise<boolean> {
  const [a, b] = await Promise.all(
    [file, out].map((path) => stat(path, { bigint: true }).catch(() => null)),
  );
  return a && b ? a.dev === b.dev && a.ino === b.ino : resolve(file) === resolve(out);
}
