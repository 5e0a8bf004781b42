import type { Severity, Verdict } from '../../src/model/finding';
import type { CellRef, Edit } from '../support/edit-book';
import type { LayoutName } from '../support/layout';

/**
 * Per check a mistake that it must catch, in a book that it passes without the mistake. Long because
 * it is one table, row by row; docs/checks.md prints it.
 */
export interface SeededFault {
  readonly check: string;
  /** Which of the plans; the plan's book in this layout passes the check. */
  readonly plan?: 'FULL' | 'FISCAL_ONLY' | 'GENERAL_ONLY' | 'LEFT_OVER' | 'OLD_FORM';
  readonly layout?: LayoutName;
  /** When the mistake is one of layout, the layout that has it. */
  readonly faultyLayout?: 'swapped';
  /** In Chinese, for the reader of docs/checks.md. */
  readonly what: string;
  readonly edits: readonly Edit[];
  /** Id of the finding. */
  readonly id: string;
  readonly severity: Severity;
  readonly verdict?: Verdict;
  /** The cell that the finding must name: what was edited unless said; `title` for a form's title. */
  readonly names?: CellRef | { readonly title: string } | 'nothing';
}

const cell = (form: string, row: string, column: string): CellRef => ({ form, row, column });
const set = (form: string, row: string, column: string, value: string | number | null): Edit => ({
  op: 'set',
  form,
  row,
  column,
  value,
});

export const SEEDED_FAULTS: readonly SeededFault[] = [
  {
    check: 'STR-01',
    what: '删去表8整张工作表',
    edits: [{ op: 'dropForm', form: 't8' }],
    id: 'STR-01/t8',
    severity: 'warning',
    names: 'nothing',
  },
  {
    check: 'STR-01',
    what: '表2与表3的工作表对调',
    edits: [{ op: 'exchangeForms', a: 't2', b: 't3' }],
    id: 'STR-01/t3/order',
    severity: 'warning',
    names: { title: 't3' },
  },
  {
    check: 'STR-03',
    plan: 'GENERAL_ONLY',
    what: '表7是空表，删去“空表列示”的注',
    edits: [{ op: 'text', form: 't7', find: '注：无政府基金预算财政拨款预算，空表列示。', replace: '' }],
    id: 'STR-03/t7',
    severity: 'error',
    names: { title: 't7' },
  },
  {
    check: 'STR-03',
    what: '表5有数据，下面写着“空表列示”',
    edits: [{ op: 'note', form: 't5', text: '注：无一般公共预算财政拨款预算，空表列示。' }],
    id: 'STR-03/t5',
    severity: 'error',
  },
  {
    check: 'STR-04',
    what: '表3表头的预算年度写成上一年',
    edits: [{ op: 'text', form: 't3', find: '预算年度：2022', replace: '预算年度：2021' }],
    id: 'STR-04/t3/year',
    severity: 'warning',
    names: { title: 't3' },
  },
  {
    check: 'STR-04',
    what: '表6表头没有写金额单位',
    edits: [{ op: 'text', form: 't6', find: '单位：万元', replace: '' }],
    id: 'STR-04/t6/unit',
    severity: 'warning',
    names: { title: 't6' },
  },
  {
    check: 'STR-05',
    layout: 'paged',
    faultyLayout: 'swapped',
    what: '表2续页的表头有两栏互换位置',
    edits: [],
    id: 'STR-05/t2/page/2',
    severity: 'notice',
    names: 'nothing',
  },
  {
    check: 'STR-07',
    what: '表2“20805”行的序号写错',
    edits: [set('t2', '20805', 'seq', 70)],
    id: 'STR-07/t2/20805/seq',
    severity: 'warning',
  },
  {
    check: 'STR-08',
    what: '表9“公务接待费”写成“公务招待费”',
    edits: [set('t9', 'reception', 'item', '三、公务招待费')],
    id: 'STR-08/t9/reception/name',
    severity: 'error',
  },
  {
    check: 'STR-08',
    what: '表3删去合计行',
    edits: [{ op: 'deleteRow', form: 't3', row: 'total' }],
    id: 'STR-08/t3/total',
    severity: 'error',
    names: 'nothing',
  },
  {
    check: 'FMT-01',
    what: '表3一个项目支出写成负数',
    edits: [set('t3', '2010302', 'project', -88.4)],
    id: 'FMT-01/t3/2010302/project',
    severity: 'notice',
  },
  {
    check: 'FMT-01',
    what: '表6一个金额写了三位小数',
    edits: [set('t6', '30201', 'publicUse', 23.503)],
    id: 'FMT-01/t6/30201/publicUse',
    severity: 'notice',
  },
  {
    check: 'FMT-02',
    what: '表3一个科目编码中间有空格',
    edits: [set('t3', '2010302', 'code', '2010 302')],
    id: 'FMT-02/t3/2010302/code',
    severity: 'notice',
  },
  {
    check: 'FMT-03',
    what: '表5一个金额里的零打成了字母 O',
    edits: [set('t5', '2010302', 'project', '88.4O')],
    id: 'FMT-03/t5/2010302/project',
    severity: 'error',
  },
  {
    check: 'FMT-04',
    what: '表5类级“基本支出”清空',
    edits: [set('t5', '201', 'basic', null)],
    id: 'FMT-04/t5/201/basic',
    severity: 'error',
  },
  {
    check: 'FMT-05',
    layout: 'formulas',
    what: '表3公式单元格里存着旧结果',
    edits: [set('t3', '201', 'project', 99.99)],
    id: 'FMT-05/t3/201/project',
    severity: 'warning',
  },
  {
    check: 'T1-01',
    what: '表1“本年收入合计”多 1',
    edits: [set('t1', 'incomeYear', 'incomeAmount', 822.87)],
    id: 'T1-01/t1/incomeYear/incomeAmount',
    severity: 'error',
  },
];
export { cell };
