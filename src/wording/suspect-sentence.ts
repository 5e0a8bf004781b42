import type { ProposedCell, Suspect } from '../model/suspect';
import { shortFormName } from './names';
import { quoted } from './operands';
import { placeText } from './place-text';
import { SLIP } from './report-labels';

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
