import { openFile } from '../hosts/file/open-file';
import { profileJson } from '../model/profile';
import { reason, Refusal } from '../model/reason';
import { carryForward } from '../session/carry-forward';
import { openWorkbook } from '../session/open';
import { carryText } from './carry-text';
import { ownProfile } from './check-command';
import { complain } from './complain';
import { keepInputs } from './keep-inputs';
import { lastYear } from './last-year';
import { refuseTaken, save } from './save';
import { whyOf } from './why';

export interface CarryCommandOptions {
  /** Last year's text. */
  readonly from: string;
  readonly prior?: string;
  /** Last year's is of the same unit under another name or code. */
  readonly renamed: boolean;
  readonly profile?: string;
  /** Plainly, not as tracked changes. */
  readonly plain: boolean;
  /** Where the profile goes that the text tells of. */
  readonly keepProfile?: string;
  readonly out: string;
}

/**
 * `gouji narrate --from`: last year's text as this year's, and what to look at in it. What is there
 * already is kept.
 */
export async function carryCommand(file: string, options: CarryCommandOptions): Promise<0 | 2> {
  const { from, out, prior, profile, plain, renamed, keepProfile } = options;
  // Whatever goes wrong is said of the file that was in hand.
  let subject = out;
  try {
    const inputs = [file, from, prior, profile];
    await keepInputs(out, inputs);
    await refuseTaken(out);
    subject = keepProfile ?? out;
    await keepInputs(keepProfile, [...inputs, out]);
    await refuseTaken(keepProfile);
    subject = file;
    const own = await ownProfile(profile);
    const opened = await openFile(file).then(({ bytes, name }) => openWorkbook(bytes, name));
    subject = prior ?? file;
    const last = await lastYear(prior);
    subject = from;
    const { bytes, name } = await openFile(from);
    const given = { prior: last, renamed, profile: own, tracked: !plain };
    const carried = await carryForward(opened, bytes, name, given);
    subject = out;
    const { kind } = carried;
    if (!out.toLowerCase().endsWith(`.${kind}`))
      throw new Refusal(reason('carry.kind', { out, kind: `.${kind}` }));
    await save(out, carried.bytes, 'wx');
    subject = keepProfile ?? out;
    if (keepProfile !== undefined)
      await save(keepProfile, profileJson(carried.profile.profile), 'wx');
    process.stdout.write(`${carryText(out, carried, { plain, keepProfile })}\n`);
    return 0;
  } catch (problem) {
    const why = whyOf(problem);
    complain(why.code.startsWith('profile.') ? (profile ?? file) : subject, why);
    return 2;
  }
}
