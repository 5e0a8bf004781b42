import type { Selection } from '../../hosts/port';
import { parseRectangle } from '../../hosts/rectangle';
import type { Place } from '../../model/place';

/** A place as a host selects it; `null` for one that is in no sheet. */
export function placeOnSheet(place: Place): Selection | null {
  if (!('sheet' in place)) return null;
  const rectangle = parseRectangle(place.address === '' ? 'A1' : place.address);
  return rectangle && { sheet: place.sheet, rectangle };
}
