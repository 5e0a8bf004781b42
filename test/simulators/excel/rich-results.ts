import { apiNotFound } from './rich-object';
import type { RichObject } from './rich-object';

/** What an object answers when it comes into being: at least `{}`, since `null` means null object. */
export function instantiated(object: RichObject): Record<string, unknown> {
  return object.identity ? { [object.identity[0]]: object.identity[1] } : {};
}

/**
 * What `load` brings: the selected scalars under their own spelling. For a collection the selection
 * is that of its items, with or without `items/` before it.
 */
export function queried(object: RichObject, select: readonly string[]): Record<string, unknown> {
  if (object.items) {
    const names = select.map((name) => name.replace(/^items\//i, ''));
    return { _Items: object.items().map((item) => queried(item, names)) };
  }
  const result = instantiated(object);
  const known = Object.entries(object.scalars ?? {});
  for (const name of select) {
    const found = known.find(([spelling]) => spelling.toLowerCase() === name.toLowerCase());
    if (!found) throw apiNotFound(`${object.type}.${name}`);
    result[found[0]] = found[1]();
  }
  return result;
}
