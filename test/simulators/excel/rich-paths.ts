import { apiNotFound, isRichObject } from './rich-object';
import type { RichObject } from './rich-object';

/** How an object of a batch is reached; `ObjectPathType` as below. */
export interface RichPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

/** Where paths begin. */
export interface Roots {
  readonly workbook: RichObject;
  /** Services outside the workbook, by the name of their type. */
  readonly services: Readonly<Record<string, RichObject>>;
  /** Objects that an earlier batch asked to be kept, by reference id. */
  readonly kept: ReadonlyMap<string, RichObject>;
}

const GLOBAL_OBJECT = 1;
const NEW_OBJECT = 2;
const METHOD = 3;
const PROPERTY = 4;
const INDEXER = 5;
const REFERENCE = 6;
const NULL_OBJECT = 7;

/** Resolves path ids, each once a batch: a path may be a method with an effect. */
export function pathsOf(paths: Readonly<Record<string, RichPath>>, roots: Roots) {
  const resolved = new Map<number, RichObject | null>();
  const resolve = (id: number): RichObject | null => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = paths[id];
    if (!path) throw apiNotFound(`object path ${id}`);
    const object = follow(path);
    resolved.set(id, object);
    return object;
  };
  const follow = (path: RichPath): RichObject | null => {
    const { Name: name } = path;
    switch (path.ObjectPathType) {
      case GLOBAL_OBJECT:
        return roots.workbook;
      case NEW_OBJECT:
        return required(roots.services[name], name);
      case REFERENCE:
        return required(roots.kept.get(name), `reference ${name}`);
      case NULL_OBJECT:
        return null;
    }
    const parent = resolve(path.ParentObjectPathId ?? 0);
    // What hangs on a null object is a null object, without an error.
    return parent && step(parent, path);
  };
  return resolve;
}

function step(parent: RichObject, path: RichPath): RichObject | null {
  const args = path.ArgumentInfo?.Arguments ?? [];
  const what = `${parent.type}.${path.Name}`;
  switch (path.ObjectPathType) {
    case PROPERTY:
      return required(parent.properties?.[path.Name], what)();
    case INDEXER:
      return required(parent.item, `${parent.type}.getItem`)(args[0]);
    case METHOD: {
      const object = required(parent.methods?.[path.Name], `${what}()`)(...args);
      if (object === null || isRichObject(object)) return object;
      throw apiNotFound(`object from ${what}()`);
    }
    default:
      throw apiNotFound(`object path type ${path.ObjectPathType}`);
  }
}

function required<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw apiNotFound(what);
  return found;
}
