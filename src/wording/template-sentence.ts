import { plainText } from '../model/plain-text';
import type { TagPlace } from '../model/template-tag';

/** What the text template engine complains of, in the order in which it is tried. */
const COMPLAINTS: readonly (readonly [RegExp, string])[] = [
  [/^undefined variable: (.+)$/s, '没有“$1”这个名称'],
  [/^undefined filter: (.+)$/s, '没有“$1”这个过滤器'],
  [/^tag "(.+)" not found$/s, '不能用“$1”这个标签'],
  [/^tag (.+?) not closed/s, '“$1”没有结束'],
  [/^output "?(.+?)"? not closed/s, '“$1”没有结束'],
  [/limit exceeded/, '内容过大，或循环过多'],
];

const STORY: Readonly<Record<TagPlace['story'], string>> = {
  body: '正文',
  header: '页眉',
  footer: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
};

/** Where a tag stands in a Word template: `正文第 3 段“……”`, `正文第 1 张表第 2 行第 1 列“……”`. */
export function tagPlace({ story, paragraph, cell, quote }: TagPlace): string {
  const at = cell
    ? `第 ${String(cell.table + 1)} 张表第 ${String(cell.row + 1)} 行第 ${String(cell.column + 1)} 列`
    : `第 ${String(paragraph + 1)} 段`;
  return `${STORY[story]}${at}“${plainText(quote)}”`;
}

/** Longer pieces of a template are cut. */
const SHOWN = 40;

/** What is wrong in a text template, from what its engine said. */
export function templateProblem(said: string): string {
  for (const [pattern, sentence] of COMPLAINTS) {
    const match = pattern.exec(said);
    if (match) return sentence.replace('$1', (match[1] ?? '').slice(0, SHOWN));
  }
  return '写法不对';
}
