import { apiNotFound, isRichObject, RichError } from './rich-object';
import type { RichObject } from './rich-object';
import { pathsOf } from './rich-paths';
import type { RichPath, Roots } from './rich-paths';
import { instantiated, queried } from './rich-results';

/** One step of a batch; `ActionType` as below. */
interface RichAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export interface RichBatch {
  readonly Actions: readonly RichAction[];
  readonly ObjectPaths: Readonly<Record<string, RichPath>>;
}

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const TRACE = 5;

/**
 * Carries a batch out and gives the body of its answer. Stops at the first action that fails; what
 * was done before stays done, as in Excel.
 */
export function answerBatch(batch: RichBatch, roots: Roots): object {
  const resolve = pathsOf(batch.ObjectPaths, roots);
  const Results: object[] = [];
  const TraceIds: number[] = [];
  for (const [ActionIndex, action] of batch.Actions.entries()) {
    try {
      if (action.ActionType === TRACE) TraceIds.push(action.Id);
      const target = action.ActionType === TRACE ? null : resolve(action.ObjectPathId);
      Results.push({ ActionId: action.Id, Value: target ? perform(action, target) : null });
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

function perform(action: RichAction, target: RichObject): unknown {
  switch (action.ActionType) {
    case INSTANTIATE:
      return instantiated(target);
    case QUERY:
      return queried(target, action.QueryInfo?.Select ?? []);
    case METHOD: {
      const method = target.methods?.[action.Name];
      if (!method) throw apiNotFound(`${target.type}.${action.Name}()`);
      const value = method(...(action.ArgumentInfo?.Arguments ?? []));
      return isRichObject(value) ? instantiated(value) : (value ?? null);
    }
    default:
      throw apiNotFound(`action type ${action.ActionType} (${target.type}.${action.Name})`);
  }
}
