import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FileError } from '../hosts/file/file-error';
import { openFile } from '../hosts/file/open-file';
import { reason, Refusal } from '../model/reason';
import { recalculate, type Recalculated } from '../session/recalculate';
import { ownProfile } from './check-command';
import { complain } from './complain';
import { recalcText } from './recalc-text';

export interface RecalcOptions {
  readonly out?: string;
  readonly profile?: string;
  readonly formulas: boolean;
  readonly dryRun: boolean;
}

/** `gouji recalc`: what was changed and why, what is left; 0 done, 2 could not be done. */
export async function recalcCommand(file: string, options: RecalcOptions): Promise<0 | 2> {
  const { out, formulas, dryRun } = options;
  try {
    if (out === undefined && !dryRun) throw new Refusal(reason('recalc.no-out'));
    if (out !== undefined && resolve(out) === resolve(file))
      throw new Refusal(reason('out.is-input'));
    const profile = await ownProfile(options.profile);
    const { bytes, name } = await openFile(file);
    const done = await recalculate(bytes, name, {
      formulas,
      dryRun,
      ...(profile ? { profile } : {}),
    });
    const written = await write(done, out);
    process.stdout.write(`${recalcText(file, done, written)}\n`);
    return 0;
  } catch (problem) {
    const why =
      problem instanceof FileError
        ? reason(`file.${problem.code}`, problem.slots)
        : problem instanceof Refusal
          ? problem.reason
          : null;
    if (!why) throw problem;
    complain(why.code.startsWith('out.') ? (out ?? file) : file, why);
    return 2;
  }
}

/** @returns where the new workbook lies; none where there was nothing to write */
async function write({ written }: Recalculated, out: string | undefined): Promise<string | null> {
  if (!written || out === undefined) return null;
  try {
    await writeFile(out, written.bytes);
    return out;
  } catch (problem) {
    const code = (problem as NodeJS.ErrnoException).code ?? '';
    throw new Refusal(reason('out.unwritable', { reason: code }), { cause: problem });
  }
}
