import { reason, type Reason } from '../model/reason';
import type { Weakened } from './weakened';

/** Ids that are told in a sentence. */
const TOLD = 12;

/** The first ids, and that there are more. */
function firstIds(ids: readonly string[]): string {
  return `${ids.slice(0, TOLD).join('、')}${ids.length > TOLD ? ' 等' : ''}`;
}

/** What a reader must know of rules that ask less, and of a check that asked nothing; `errors` of it ran. */
export function ruleRemarks({ off, toWarning, toNotice }: Weakened, errors: number): Reason[] {
  const lowered = [...toWarning, ...toNotice];
  const slots = {
    ...{ off: off.length, offIds: firstIds(off) },
    ...{ lowered: lowered.length, loweredIds: firstIds(lowered) },
  };
  const code =
    off.length === 0 ? 'weakened.lowered' : lowered.length === 0 ? 'weakened.off' : 'weakened.both';
  return [
    ...(errors === 0 ? [reason('weakened.none-ran')] : []),
    ...(off.length + lowered.length > 0 ? [reason(code, slots)] : []),
  ];
}

/** Whether a remark is of those, which stand beside the verdict wherever it is shown. */
export function isRuleRemark({ code }: Reason): boolean {
  return code.startsWith('weakened.');
}

/** Whether a verdict is withheld because nothing was asked that it could rest on. */
export function noneRan(remarks: readonly Reason[]): boolean {
  return remarks.some(({ code }) => code === 'weakened.none-ran');
}
