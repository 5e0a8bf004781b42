import type { Place } from '../model/place';
import { shortFormName } from './names';

/** A place as a reader looks it up. */
export function placeText(place: Place): string {
  if ('sheet' in place) return [place.sheet.trim(), place.address].filter(Boolean).join('!');
  if ('table' in place && place.row < 1) return `表《${place.table.trim()}》的表题`;
  if ('table' in place)
    return `表《${place.table.trim()}》第 ${String(place.row)} 行第 ${String(place.column)} 列`;
  return textPlace(place.section, place.paragraph);
}

/** @param paragraph as in a place: 0 for the heading of its part */
export function textPlace(section: string, paragraph: number): string {
  return partName(section) + (paragraph === 0 ? '的' : '') + paragraphName(paragraph);
}

export function paragraphName(paragraph: number): string {
  return paragraph === 0 ? '标题' : `第 ${String(paragraph)} 段`;
}

/** A part of a text, which is known by its number (二) or by its heading. */
export function partName(section: string): string {
  if (section === '') return '正文';
  return /^[一二三四五六七八九十]+$/.test(section) ? `第${section}部分` : `“${section}”部分`;
}

/** A cell of one of the forms, as the people who fill them in call it: `表3 D26`. */
export function placeOfForm(form: string, place: Place): string {
  return `${shortFormName(form)} ${placeInTable(place)}`;
}

/** The same where the table is known from what stands around it. */
export function placeInTable(place: Place): string {
  if ('sheet' in place) return place.address;
  if ('table' in place && place.row < 1) return '表题';
  if ('table' in place) return `第 ${String(place.row)} 行第 ${String(place.column)} 列`;
  return placeText(place);
}
