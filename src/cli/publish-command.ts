import { stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FileError } from '../hosts/file/file-error';
import { openFile } from '../hosts/file/open-file';
import { reason, Refusal, type Reason } from '../model/reason';
import { publishCopy } from '../session/publish';
import { keptSentence, removedSentence } from '../wording/clean-sentence';
import { complain } from './complain';

export interface PublishOptions {
  readonly out: string;
}

/** `gouji publish`: writes the clean copy, and says what was taken out and what must be looked at. */
export async function publishCommand(file: string, { out }: PublishOptions): Promise<0 | 2> {
  if (await isSameFile(file, out)) {
    complain(out, reason('out.is-input'));
    return 2;
  }
  try {
    const { bytes, name } = await openFile(file);
    const { bytes: copy, removed, kept } = await publishCopy(bytes, name);
    if (!(await write(out, copy))) return 2;
    process.stdout.write(`${textOf(out, removed.map(removedSentence), kept.map(keptSentence))}\n`);
    return 0;
  } catch (problem) {
    complain(file, reasonOf(problem));
    return 2;
  }
}

function textOf(out: string, removed: readonly string[], kept: readonly string[]): string {
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
  return [
    `公开稿已写入 ${out}`,
    ...(removed.length === 0 ? ['没有需要去掉的内容'] : list('已去掉：', removed)),
    ...list('请再看看：', kept),
  ].join('\n');
}

/** Links and, on some systems, another case are other names of one file. */
async function isSameFile(file: string, out: string): Promise<boolean> {
  const [a, b] = await Promise.all(
    [file, out].map((path) => stat(path, { bigint: true }).catch(() => null)),
  );
  return a && b ? a.dev === b.dev && a.ino === b.ino : resolve(file) === resolve(out);
}

async function write(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(path, bytes);
    return true;
  } catch (problem) {
    const code = (problem as NodeJS.ErrnoException).code ?? '';
    complain(path, reason('out.unwritable', { reason: code }));
    return false;
  }
}

/** For those who look for the cause of what must not happen: GOUJI_DEBUG=1. */
function reasonOf(problem: unknown): Reason {
  if (problem instanceof Refusal) return problem.reason;
  if (problem instanceof FileError) return reason(`file.${problem.code}`, problem.slots);
  if (process.env.GOUJI_DEBUG)
    process.stderr.write(`${String(problem instanceof Error ? problem.stack : problem)}\n`);
  return reason('publish.too-hard');
}
