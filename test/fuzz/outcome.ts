import { Refusal } from '../../src/model/reason';
import { checkOpened } from '../../src/session/check';
import { openWorkbook } from '../../src/session/open';
import { REASON_CODES } from '../../src/wording/reason-sentence';

/** Hostile files are to end within 3 s and 300 MB; seeds take some milliseconds. */
const MOST_MS = 3000;
const MOST_MB = 300;

/** How a file ended: a verdict, the code of a refusal, or a crash and why. */
export interface Outcome {
  readonly ended: string;
  readonly crash: string | null;
  readonly ms: number;
}

/** Opens and checks a file as the command line does. */
export async function outcomeOf(bytes: Uint8Array, name: string): Promise<Outcome> {
  // Of the processor's time: what else the machine does is not the file's fault.
  const began = process.cpuUsage();
  const before = process.resourceUsage().maxRSS;
  const { ended, crash } = await endOf(bytes, name);
  const { user, system } = process.cpuUsage(began);
  const ms = (user + system) / 1000;
  const mb = (process.resourceUsage().maxRSS - before) / 1024;
  if (crash !== null) return { ended, crash, ms };
  if (ms > MOST_MS) return { ended, crash: `took ${Math.round(ms)} ms`, ms };
  if (mb > MOST_MB) return { ended, crash: `took ${Math.round(mb)} MB`, ms };
  if (Object.keys(Object.prototype).length > 0) return { ended, crash: 'prototype changed', ms };
  return { ended, crash: null, ms };
}

async function endOf(bytes: Uint8Array, name: string): Promise<Omit<Outcome, 'ms'>> {
  try {
    const report = checkOpened(await openWorkbook(bytes, name));
    return { ended: report.verdict, crash: null };
  } catch (problem) {
    if (problem instanceof Refusal) {
      const { code } = problem.reason;
      if (!REASON_CODES.has(code)) return { ended: code, crash: `no sentence for ${code}` };
      return { ended: code, crash: slipBehind(problem) };
    }
    return {
      ended: 'crash',
      crash: problem instanceof Error ? String(problem.stack) : String(problem),
    };
  }
}

/**
 * A slip of ours that a reader took for damage: what scans a part calls every error so. Undecodable
 * bytes are reported as a TypeError, too, and are none.
 */
function slipBehind(problem: Error): string | null {
  for (let cause = problem.cause; cause instanceof Error; cause = cause.cause) {
    const decoding = 'code' in cause && String(cause.code).startsWith('ERR_ENCODING');
    const slip = [TypeError, RangeError, ReferenceError].some((kind) => cause instanceof kind);
    if (slip && !decoding) return `taken for damage: ${String(cause.stack)}`;
  }
  return null;
}
