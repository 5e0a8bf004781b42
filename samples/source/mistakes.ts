import type { Edit } from '../../test/support/edit-book';

/** What is wrong in the spoiled sample, told to its reader and to the test. */
export interface Mistake {
  readonly where: string;
  readonly what: string;
  readonly edits: readonly Edit[];
  /** The check that finds it, and the finding that is not put under another. */
  readonly check: string;
  readonly finding: string;
  /** Findings that say the same in other words and are not put under it. */
  readonly also?: readonly string[];
}

const set = (form: string, row: string, column: string, value: string | number | null): Edit => ({
  op: 'set',
  form,
  row,
  column,
  value,
});

export const MISTAKES: readonly Mistake[] = [
  {
    where: '表3“2130108 病虫害控制”项目支出',
    what: '120.00 写成 102.00（数字颠倒）',
    edits: [set('t3', '2130108', 'project', 102)],
    check: 'T3-01',
    finding: 'T3-01/t3/2130108/total',
  },
  {
    where: '表6“301 工资福利支出”人员经费',
    what: '小计 1153.36 写成 1135.63',
    edits: [set('t6', '301', 'personnel', 1135.63)],
    check: 'T6-04',
    finding: 'T6-04/t6/301/personnel',
    also: ['T6-01/t6/301/total'],
  },
  {
    where: '表9“公务接待费”',
    what: '2.40 写成 1.20，小于表6“30217 公务接待费”',
    edits: [set('t9', 'reception', 'general', 1.2), set('t9', 'reception', 'total', 1.2)],
    check: 'X-13',
    finding: 'X-13/t9/reception/general',
    also: ['T9-02/t9/sangong/general', 'T9-02/t9/sangong/total'],
  },
  {
    where: '表5“2130109 农产品质量安全”项目支出',
    what: '42.60 的零打成字母 O',
    edits: [set('t5', '2130109', 'project', '42.6O')],
    check: 'FMT-03',
    finding: 'FMT-03/t5/2130109/project',
  },
  {
    where: '表2“2080505”科目名称',
    what: '写成“机关事业单位职业年金缴费支出”（2080506 的名称）',
    edits: [set('t2', '2080505', 'name', '机关事业单位职业年金缴费支出')],
    check: 'C-03',
    finding: 'C-03/t2/2080505/name',
  },
  {
    where: '表7“212 城乡社区支出”项目支出',
    what: '类级小计漏填',
    edits: [set('t7', '212', 'project', null)],
    check: 'FMT-04',
    finding: 'FMT-04/t7/212/project',
  },
  {
    where: '表4表头',
    what: '预算年度写成 2022',
    edits: [{ op: 'text', form: 't4', find: '预算年度：2023', replace: '预算年度：2022' }],
    check: 'STR-04',
    finding: 'STR-04/t4/year',
  },
  {
    where: '表8',
    what: '空表没有“空表列示”的注',
    edits: [
      {
        op: 'text',
        form: 't8',
        find: '注：无国有资本经营预算财政拨款预算，空表列示。',
        replace: '',
      },
    ],
    check: 'STR-03',
    finding: 'STR-03/t8',
  },
  {
    where: '表2“21011 行政事业单位医疗”',
    what: '款级行漏列',
    edits: [{ op: 'deleteRow', form: 't2', row: '21011' }],
    check: 'C-04',
    finding: 'C-04/t2/2101101/code',
    also: ['C-04/t2/2101102/code', 'C-04/t2/2101103/code', 'STR-07/t2/2101101/seq'],
  },
  {
    where: '表1“二十、住房保障支出”',
    what: '96.47 写成 94.67，与表3不一致',
    edits: [set('t1', '221', 'expenseAmount', 94.67)],
    check: 'X-04',
    finding: 'X-04/t1/221/expenseAmount',
    also: ['T1-02/t1/expenseYear/expenseAmount'],
  },
  {
    where: '采购表“植保无人飞机”',
    what: '项目预算资金 120.00 写成 12000.00（元误作万元）',
    edits: [set('proc', '农作物病虫害统防统治', 'projectBudget', 12000)],
    check: 'X-21',
    finding: 'X-21/proc/农作物病虫害统防统治/projectBudget',
  },
  {
    where: '表6“30201 办公费”',
    what: '列在人员经费栏',
    edits: [
      {
        op: 'exchange',
        a: { form: 't6', row: '30201', column: 'personnel' },
        b: { form: 't6', row: '30201', column: 'publicUse' },
      },
    ],
    check: 'C-07',
    finding: 'C-07/t6/30201/personnel',
    also: ['FMT-04/t6/302/personnel', 'T6-04/t6/302/publicUse'],
  },
];

/** What was copied wrongly into the document. */
export const RETYPED: readonly Mistake[] = [
  {
    where: '采购表“农作物病虫害统防统治”单价',
    what: '5.50 抄成 5.05（数字颠倒）',
    edits: [set('proc', '农作物病虫害统防统治', 'price', 5.05)],
    check: 'STR-11',
    finding: 'STR-11/proc/农作物病虫害统防统治/price',
  },
  {
    where: '资产表“房屋”价值',
    what: '1380.42 抄成 1380.24（数字颠倒）',
    edits: [set('asset', 'buildings', 'value', 1380.24)],
    check: 'STR-11',
    finding: 'STR-11/asset/buildings/value',
  },
];
