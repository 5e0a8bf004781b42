import type { ProbeDetail, ProbeResult, SelfCheckVerdict } from '../../model/self-check';
import { MEANING } from './meaning';
import { OUTCOME, PROBE, SECTIONS, SKIPPED } from './probe-words';

/** The whole report as one text: what it comes to, a line for each probe, and the same for programs. */
export function selfCheckReport(
  version: string,
  results: readonly ProbeResult[],
  verdict: SelfCheckVerdict,
): string {
  const lines: string[] = [`勾稽自检报告（版本 ${version}，WPS 表格）`, '', ...headline(verdict)];
  for (const result of results) {
    const section = SECTIONS[result.id];
    if (section !== undefined) lines.push('', `【${section}】`);
    lines.push(probeLine(result));
  }
  const data = { format: 'gouji-self-check', schema: 1, version, verdict, results };
  lines.push('', '以下同样的内容供程序读取：', JSON.stringify(data), '');
  return lines.join('\n');
}

/** Whether the program can be used; below it why not or with what to reckon, and what to do. */
export function headline({ usable, because }: SelfCheckVerdict): string[] {
  const meanings = because.map((id) => MEANING[id] ?? PROBE[id]);
  // Several probes may mean the same.
  const told = meanings.filter((text, i) => meanings.indexOf(text) === i);
  switch (usable) {
    case 'yes':
      return ['结论：可以使用。'];
    case 'limited':
      return ['结论：可以使用，但有下面几点：', ...told.map((text) => `· ${text}。`)];
    case 'no':
      return ['结论：不能使用。原因和办法：', ...told.map((text) => `· ${text}。`)];
    case 'open':
      return [
        '结论：还不能断定能否使用，下面几项没有做：',
        `· ${because.map((id) => PROBE[id]).join('、')}。`,
        '请先按 Enter 结束编辑、关掉弹出的窗口，再做一次自检。',
      ];
  }
}

/** A wide space, as between columns of Chinese text. */
const GAP = '\u3000';

/** The outcome, what was looked at, `shape=rows[1×3]`. */
export function probeLine({ id, outcome, detail }: ProbeResult): string {
  const told = detailText(detail);
  return [OUTCOME[outcome], PROBE[id], ...(told === '' ? [] : [told])].join(GAP);
}

function detailText(detail: ProbeDetail): string {
  const { why } = detail;
  if (typeof why === 'string' && SKIPPED[why] !== undefined) return SKIPPED[why];
  return Object.keys(detail)
    .map((key) => [key, String(detail[key])] as const)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join('；');
}
