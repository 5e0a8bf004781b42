/** Attributes of an element that names a colour. */
export interface NamedColour {
  /** `FFRRGGBB` */
  readonly rgb?: string | undefined;
  /** A number. */
  readonly theme?: string | undefined;
  /** How much lighter or darker than the theme has it, from -1 to 1. */
  readonly tint?: string | undefined;
}

/** Colours of a theme, as `#RRGGBB`, by their number; empty where one makes no sense. */
export type ThemeColours = readonly (string | undefined)[];

/**
 * A colour as `#RRGGBB`; one by number of the old palette, or of a theme that is not there, is left out.
 */
export function colourOf(
  { rgb, theme: number, tint }: NamedColour,
  theme: ThemeColours,
): string | undefined {
  const own = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(rgb ?? '')?.[1];
  if (own !== undefined) return `#${own.toUpperCase()}`;
  const colour = /^\d{1,2}$/.test(number ?? '') ? theme[Number(number)] : undefined;
  const by = Number(tint ?? 0);
  return colour === undefined || !(Math.abs(by) <= 1) ? colour : tinted(colour, by);
}

/** ECMA-376 §18.8.19: the lightness alone is changed, towards black below 0, towards white above. */
function tinted(colour: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => parseInt(colour.slice(at, at + 2), 16) / 255,
  );
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most + least) / 2;
  const lighter = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // With the hue and saturation kept, all three stand as far from the lightness as they did, to scale.
  const room = (of: number): number => Math.min(of, 1 - of);
  const scale = room(lightness) === 0 ? 0 : room(lighter) / room(lightness);
  const channels = [red, green, blue].map((one) => lighter + (one - lightness) * scale);
  return `#${channels.map((one) => hex(Math.round(one * 255))).join('')}`;
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0').toUpperCase();
