import type { ApiGate } from './api-table';
import { apiNotFound, isRichObject, RichError } from './rich-object';
import type { RichObject } from './rich-object';

/** Arguments of a call; those with a reference beside them are ids of object paths. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** How an object of a batch is reached; `ObjectPathType` as below. */
export interface RichPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** Where paths begin. */
export interface Roots {
  readonly workbook: RichObject;
  /** Services outside the workbook, by the name of their type. */
  readonly services: Readonly<Record<string, RichObject>>;
  /** Objects that an earlier batch asked to be kept, by reference id. */
  readonly kept: ReadonlyMap<string, RichObject>;
}

export interface ResolvedPaths {
  object(id: number): RichObject | null;
  arguments(info: ArgumentInfo | undefined): unknown[];
}

const GLOBAL_OBJECT = 1;
const NEW_OBJECT = 2;
const METHOD = 3;
const PROPERTY = 4;
const INDEXER = 5;
const REFERENCE = 6;
const NULL_OBJECT = 7;

/** Resolves path ids, each once a batch: a path may be a method with an effect. */
export function resolvePaths(
  paths: Readonly<Record<string, RichPath>>,
  roots: Roots,
  gate: ApiGate,
): ResolvedPaths {
  const resolved = new Map<number, RichObject | null>();
  const object = (id: number): RichObject | null => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = paths[id];
    if (!path) throw new RichError('InvalidObjectPath', 400, `no object path ${id}`);
    const found = follow(path);
    resolved.set(id, found);
    return found;
  };
  const follow = (path: RichPath): RichObject | null => {
    const { Name: name } = path;
    switch (path.ObjectPathType) {
      case GLOBAL_OBJECT:
        return roots.workbook;
      case NEW_OBJECT:
        return simulated(roots.services[name], name);
      case REFERENCE: {
        const kept = roots.kept.get(name);
        if (!kept) throw new RichError('InvalidReference', 400, `${name} is not kept`);
        return kept;
      }
      case NULL_OBJECT:
        return null;
    }
    const parent = object(path.ParentObjectPathId ?? 0);
    // What hangs on a null object is a null object, without an error.
    return parent && step(parent, path, argumentsOf(path.ArgumentInfo), gate);
  };
  const argumentsOf = (info: ArgumentInfo | undefined): unknown[] => {
    const dereference = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(reference) && Array.isArray(value)) {
        return value.map((item, i) => dereference(item, reference[i]));
      }
      return typeof reference === 'number' && reference !== 0 ? object(reference) : value;
    };
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, i) => dereference(value, references[i]));
  };
  return { object, arguments: argumentsOf };
}

function step(parent: RichObject, path: RichPath, args: readonly unknown[], gate: ApiGate) {
  const { Name: name } = path;
  const what = `${parent.type}.${name}`;
  switch (path.ObjectPathType) {
    case PROPERTY:
      if (!parent.service) gate.pass(parent.type, 'properties', name);
      return simulated(parent.properties?.[name], what)();
    case INDEXER:
      gate.pass(parent.type, 'methods', 'GetItem');
      return simulated(parent.item, `${parent.type}.getItem`)(args[0]);
    case METHOD: {
      const result = call(parent, name, args, gate);
      if (result === null || isRichObject(result)) return result;
      throw apiNotFound(`object from ${what}()`);
    }
    default:
      throw apiNotFound(`object path type ${path.ObjectPathType}`);
  }
}

/** Calls a method by its wire name. */
export function call(
  target: RichObject,
  name: string,
  args: readonly unknown[],
  gate: ApiGate,
): unknown {
  if (!target.service) gate.pass(target.type, 'methods', name);
  return simulated(target.methods?.[name], `${target.type}.${name}()`)(...args);
}

function simulated<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw apiNotFound(`The simulator has no ${what}`);
  return found;
}
