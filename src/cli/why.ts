import { FileError } from '../hosts/file/file-error';
import { reason, Refusal, type Reason } from '../model/reason';

/**
 * Why something could not be done. What must not happen is a reason, too, never a trace; for those
 * who look for its cause: GOUJI_DEBUG=1.
 */
export function whyOf(problem: unknown, unexpected = 'book.too-hard'): Reason {
  if (problem instanceof Refusal) return problem.reason;
  if (problem instanceof FileError) return reason(`file.${problem.code}`, problem.slots);
  if (process.env.GOUJI_DEBUG)
    process.stderr.write(`${String(problem instanceof Error ? problem.stack : problem)}\n`);
  return reason(unexpected);
}
