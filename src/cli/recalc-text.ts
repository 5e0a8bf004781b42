import type { SpokenFinding } from '../reports/check-report';
import type { Recalculated } from '../session/recalculate';
import { candidateText, changeText } from '../wording/suspect-sentence';

/** Formulas shown one by one; the rest is a number. */
const SHOWN = 10;

type RecalcEdit = Recalculated['edits'][number];
type LeftOver = Recalculated['left'][number];

/**
 * What `recalc` did: each change with its reason, then what it left alone.
 * @param written where the new workbook lies, if one was written
 */
export function recalcText(file: string, done: Recalculated, written: string | null): string {
  const { before, edits, left } = done;
  const after = done.written?.after ?? before;
  const sentences = new Map(
    [...before.findings, ...after.findings].map(({ id, sentence }) => [id, sentence]),
  );
  const numbers = edits.filter(({ kind }) => kind === 'number');
  const formulas = edits.filter(({ kind }) => kind === 'formula');
  const lines = [file, '', ...numberLines(numbers, sentences), ...formulaLines(formulas)];
  if (edits.length === 0) lines.push('没有要重算的小计、合计，没有写文件');
  lines.push(...leftLines(left, sentences), ...aloneLines(after.findings));
  if (written !== null) lines.push('', `已写入 ${written}`);
  else if (edits.length > 0) lines.push('', '只是试算，没有写文件');
  return lines.join('\n');
}

function numberLines(
  edits: readonly RecalcEdit[],
  sentences: ReadonlyMap<string, string>,
): string[] {
  if (edits.length === 0) return [];
  const lines = [`重算 ${String(edits.length)} 格`];
  let said: readonly string[] = [];
  for (const edit of edits) {
    lines.push(`  ${changeText(edit)}`);
    const why = edit.mends.filter((id) => !said.includes(id));
    // Sums that hang together have their reasons in common: these are said once.
    for (const id of why) lines.push(`    ${checkOf(id)} ${sentences.get(id) ?? ''}`);
    said = [...said, ...why];
  }
  return lines;
}

function formulaLines(edits: readonly RecalcEdit[]): string[] {
  if (edits.length === 0) return [];
  const shown = edits.slice(0, SHOWN);
  const rest = edits.length - shown.length;
  return [
    `写入公式 ${String(edits.length)} 格，数不变`,
    ...shown.map(({ place, write }) => `  ${place.sheet}!${place.address} =${write.formula ?? ''}`),
    ...(rest > 0 ? [`  另有 ${String(rest)} 格`] : []),
  ];
}

function leftLines(left: readonly LeftOver[], sentences: ReadonlyMap<string, string>): string[] {
  if (left.length === 0) return [];
  const lines = ['', `没有改、请判断的 ${String(left.length)} 处`];
  for (const { finding, candidates } of left) {
    lines.push(`  ${checkOf(finding)} ${sentences.get(finding) ?? ''}`);
    for (const candidate of candidates) lines.push(`    ${candidateText(candidate)}`);
  }
  return lines;
}

/** 尾差 and stale formula results are reported and not touched. */
function aloneLines(findings: readonly SpokenFinding[]): string[] {
  const rounding = findings.filter(({ verdict }) => verdict === 'rounding');
  const stale = findings.filter(({ check }) => check === 'FMT-05');
  return [
    ...(rounding.length > 0 ? ['', `尾差 ${String(rounding.length)} 处，没有动`] : []),
    ...rounding.map(({ check, sentence }) => `  ${check} ${sentence}`),
    ...(stale.length > 0 ? ['', `公式缓存与公式不符 ${String(stale.length)} 处`] : []),
    ...stale.map(({ check, sentence }) => `  ${check} ${sentence}`),
  ];
}

function checkOf(id: string): string {
  return id.split('/')[0] ?? id;
}
