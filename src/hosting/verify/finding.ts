import type { Reason } from '../../model/reason';

/** Something about a hosted copy that is not as it should be. Which check found it is the code of its reason. */
export interface HostedFinding {
  /** `wrong`: somebody's add-in does not work, or not safely. `notice`: it works, and will not for long, or slowly. */
  readonly severity: 'wrong' | 'notice';
  /** From the root of the site; empty: the site as a whole. */
  readonly path: string;
  readonly reason: Reason;
  /** Only so when a browser asks; what asks as WPS does is answered well. */
  readonly asked?: 'browser';
}

export const wrong = (path: string, reason: Reason): HostedFinding => ({
  severity: 'wrong',
  path,
  reason,
});

export const notice = (path: string, reason: Reason): HostedFinding => ({
  severity: 'notice',
  path,
  reason,
});
