import type { ProposedCell, Slip, Suspect } from '../model/suspect';
import { shortFormName } from './names';
import { quoted } from './operands';
import { placeText } from './place-text';

/** How the slip came about, as a colleague would say it. */
const SLIP: Readonly<Record<Slip, string>> = {
  transposed: '相邻两位颠倒',
  digit: '一位数字写错',
  shifted: '小数点移位',
  dropped: '漏写一位',
  doubled: '多写一位',
  sign: '正负号写反',
  blank: '漏填',
  column: '与同行另一栏写错了位置',
  row: '与同栏另一行写错了位置',
};

/** `支出总表!D7 表3“20103 …”项目支出 184.85 → 185.84`. */
export function changeText(cell: ProposedCell): string {
  const instance = cell.instance === '' ? '' : `（${cell.instance}）`;
  const name = `${shortFormName(cell.form)}${instance}“${quoted(cell.rowLabel)}”${cell.columnLabel}`;
  return `${placeText(cell.place)} ${name} ${valueText(cell.value)} → ${valueText(cell.proposed)}`;
}

/** A suspect: cell, both values, what the slip may have been, and what correcting it settles. */
export function suspectSentence(suspect: Suspect): string {
  const { belongs, slip, satisfies } = suspect;
  const second = belongs ? `，同时 ${changeText(belongs)}` : '';
  const how = slip ? `${SLIP[slip]}；` : '';
  return `${changeText(suspect)}${second}（${how}改后 ${String(satisfies)} 处不符消失）`;
}

function valueText(value: string): string {
  return value === '' ? '空' : value;
}
