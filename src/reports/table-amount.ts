/** An amount as documents write it: never a code or a count, which have no decimals. */
const AMOUNT = /^-?(?:0|[1-9]\d{0,11})\.\d\d$/;

/** The amount that a cell of a document states, and how a sheet shows it; `null` for other words. */
export function amountOf(text: string): { readonly value: number; readonly shown: string } | null {
  if (!AMOUNT.test(text)) return null;
  // Minus zero is zero.
  return { value: Number(text) + 0, shown: text.replace(/\B(?=(?:\d{3})+\.)/g, ',') };
}
