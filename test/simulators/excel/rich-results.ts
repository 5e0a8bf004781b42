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
  for (const path of select.length > 0 ? select : ['*']) bring(object, path, result, gate);
  return result;
}

function bring(object: RichObject, path: string, result: Result, gate: ApiGate): void {
  const { scalars = {}, properties = {}, type } = object;
  if (path === '*') {
    for (const [name, value] of Object.entries(scalars)) result[name] = value();
    return;
  }
  const [name = '', ...rest] = path.split('/');
  const [scalar, property] = [spelled(scalars, name), spelled(properties, name)];
  if (scalar !== undefined && rest.length === 0) {
    if (!object.service) gate.pass(type, 'scalars', scalar);
    result[scalar] = scalars[scalar]?.();
  } else if (property !== undefined) {
    gate.pass(type, 'properties', property);
    const inner = properties[property]?.() ?? null;
    const before = result[property] as Result | undefined;
    const Select = rest.length > 0 ? [rest.join('/')] : [];
    result[property] = inner && { ...before, ...queried(inner, { Select }, gate) };
  } else throw apiNotFound(`The simulator has no ${type}.${path}`);
}

function spelled(members: Readonly<Record<string, unknown>>, name: string): string | undefined {
  return Object.keys(members).find((one) => one.toLowerCase() === name.toLowerCase());
}
