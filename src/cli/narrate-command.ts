import { openFile } from '../hosts/file/open-file';
import type { OpenPoint } from '../model/narrative';
import { reason, Refusal } from '../model/reason';
import type { TemplateTag } from '../model/template-tag';
import { isText, textTemplate } from '../session/inspect-template';
import { narrateIntoWord, narrateOpened } from '../session/narrate';
import { narrativeFile, type NarrativeKind } from '../session/narrative-file';
import { openWorkbook } from '../session/open';
import { ownProfile } from './check-command';
import type { CarryCommandOptions } from './carry-command';
import { complain } from './complain';
import { keepInputs } from './keep-inputs';
import { lastYear } from './last-year';
import { narrateText } from './narrate-text';
import { save } from './save';
import { whyOf } from './why';

export interface NarrateCommandOptions {
  readonly prior?: string;
  /** Last year's is of the same unit under another name or code. */
  readonly renamed: boolean;
  readonly profile?: string;
  /** An own Word template (.docx), or a text template. */
  readonly template?: string;
  /** The official tables in front of the text. */
  readonly forms: boolean;
  /** Last year's text, to be brought up to date in place of writing a new one. */
  readonly from?: string;
  readonly plain?: boolean;
  readonly keepProfile?: string;
  readonly out: string;
}

interface Written {
  readonly bytes: Uint8Array;
  readonly open: readonly OpenPoint[];
  readonly unfilled: readonly TemplateTag[];
}

/**
 * `gouji narrate`: writes the 情况说明 and lists what is still open in it. What is there already is kept:
 * somebody may have worked on it.
 */
export async function narrateCommand(file: string, options: NarrateCommandOptions): Promise<0 | 2> {
  const { out, prior, profile, template } = options;
  // Whatever goes wrong is said of the file that was in hand.
  let subject = out;
  try {
    const carry = carryOptions(options);
    if (carry) {
      const { carryCommand } = await import('./carry-command');
      return await carryCommand(file, carry);
    }
    const kind = kindOf(out);
    await keepInputs(out, [file, prior, profile, template]);
    subject = file;
    const own = await ownProfile(profile);
    const opened = await openFile(file).then(({ bytes, name }) => openWorkbook(bytes, name));
    subject = prior ?? file;
    const last = await lastYear(prior);
    subject = template ?? file;
    const given = { prior: last, renamed: options.renamed, profile: own };
    const model = template === undefined ? undefined : await openFile(template);
    let written: Written;
    if (model && !isText(model.bytes)) {
      if (kind !== 'docx') throw new Refusal(reason('narrate.word-template', { out }));
      written = await narrateIntoWord(opened, model.bytes, given);
    } else {
      const text = model && (await textTemplate(model.bytes, model.name));
      const narrated = narrateOpened(opened, { ...given, template: text, forms: options.forms });
      const bytes = await narrativeFile(narrated.document, kind);
      written = { bytes, open: narrated.open, unfilled: [] };
    }
    subject = out;
    await save(out, written.bytes, 'wx');
    process.stdout.write(`${narrateText(out, written.open, written.unfilled)}\n`);
    return 0;
  } catch (problem) {
    const why = whyOf(problem);
    complain(why.code.startsWith('profile.') ? file : subject, why);
    return 2;
  }
}

/**
 * The options of 沿用上年稿, where it is asked for.
 * @throws Refusal `carry.with-template`, `carry.only-from`
 */
function carryOptions(options: NarrateCommandOptions): CarryCommandOptions | null {
  const { from, plain = false, keepProfile, template, forms } = options;
  if (from === undefined) {
    const stray = plain ? '--plain' : keepProfile === undefined ? null : '--keep-profile';
    if (stray !== null) throw new Refusal(reason('carry.only-from', { option: stray }));
    return null;
  }
  if (template !== undefined || forms) throw new Refusal(reason('carry.with-template'));
  return { ...options, from, plain };
}

/** @throws Refusal `narrate.kind` */
function kindOf(out: string): NarrativeKind {
  const kind = /\.(docx|xlsx|txt)$/i.exec(out)?.[1]?.toLowerCase();
  if (kind === undefined) throw new Refusal(reason('narrate.kind'));
  return kind as NarrativeKind;
}
