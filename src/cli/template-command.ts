import { openFile } from '../hosts/file/open-file';
import { inspectTemplate, type TemplateReport } from '../session/inspect-template';
import { shippedTemplate } from '../session/shipped-template';
import { reasonSentence } from '../wording/reason-sentence';
import { tagPlace } from '../wording/template-sentence';
import { complain } from './complain';
import { save } from './save';
import { whyOf } from './why';

/** `gouji template inspect`: what a template asks for, and what of that cannot be given. */
export async function inspectTemplateCommand(file: string): Promise<0 | 2> {
  try {
    const { bytes, name } = await openFile(file);
    process.stdout.write(`${reportText(file, await inspectTemplate(bytes, name))}\n`);
    return 0;
  } catch (problem) {
    complain(file, whyOf(problem));
    return 2;
  }
}

/** `gouji template show`: the text template of an edition, to begin an own one with. */
export async function showTemplateCommand(options: {
  readonly edition?: string;
  readonly out?: string;
}): Promise<0 | 2> {
  const { edition, out } = options;
  try {
    const text = shippedTemplate(edition);
    if (out === undefined) process.stdout.write(text);
    else {
      await save(out, text, 'wx');
      process.stdout.write(`文字模板已写入 ${out}\n`);
    }
    return 0;
  } catch (problem) {
    complain(out ?? edition ?? '', whyOf(problem));
    return 2;
  }
}

function reportText(file: string, report: TemplateReport): string {
  const uses =
    report.kind === 'word'
      ? report.tags.map(({ name, kind, where, problem }) => ({
          line: `${tagPlace(where)}：${kind === 'section' ? '整段 ' : ''}${name}`,
          at: `${tagPlace(where)}：`,
          problem,
        }))
      : report.names.map(({ name, problem }) => ({ line: name, at: '', problem }));
  const bad = uses.flatMap(({ at, problem }) => (problem ? [at + reasonSentence(problem)] : []));
  const good = uses.flatMap(({ line, problem }) => (problem ? [] : [line]));
  return [
    `${file}：${report.kind === 'word' ? 'Word 模板' : '文字模板'}`,
    ...list(`能填的 ${String(good.length)} 处：`, good),
    ...list(`有问题的 ${String(bad.length)} 处：`, bad),
    ...(uses.length === 0 ? ['里面没有要填的标签；标签写成 {{收入总计}} 或 {{@第二部分}}'] : []),
  ].join('\n');
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}
