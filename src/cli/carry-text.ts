import type { CarriedForward, CarryPoint } from '../session/carry-forward';
import { isOwnWords } from '../session/own-words';
import { ownWordsLeft } from '../wording/pane-outcome';
import { fieldName } from '../wording/profile-words';
import { reasonSentence } from '../wording/reason-sentence';
import { CONFIRM } from './profile-text';

/** Sentences are quoted so far. */
const LONGEST_QUOTE = 60;

/** What was brought up to date in last year's text, what to look at, and what stands as it was. */
export function carryText(
  out: string,
  { counts, points, remarks, profile, kind: written }: CarriedForward,
  { plain, keepProfile }: { readonly plain: boolean; readonly keepProfile: string | undefined },
): string {
  const { figure, list, year, direction, cells } = counts;
  const own = points.filter(isOwnWords);
  const others = points.filter((point) => !isOwnWords(point));
  const checks = others.filter(({ kind }) => kind === 'check');
  const left = others.filter(({ kind }) => kind === 'left');
  return [
    `上年稿已更新到 ${out}${plain || written === 'txt' ? '' : '（改动以修订标出，在 Word 里接受或拒绝）'}`,
    `更新了 ${String(figure + list)} 个数、${String(year)} 处年份、${String(direction)} 处增减、表里 ${String(cells)} 格${counts.reason > 0 ? `；有 ${String(counts.reason)} 处原因换过，资料里没有的写成【请填写】` : ''}`,
    ...remarks.map((why) => `注意：${reasonSentence(why)}`),
    ...titled(`请核对 ${String(checks.length)} 处：`, checks.map(said)),
    ...titled(`没有改 ${String(left.length)} 处：`, left.map(said)),
    ...ownWordsLeft(own.length).flatMap((sentence) => ['', sentence]),
    ...titled(
      keepProfile === undefined
        ? '上年稿里可以留作单位资料的（用 --keep-profile 存成文件）：'
        : `单位资料已存入 ${keepProfile}，请确认：`,
      profile.carried.map((path) => {
        const why = profile.confirm.find((one) => one.path === path)?.why;
        return `  · ${fieldName(path)}${why ? `（${CONFIRM[why]}）` : ''}`;
      }),
    ),
  ].join('\n');
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

/** `  · 二：看不出…“…【12.5万元】…”`. */
function said({ why, text }: CarryPoint): string {
  if (!text) return `  · ${reasonSentence(why)}`;
  const { section, quote, start, end } = text;
  const from = Math.max(0, start - LONGEST_QUOTE / 2);
  const to = Math.min(quote.length, end + LONGEST_QUOTE / 2);
  const shown = [
    ...[from > 0 ? '…' : '', quote.slice(from, start), `[${quote.slice(start, end)}]`],
    ...[quote.slice(end, to), to < quote.length ? '…' : ''],
  ].join('');
  const part = section === '' ? '' : `第${section}部分：`;
  return `  · ${part}${reasonSentence(why)}：“${shown}”`;
}
