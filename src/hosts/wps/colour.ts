/** `#RRGGBB` as ET has colours: one number, blue in the high byte and red in the low one. */
export function bgrOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return ((blue ?? 0) << 16) | ((green ?? 0) << 8) | (red ?? 0);
}

/** `#RRGGBB`, upper case. */
export function colourOfBgr(bgr: number): string {
  const bytes = [bgr, bgr >> 8, bgr >> 16].map((byte) => byte & 0xff);
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
