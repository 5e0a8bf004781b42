import type { Place } from '../model/place';
import { shortFormName } from './names';

/** A place as a reader looks it up. */
export function placeText(place: Place): string {
  if ('sheet' in place) return [place.sheet.trim(), place.address].filter(Boolean).join('!');
  if ('table' in place && place.row < 1) return `表《${place.table.trim()}》的表题`;
  if ('table' in place)
    return `表《${place.table.trim()}》第 ${String(place.row)} 行第 ${String(place.column)} 列`;
  const paragraph = `第 ${String(place.paragraph)} 段`;
  if (place.section === '') return `正文${paragraph}`;
  // Sections are known by their number (二) or by their heading.
  const numbered = /^[一二三四五六七八九十]+$/.test(place.section);
  return (numbered ? `第${place.section}部分` : `“${place.section}”部分`) + paragraph;
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
