import { colourOf, type NamedColour, type ThemeColours } from './colour';

/**
 * The colour of a cell's fill, as `#RRGGBB`; colours by number, and patterns, are left out.
 * @param pattern attribute `patternType` of the fill
 * @param foreground its foreground colour
 */
export function fillColour(
  pattern: string | undefined,
  foreground: NamedColour,
  theme: ThemeColours,
): string | undefined {
  return pattern === 'solid' ? colourOf(foreground, theme) : undefined;
}
