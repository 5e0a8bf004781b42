import type { Place } from '../model/place';

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

/** The same where the table is known from what stands around it. */
export function placeInTable(place: Place): string {
  if ('sheet' in place) return place.address;
  if ('table' in place && place.row < 1) return '表题';
  if ('table' in place) return `第 ${String(place.row)} 行第 ${String(place.column)} 列`;
  return placeText(place);
}
