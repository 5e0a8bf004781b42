import { openFile } from '../hosts/file/open-file';
import { reason, Refusal } from '../model/reason';
import { recalculate } from '../session/recalculate';
import { ownProfile } from './check-command';
import { complain } from './complain';
import { keepInputs } from './keep-inputs';
import { recalcText } from './recalc-text';
import { save } from './save';
import { whyOf } from './why';

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
    await keepInputs(out, [file, options.profile]);
    const profile = await ownProfile(options.profile);
    const { bytes, name } = await openFile(file);
    const done = await recalculate(bytes, name, {
      formulas,
      dryRun,
      ...(profile ? { profile } : {}),
    });
    const written = done.written && out !== undefined ? out : null;
    if (done.written && out !== undefined) await save(out, done.written.bytes);
    process.stdout.write(`${recalcText(file, done, written)}\n`);
    return 0;
  } catch (problem) {
    const why = whyOf(problem);
    complain(why.code.startsWith('out.') ? (out ?? file) : file, why);
    return 2;
  }
}
