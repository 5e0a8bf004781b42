import { addressOf, type Place } from '../model/place';

/** A place as the JSON contract has it; in a document the sheet is the table's title. */
export function placeJson(place: Place | null): { sheet: string; address: string } {
  if (place === null) return { sheet: '', address: '' };
  if ('sheet' in place) return place;
  if (!('table' in place)) return { sheet: place.section, address: '' };
  return { sheet: place.table, address: addressOf(place.row - 1, place.column - 1) };
}
