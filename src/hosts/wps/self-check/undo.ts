import { hasMember, kindOf } from './kind';
import { found } from './probe';
import type { BenchProbe } from './probe';
import { serviceOf } from './service-of';

/** Several writes as one step. Whether the user sees one step needs somebody who looks. */
export const undoGroup: BenchProbe = {
  id: 'undo-group',
  run(at) {
    const tools = serviceOf(at, 'DebugTools');
    if (!tools) return found('missing');
    const functions = ['UndoTransBegin', 'UndoTransEnd'].filter((name) => hasMember(tools, name));
    if (functions.length < 2) return found('missing', { has: functions.join(', ') });
    const [book, range] = [at.book(), at.sheet().Range('R1')];
    tools.UndoTransBegin(book);
    try {
      range.Value2 = 1;
      range.Value2 = 2;
    } finally {
      tools.UndoTransEnd(book, false, '自检');
    }
    const { Value2: value } = range;
    return found(value === 2 ? 'ok' : 'failed', { kind: kindOf(value) });
  },
};
