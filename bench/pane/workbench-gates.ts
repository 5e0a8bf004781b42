import type { Gate } from '../gate';
import type { WorkbenchOpening } from './open-in-workbench';
import { share } from './pane-gates';

export interface MeasuredWorkbench {
  /** Of 15 sheets with 300 rows each. */
  readonly opening: WorkbenchOpening;
  /** Milliseconds from the key to the pane, by what is open. */
  readonly typed: { readonly department: readonly number[]; readonly sample: readonly number[] };
}

const TYPED_MS = 150;

export const WORKBENCH_GATES: readonly Gate<MeasuredWorkbench>[] = [
  {
    name: '工作台打开 15 张表、每张 300 行，到表格画好并列出问题',
    unit: 'ms',
    limit: 3000,
    value: ({ opening: { drawnMs, findingsMs } }) => Math.max(drawnMs, findingsMs),
  },
  {
    name: '工作台里键入到面板显示，部门工作簿，p95',
    unit: 'ms',
    limit: TYPED_MS,
    value: ({ typed }) => share(typed.department, 0.95),
  },
  {
    name: '工作台里键入到面板显示，样例，p95',
    unit: 'ms',
    limit: TYPED_MS,
    value: ({ typed }) => share(typed.sample, 0.95),
  },
];
