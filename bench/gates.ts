import type { Gate } from './gate';
import type { Timings } from './measure';
import type { NarrativeTimings } from './measure-narrative';

/** What was measured of the bench's workbooks. */
export interface Measured {
  readonly department: Timings;
  readonly large: Timings;
  /** Of the department's workbook. */
  readonly narrative: NarrativeTimings;
}

/** The gate that a whole run that is slow cannot break, since it compares two workbooks. */
export const GROWTH = '大工作簿：绑定+核对 为部门工作簿的';

const work = ({ bind, check }: Timings): number => bind + check;

export const GATES: readonly Gate<Measured>[] = [
  { name: '部门工作簿：绑定+核对', unit: 'ms', limit: 20, value: (of) => work(of.department) },
  { name: '部门工作簿：其中核对', unit: 'ms', limit: 5, value: (of) => of.department.check },
  {
    name: '部门工作簿：绑定+核对 占读文件时间',
    unit: '%',
    limit: 10,
    value: ({ department }) => (work(department) / department.read) * 100,
  },
  {
    name: '部门工作簿：数+情况说明+Word 文件',
    unit: 'ms',
    limit: 300,
    value: ({ narrative }) => narrative.facts + narrative.text + narrative.docx,
  },
  {
    name: GROWTH,
    unit: '×',
    limit: 25,
    value: ({ department, large }) => work(large) / work(department),
  },
];
