import type { ProposedCell, Suspect } from '../model/suspect';
import { shortFormName } from './names';
import { quoted } from './operands';
import { placeText } from './place-text';
import { SLIP } from './report-labels';

/** `支出总表!D7 表3“20103 …”项目支出 184.85 → 185.84`. */
export function changeText(cell: ProposedCell): string {
  return `${placeText(cell.place)} ${cellName(cell)} ${valueText(cell.value)} → ${valueText(cell.proposed)}`;
}

/** A suspect: cell, both values, what the slip may have been, and what correcting it settles. */
export function suspectSentence(suspect: Suspect): string {
  const { belongs, slip, satisfies } = suspect;
  const second = belongs ? `，同时 ${changeText(belongs)}` : '';
  const how = slip ? `${SLIP[slip]}；` : '';
  return `${changeText(suspect)}${second}（${how}改后 ${String(satisfies)} 处不符消失）`;
}

const ROLE = { part: '下级', sum: '小计', counterpart: '表间对应数' } as const;

/** A cell that could be corrected instead, and what that would do. */
export interface Candidate extends ProposedCell {
  readonly role: keyof typeof ROLE;
  readonly satisfies: number;
  readonly breaks: number;
}

/** `小计：表3!D7 … 10 → 12，可使 2 处相符，但会使 1 处不符`. */
export function candidateText(candidate: Candidate): string {
  const { role, satisfies, breaks } = candidate;
  const but = breaks > 0 ? `，但会使 ${String(breaks)} 处不符` : '';
  return `${ROLE[role]}：${changeText(candidate)}，可使 ${String(satisfies)} 处相符${but}`;
}

/** `表3“20103 …”项目支出`: a cell by what stands around it. */
export function cellName({ form, instance, rowLabel, columnLabel }: ProposedCell): string {
  const of = instance === '' ? '' : `（${instance}）`;
  return `${shortFormName(form)}${of}“${quoted(rowLabel)}”${columnLabel}`;
}

function valueText(value: string): string {
  return value === '' ? '空' : value;
}
