/** Chinese characters are two columns wide. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 255 ? 2 : 1), 0);
}

/** Padded on the right, for words. */
export function left(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Padded on the left, for figures. */
export function right(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}
