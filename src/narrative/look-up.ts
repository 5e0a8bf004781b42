/** What a path of names such as `机关运行经费.与上年` stands for, by own fields alone; `undefined`: nothing. */
export function lookUp(words: Readonly<Record<string, unknown>>, name: string): unknown {
  let found: unknown = words;
  for (const key of name.split('.')) {
    if (Array.isArray(found) && OF_LISTS.includes(key)) return null;
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}

/** What every list answers. */
const OF_LISTS = ['size', 'first', 'last'];
