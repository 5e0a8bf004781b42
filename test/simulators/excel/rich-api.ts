import type { ApiGate } from './api-table';
import { apiNotFound, isRichObject, RichError } from './rich-object';
import type { RichObject } from './rich-object';
import { call, resolvePaths } from './rich-paths';
import type { ArgumentInfo, ResolvedPaths, RichPath, Roots } from './rich-paths';
import { instantiated, queried } from './rich-results';
import type { RichQuery } from './rich-results';

/** One step of a batch; `ActionType` as below. */
interface RichAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: RichQuery;
  /** Of an update: values by the names that the add-in uses. */
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface RichBatch {
  readonly Actions: readonly RichAction[];
  readonly ObjectPaths: Readonly<Record<string, RichPath>>;
}

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET_PROPERTY = 4;
const TRACE = 5;
const UPDATE = 9;

/**
 * Carries a batch out and gives the body of its answer. Stops at the first action that fails; what
 * was done before stays done, as in Excel.
 */
export function answerBatch(batch: RichBatch, roots: Roots, gate: ApiGate): object {
  const paths = resolvePaths(batch.ObjectPaths, roots, gate);
  const Results: object[] = [];
  const TraceIds: number[] = [];
  for (const [ActionIndex, action] of batch.Actions.entries()) {
    try {
      if (action.ActionType === TRACE) TraceIds.push(action.Id);
      const target = action.ActionType === TRACE ? null : paths.object(action.ObjectPathId);
      const Value = target ? perform(action, target, paths, gate) : null;
      Results.push({ ActionId: action.Id, Value });
    } catch (error) {
      const { code, status, message } =
        error instanceof RichError ? error : new RichError('GeneralException', 500, String(error));
      const Error = {
        Code: code,
        Message: message,
        Location: '',
        HttpStatusCode: status,
        ActionIndex,
      };
      return { Results, TraceIds, Error };
    }
  }
  return { Results, TraceIds };
}

function perform(action: RichAction, target: RichObject, paths: ResolvedPaths, gate: ApiGate) {
  switch (action.ActionType) {
    case INSTANTIATE:
      return instantiated(target);
    case QUERY:
      return queried(target, action.QueryInfo ?? {}, gate);
    case METHOD: {
      const value = call(target, action.Name, paths.arguments(action.ArgumentInfo), gate);
      return isRichObject(value) ? instantiated(value) : (value ?? null);
    }
    case SET_PROPERTY:
      return set(target, action.Name, paths.arguments(action.ArgumentInfo)[0], gate);
    case UPDATE:
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
        set(target, name.charAt(0).toUpperCase() + name.slice(1), value, gate);
      }
      return null;
    default:
      throw apiNotFound(`action type ${action.ActionType} (${target.type}.${action.Name})`);
  }
}

function set(target: RichObject, name: string, value: unknown, gate: ApiGate): null {
  gate.passWrite(target.type, name);
  const setter = target.setters?.[name];
  if (!setter) throw apiNotFound(`The simulator cannot set ${target.type}.${name}`);
  setter(value);
  return null;
}
