import type { ApiGate } from './api-table';
import { apiNotFound } from './rich-object';
import type { RichObject } from './rich-object';

/** What a `load` asks for: paths of scalars as the add-in spelled them; none or `*`: all scalars. */
export interface RichQuery {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

type Result = Record<string, unknown>;

/** What an object answers when it comes into being: at least `{}`, since `null` means null object. */
export function instantiated(object: RichObject): Result {
  return object.identity ? { [object.identity[0]]: object.identity[1] } : {};
}

/**
 * What `load` brings: the selected scalars under their own spelling, those of objects that hang on it
 * inside them. For a collection the selection is that of its items, with or without `items/` before.
 */
export function queried(object: RichObject, query: RichQuery, gate: ApiGate): Result {
  const select = query.Select ?? [];
  if (object.items) {
    const Select = select.map((path) => path.replace(/^items\//i, ''));
    const start = query.Skip ?? 0;
    const items = object.items().slice(start, query.Top ? start + query.Top : undefined);
    return { _Items: items.map((item) => queried(item, { Select }, gate)) };
  }
  const result = instantiated(object);
  const inside = new Map<string, string[]>();
  for (const path of select.length > 0 ? select : ['*']) {
    const [name = '', ...rest] = path.split('/');
    const property = spelled(object.properties, name);
    if (property === undefined || spelled(object.scalars, path) !== undefined) {
      Object.assign(result, scalarsOf(object, path, gate));
    } else inside.set(property, [...(inside.get(property) ?? []), ...within(rest)]);
  }
  for (const [property, Select] of inside) {
    gate.pass(object.type, 'properties', property);
    const inner = object.properties?.[property]?.() ?? null;
    result[property] = inner && queried(inner, { Select }, gate);
  }
  return result;
}

function within(rest: readonly string[]): string[] {
  return rest.length > 0 ? [rest.join('/')] : ['*'];
}

function scalarsOf({ scalars = {}, type, service }: RichObject, name: string, gate: ApiGate) {
  if (name === '*') {
    return Object.fromEntries(Object.entries(scalars).map(([scalar, value]) => [scalar, value()]));
  }
  const scalar = spelled(scalars, name);
  if (scalar === undefined) throw apiNotFound(`The simulator has no ${type}.${name}`);
  if (!service) gate.pass(type, 'scalars', scalar);
  return { [scalar]: scalars[scalar]?.() };
}

function spelled(members: object | undefined, name: string): string | undefined {
  return Object.keys(members ?? {}).find((one) => one.toLowerCase() === name.toLowerCase());
}
