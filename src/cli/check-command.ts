import { readFile } from 'node:fs/promises';
import { FileError } from '../hosts/file/file-error';
import { openFile } from '../hosts/file/open-file';
import { reason, Refusal } from '../model/reason';
import type { YearFigures } from '../model/year-figures';
import { checkOpened, type CheckOptions as Held } from '../session/check';
import { openWorkbook, type Opened } from '../session/open';
import { openProfile, type OwnProfile } from '../session/profile';
import { catalogueWith } from '../session/rule-packs';
import { withNarrative } from '../session/with-narrative';
import { reasonSentence } from '../wording/reason-sentence';
import { lastYear } from './last-year';
import { outputFor, type Format, type Result } from './check-output';
import { complain } from './complain';
import { findInputs } from './inputs';
import { keepInputs } from './keep-inputs';
import { overwriteLine } from './terminal';
import { whyOf } from './why';

export interface CheckOptions {
  readonly format: Format;
  readonly rules: readonly string[];
  /** A document laid beside the workbook. */
  readonly narrative?: string;
  /** A unit profile whose approved figures are checked. */
  readonly profile?: string;
  /** Last year's: what the text says of changes is held against it. */
  readonly prior?: string;
  /** Last year's is of the same unit under another name or code. */
  readonly renamed?: boolean;
  readonly out?: string;
  readonly all: boolean;
}

/** 0 pass · 1 fail · 3 incomplete · 2 could not be done; of several files the worst of 2 > 1 > 3 > 0. */
type ExitCode = 0 | 1 | 2 | 3;

const EXIT = { pass: 0, fail: 1, incomplete: 3 } as const;
const WORST_FIRST: readonly ExitCode[] = [2, 1, 3, 0];

type Catalogue = ReturnType<typeof catalogueWith>;

/** `gouji check`: results on stdout (or in --out), what could not be done on stderr, one sentence each. */
export async function checkCommand(
  args: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  const catalogue = await packedCatalogue(options.rules);
  const held: Held = {
    profile: await ownProfile(options.profile),
    prior: await ownPrior(options.prior),
    renamed: options.renamed,
  };
  const { files, refused, many } = await findInputs(args);
  if (options.narrative !== undefined && (many || files.length !== 1))
    throw new Refusal(reason('narrative.one-workbook'));
  if (options.prior !== undefined && (many || files.length !== 1))
    throw new Refusal(reason('prior.one-workbook'));
  const { out, narrative, profile: own, prior, rules } = options;
  try {
    await keepInputs(out, [...files, ...rules, narrative, own, prior]);
  } catch (problem) {
    complain(out ?? '', whyOf(problem));
    return 2;
  }
  const output = outputFor({ ...options, many, catalogue });
  const exits: ExitCode[] = refused.map(({ folder, why }) => {
    complain(folder, why);
    output.refuse(folder, why);
    return 2;
  });
  for (const [i, file] of files.entries()) {
    progress(i, files.length);
    const result = await checkFile(file, catalogue, options.narrative, held);
    if ('refused' in result) complain(file, result.refused);
    exits.push('refused' in result ? 2 : EXIT[result.report.verdict]);
    await output.add(result);
  }
  progress(files.length, files.length);
  if (!(await output.finish())) exits.push(2);
  return WORST_FIRST.find((code) => exits.includes(code)) ?? 2;
}

async function packedCatalogue(paths: readonly string[]): Promise<Catalogue> {
  const packs = paths.map(async (path) => {
    const text = await readFile(path, 'utf8').catch((problem: unknown) => {
      throw new Refusal(reason('rules.not-found', { name: path }), { cause: problem });
    });
    return { name: path, text };
  });
  return catalogueWith(await Promise.all(packs));
}

/** @throws Refusal `profile.*`, or FileError */
export async function ownProfile(path: string | undefined): Promise<OwnProfile | undefined> {
  if (path === undefined) return undefined;
  const { bytes } = await openFile(path).catch((problem: unknown) => {
    if (!(problem instanceof FileError) || problem.code !== 'not-found') throw problem;
    throw new Refusal(reason('profile.not-found', { name: path }), { cause: problem });
  });
  return openProfile(bytes, path);
}

/** @throws Refusal `prior.unread` */
export async function ownPrior(path: string | undefined): Promise<YearFigures | undefined> {
  return lastYear(path).catch((problem: unknown) => {
    const slots = { name: path ?? '', problem: reasonSentence(whyOf(problem)) };
    throw new Refusal(reason('prior.unread', slots), { cause: problem });
  });
}

async function checkFile(
  file: string,
  catalogue: Catalogue,
  narrative: string | undefined,
  held: Held,
): Promise<Result> {
  try {
    const { bytes, name } = await openFile(file);
    const opened = await openWorkbook(bytes, name);
    const beside = narrative === undefined ? opened : await laidBeside(opened, narrative);
    return { file, report: checkOpened(beside, catalogue, held) };
  } catch (problem) {
    // A file must never end the run of the others.
    return { file, refused: whyOf(problem) };
  }
}

async function laidBeside(opened: Opened, narrative: string): Promise<Opened> {
  const { bytes, name } = await openFile(narrative).catch((problem: unknown) => {
    if (!(problem instanceof FileError)) throw problem;
    const slots = {
      name: narrative,
      problem: reasonSentence(reason(`file.${problem.code}`, problem.slots)),
    };
    throw new Refusal(reason('narrative.unread', slots), { cause: problem });
  });
  return withNarrative(opened, bytes, name);
}

/** A count for those who wait at a terminal; nothing where it would land in a file. */
function progress(done: number, of: number): void {
  if (!process.stderr.isTTY || of < 3) return;
  overwriteLine(done < of ? `正在核对 ${String(done + 1)}/${String(of)}` : `${' '.repeat(32)}\r`);
}
