/**
 * The colour of a cell's fill, as `#RRGGBB`; colours by theme or number, and patterns, are left out.
 * @param pattern attribute `patternType` of the fill
 * @param rgb attribute `rgb` of its foreground colour, `FFRRGGBB`
 */
export function fillColour(
  pattern: string | undefined,
  rgb: string | undefined,
): string | undefined {
  if (pattern !== 'solid') return undefined;
  const colour = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(rgb ?? '')?.[1];
  return colour === undefined ? undefined : `#${colour.toUpperCase()}`;
}
