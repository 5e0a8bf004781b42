import type { OpenPoint } from '../model/narrative';
import type { TemplateTag } from '../model/template-tag';
import { reasonSentence } from '../wording/reason-sentence';
import { tagPlace } from '../wording/template-sentence';

/** What was written, and what is still open in it, section by section. */
export function narrateText(
  out: string,
  open: readonly OpenPoint[],
  unfilled: readonly TemplateTag[],
): string {
  const gaps = open.filter((point) => point.kind === 'gap');
  const questions = open.filter((point) => point.kind === 'question');
  return [
    `情况说明已写入 ${out}`,
    ...titled(`还要填写 ${String(gaps.length)} 处（文中标黄的【请填写】）：`, bySection(gaps)),
    ...titled(`请核对 ${String(questions.length)} 处：`, bySection(questions)),
    ...titled(
      `模板里没有填的 ${String(unfilled.length)} 处：`,
      unfilled.map(({ where, problem }) =>
        problem ? `  ${tagPlace(where)}：${reasonSentence(problem)}` : '',
      ),
    ),
    ...(open.length + unfilled.length === 0 ? ['没有要填写或核对的，请通读一遍再公开'] : []),
  ].join('\n');
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function bySection(points: readonly OpenPoint[]): string[] {
  const sections = [...new Set(points.map(({ section }) => section))];
  return sections.flatMap((section) => [
    ...(section === '' ? [] : [`  ${section}`]),
    ...points
      .filter((point) => point.section === section)
      .map((point) => `  ${section === '' ? '' : '  '}· ${said(point)}`),
  ]);
}

function said(point: OpenPoint): string {
  if (point.kind === 'question') return reasonSentence(point.why);
  return point.asked + (point.proposal === undefined ? '' : `（可参考：${point.proposal}）`);
}
