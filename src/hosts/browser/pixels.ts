/** Pixels of a character of the default font, and beside a column's characters. */
const CHARACTER = 7;
const MARGIN = 5;

export const PIXELS_PER_POINT = 96 / 72;

/** @param characters of the default font */
export const pixelsOfWidth = (characters: number): number =>
  Math.round(characters * CHARACTER + MARGIN);
