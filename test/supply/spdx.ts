/**
 * SPDX licence expressions, held against a list of allowed ones. Our own: what is not on the list fails
 * anyway, so the list of all licences that a library brings is not needed.
 */

/**
 * The licences under which a package may be used: of `OR` the first side that is allowed, of `AND` both.
 * @returns `null` where the expression is not allowed, or none
 */
export function usedLicences(
  expression: string,
  allowed: readonly string[],
): readonly string[] | null {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const take = (word: string): boolean => {
    if (words[at] !== word) return false;
    at += 1;
    return true;
  };
  const one = (): Side => {
    if (take('(')) {
      const inside = either();
      return take(')') ? inside : wrong();
    }
    const name = words[at] ?? wrong();
    if (['(', ')', 'AND', 'OR', 'WITH'].includes(name)) wrong();
    at += 1;
    const licence = take('WITH') ? `${name} WITH ${words[at++] ?? wrong()}` : name;
    return allowed.includes(licence) ? [licence] : null;
  };
  const both = (): Side => {
    let side = one();
    while (take('AND')) {
      const next = one();
      side = side && next && [...side, ...next];
    }
    return side;
  };
  const either = (): Side => {
    let side = both();
    while (take('OR')) {
      const next = both();
      side ??= next;
    }
    return side;
  };
  try {
    const used = either();
    return at === words.length ? used : null;
  } catch (problem) {
    if (problem instanceof NoExpression) return null;
    throw problem;
  }
}

type Side = readonly string[] | null;

class NoExpression extends Error {}

function wrong(): never {
  throw new NoExpression();
}
