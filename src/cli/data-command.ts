import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { reason, Refusal } from '../model/reason';
import type { DataAccount } from '../session/inspect-data';
import { DataError, isDataScript, offerData, scriptOfData } from '../session/data-files';
import { keepInputs } from './keep-inputs';
import { readData } from './read-data';
import { save } from './save';
import { whyOf } from './why';

/** `gouji data pack`: the file that pages load, from a folder that was tried in every way; else nothing. */
export async function packDataCommand(
  folder: string,
  { out }: { readonly out: string },
): Promise<0 | 2> {
  const tried = await tryData(folder);
  if (!tried) return 2;
  try {
    await keepInputs(out, [join(folder, 'pack.json')]);
    await refuseInside(out, folder);
    await refuseOther(out);
    await save(out, scriptOfData(tried.raw));
  } catch (problem) {
    const { complain } = await import('./complain');
    complain(out, whyOf(problem));
    return 2;
  }
  process.stdout.write(`${out}：已写入数据包\n${accountText(tried.account)}\n`);
  return 0;
}

/** `gouji data show`: what a pack has, in a folder or in the file that pages load. */
export async function showDataCommand(path: string): Promise<0 | 2> {
  const tried = await tryData(path);
  if (!tried) return 2;
  process.stdout.write(`${path}\n${accountText(tried.account)}\n`);
  return 0;
}

/** Lines of complaint; a folder gone wrong has thousands. */
const MOST = 20;

/** What is wrong is complained of line by line. */
async function tryData(
  path: string,
): Promise<{ readonly raw: unknown; readonly account: DataAccount | null } | null> {
  try {
    const raw = await readData(path);
    offerData(raw);
    // Only now: it makes the editions of what was offered.
    const { inspectData } = await import('../session/inspect-data');
    return { raw, account: await inspectData() };
  } catch (problem) {
    if (!(problem instanceof DataError)) throw problem;
    const { dataProblemSentence } = await import('../wording/data-sentence');
    const told = problem.problems.map(dataProblemSentence);
    for (const one of told.slice(0, MOST)) process.stderr.write(`${path}：${one}。\n`);
    if (told.length > MOST)
      process.stderr.write(`${path}：还有 ${String(told.length - MOST)} 处。\n`);
    return null;
  }
}

/** The folder is read whole the next time, and what does not belong to it is refused. */
async function refuseInside(out: string, folder: string): Promise<void> {
  if (!(await stat(folder)).isDirectory()) return;
  const there = await realpath(dirname(out)).catch(() => resolve(dirname(out)));
  const below = relative(await realpath(folder), there);
  if (below.split(sep)[0] !== '..' && !isAbsolute(below))
    throw new Refusal(reason('data.out-inside'));
}

/** An older data file is replaced, nothing else. */
async function refuseOther(out: string): Promise<void> {
  if (!(await stat(out).catch(() => null))) return;
  const text = await readFile(out, 'utf8').catch(() => '');
  if (!isDataScript(text)) throw new Refusal(reason('data.exists'));
}

const CODES = { functional: '支出功能分类', economic: '部门支出经济分类' } as const;

function weakenedParts({
  off,
  toWarning,
  toNotice,
}: DataAccount['rules'][number]['weakened']): string[] {
  const part = (does: string, ids: readonly string[]): string[] =>
    ids.length > 0 ? [`${does} ${String(ids.length)} 条：${ids.join('、')}`] : [];
  return [...part('停用', off), ...part('降为警告', toWarning), ...part('降为提示', toNotice)];
}

function accountText(account: DataAccount | null): string {
  if (!account) return '  没有数据包，用的是随附的套表、模板、科目和规则';
  const { name, version, editions, templates, texts, codes, rules } = account;
  const lines: (readonly [string, readonly string[]])[] = [
    ['套表', editions.map(({ id, replaces }) => `${id}（${replaces ? '换下随附的' : '新的'}）`)],
    ...editions.map(({ id, weakened }) => [`${id} 里`, weakenedParts(weakened)] as const),
    ['文字模板', templates],
    ['用语', texts],
    ['科目', codes.map((which) => CODES[which])],
    ['规则包', rules.map(({ name: own, ids }) => `${own}（${ids.join('、') || '只改级别'}）`)],
    ...rules.map(({ name: own, weakened }) => [`${own} 里`, weakenedParts(weakened)] as const),
  ];
  return [
    `  ${name}，${version}`,
    ...lines.flatMap(([title, of]) => (of.length > 0 ? [`  ${title}  ${of.join('；')}`] : [])),
  ].join('\n');
}
