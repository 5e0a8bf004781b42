import { openFile } from '../hosts/file/open-file';
import type { Block } from '../model/document';
import { profileJson, type Profile } from '../model/profile';
import { reason, Refusal } from '../model/reason';
import { openWorkbook, readContent, type Opened } from '../session/open';
import { ownProfileOf, type OwnProfile } from '../session/profile';
import { carryProfile } from '../session/profile-carry';
import { lookOver } from '../session/profile-check';
import { profileGaps } from '../session/profile-gaps';
import { newProfile } from '../session/profile-new';
import { pasteProjects } from '../session/profile-paste';
import { ownProfile } from './check-command';
import { complain } from './complain';
import { keepInputs } from './keep-inputs';
import { carriedText, newText, pastedText, stateText } from './profile-text';
import { save } from './save';
import { whyOf } from './why';

type Exit = 0 | 2;

/** `gouji profile new`: a unit profile with what a workbook tells. */
export async function newProfileCommand(workbook: string, { out }: { out: string }): Promise<Exit> {
  return done(workbook, out, [workbook], async () => {
    const opened = await openedFile(workbook);
    const profile = newProfile(opened);
    return { profile, text: newText(out, profileGaps(profile, opened)) };
  });
}

/** `gouji profile check`: whose it is, what is blank, whether it belongs to a workbook. */
export async function checkProfileCommand(
  file: string,
  { workbook }: { workbook?: string },
): Promise<Exit> {
  return done(file, undefined, [], async (inHand) => {
    const own = await given(file);
    const opened = workbook === undefined ? undefined : await openedFile(inHand(workbook));
    inHand(file);
    return { text: stateText(file, lookOver(own, opened)) };
  });
}

export interface CarryOptions {
  /** As typed; four digits. */
  readonly year: string;
  readonly workbook?: string;
  readonly out: string;
}

/** `gouji profile carry`: last year's unit profile taken into a new year. */
export async function carryProfileCommand(
  file: string,
  { year, workbook, out }: CarryOptions,
): Promise<Exit> {
  return done(file, out, [file, workbook], async (inHand) => {
    if (!/^20\d\d$/.test(year)) throw new Refusal(reason('profile.year', { year }));
    const own = await given(file);
    const opened = workbook === undefined ? undefined : await openedFile(inHand(workbook));
    inHand(file);
    const carried = carryProfile(own, Number(year), opened);
    return {
      profile: carried.profile,
      text: carriedText(out, carried, profileGaps(carried.profile, opened)),
    };
  });
}

/** `gouji profile projects`: a list of projects put into a copy of a unit profile. */
export async function profileProjectsCommand(
  list: string,
  { profile: file, out }: { profile: string; out: string },
): Promise<Exit> {
  return done(list, out, [list, file], async (inHand) => {
    const own = await given(inHand(file));
    inHand(list);
    const pasted = pasteProjects(await textOf(list));
    if (pasted.projects.length === 0) throw new Refusal(reason('profile.list-empty'));
    const { profile } = ownProfileOf({ ...own.profile, projects: pasted.projects }, file);
    return { profile, text: pastedText(out, pasted) };
  });
}

/**
 * Writes the profile to a new file and says what was done. What could not be done is one sentence of
 * the file that was in hand.
 */
async function done(
  first: string,
  out: string | undefined,
  inputs: readonly (string | undefined)[],
  work: (
    inHand: (path: string) => string,
  ) => Promise<{ readonly profile?: Profile; readonly text: string }>,
): Promise<Exit> {
  let subject = first;
  try {
    await keepInputs(out, inputs);
    const { profile, text } = await work((path) => (subject = path));
    if (profile && out !== undefined) await save(out, profileJson(profile), 'wx');
    process.stdout.write(`${text}\n`);
    return 0;
  } catch (problem) {
    const why = whyOf(problem);
    complain(why.code.startsWith('out.') ? (out ?? subject) : subject, why);
    return 2;
  }
}

async function given(path: string): Promise<OwnProfile> {
  const own = await ownProfile(path);
  if (!own) throw new Refusal(reason('profile.not-found', { name: path }));
  return own;
}

async function openedFile(path: string): Promise<Opened> {
  const { bytes, name } = await openFile(path);
  return openWorkbook(bytes, name);
}

/** The lines of a text file, or of a document that somebody pasted the list into. */
async function textOf(path: string): Promise<string> {
  const { bytes, name } = await openFile(path);
  const content = await readContent(bytes, name);
  if (content.kind !== 'document') throw new Refusal(reason('profile.list-workbook'));
  return linesOf(content.document.blocks).join('\n');
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.map(({ cells }) =>
          cells.map((cell) => linesOf(cell.blocks).join('')).join('\t'),
        ),
  );
}
