import { openFile } from '../hosts/file/open-file';
import { publishCopy } from '../session/publish';
import { keptSentence, removedSentence } from '../wording/clean-sentence';
import { complain } from './complain';
import { keepInputs } from './keep-inputs';
import { save } from './save';
import { whyOf } from './why';

export interface PublishOptions {
  readonly out: string;
}

/** `gouji publish`: writes the clean copy, and says what was taken out and what must be looked at. */
export async function publishCommand(file: string, { out }: PublishOptions): Promise<0 | 2> {
  try {
    await keepInputs(out, [file]);
    const { bytes, name } = await openFile(file);
    const { bytes: copy, removed, kept } = await publishCopy(bytes, name);
    await save(out, copy);
    process.stdout.write(`${textOf(out, removed.map(removedSentence), kept.map(keptSentence))}\n`);
    return 0;
  } catch (problem) {
    const why = whyOf(problem, 'publish.too-hard');
    complain(why.code.startsWith('out.') ? out : file, why);
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
