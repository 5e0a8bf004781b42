/** Digits in full width, as `２０２１`. */
export function inFullWidth(digits: string): string {
  return digits.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

export function isInFullWidth(written: string): boolean {
  return /[０-９]/.test(written);
}
