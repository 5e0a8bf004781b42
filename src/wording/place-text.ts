import type { Place } from '../model/place';

/** A place as a reader looks it up. */
export function placeText(place: Place): string {
  if ('sheet' in place) return [place.sheet.trim(), place.address].filter(Boolean).join('!');
  if ('table' in place) {
    if (place.row < 1) return `《${place.table}》表题`;
    return `《${place.table}》第${String(place.row)}行第${String(place.column)}列`;
  }
  return `${place.section} 第${String(place.paragraph)}段`;
}
