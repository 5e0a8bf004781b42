import type { Severity } from '../../src/model/finding';

/**
 * Per check on a text a mistake that it must catch, in the sample department's text, which it passes
 * without the mistake. docs/checks.md prints the table.
 */
export interface SeededTextFault {
  readonly check: string;
  /** In Chinese, for the reader of docs/checks.md. */
  readonly what: string;
  readonly severity: Severity;
  /** Words that stand once in the text, and what stands there instead. */
  readonly replace?: readonly (readonly [string, string])[];
  /** A paragraph behind the one that begins so. */
  readonly after?: readonly [string, string];
  /** Paragraphs from the one that begins so to the end. */
  readonly cutFrom?: string;
  /** Its id begins so. */
  readonly id: string;
}

const REASON = '主要是严格执行公务接待标准，减少接待批次和人数';

export const SEEDED_TEXT_FAULTS: readonly SeededTextFault[] = [
  {
    check: 'N-01',
    what: '预算收入总计 2331.04 写成 2313.04',
    severity: 'error',
    replace: [['预算收入总计2331.04万元', '预算收入总计2313.04万元']],
    id: 'N-01/text/overall/income.total',
  },
  {
    check: 'N-02',
    what: '收入构成漏写政府性基金 200 万元',
    severity: 'error',
    replace: [['，政府性基金预算收入200万元', '']],
    id: 'N-02/text/overall/income.total',
  },
  {
    check: 'N-03',
    what: '一般公共预算收入 2100.54 写成 2105.04',
    severity: 'error',
    replace: [['一般公共预算收入2100.54万元', '一般公共预算收入2105.04万元']],
    id: 'N-03/text/overall/income.general',
  },
  {
    check: 'N-04',
    what: '预算支出总计 2331.04 写成 2331.40',
    severity: 'error',
    replace: [['预算支出总计2331.04万元', '预算支出总计2331.40万元']],
    id: 'N-04/text/overall/expenditure.total',
  },
  {
    check: 'N-05',
    what: '项目支出 953.6 写成 963.5，与支出总计对不上',
    severity: 'error',
    replace: [['项目支出953.6万元', '项目支出963.5万元']],
    id: 'N-05/text/overall/expenditure.total',
  },
  {
    check: 'N-06',
    what: '人员经费 1196.26 写成 1196.62，与基本支出对不上',
    severity: 'error',
    replace: [['人员经费1196.26万元', '人员经费1196.62万元']],
    id: 'N-06/text/overall/expenditure.basic',
  },
  {
    check: 'N-07',
    what: '人员经费 1196.26 写成 1196.62，与表6对不上',
    severity: 'error',
    replace: [['人员经费1196.26万元', '人员经费1196.62万元']],
    id: 'N-07/text/overall/expenditure.personnel',
  },
  {
    check: 'N-08',
    what: '项目清单里的 12 写成 21，合计多出 9 万元',
    severity: 'error',
    replace: [['农民技能培训12万元', '农民技能培训21万元']],
    id: 'N-08/text/overall/expenditure.project',
  },
  {
    check: 'N-09',
    what: '项目支出的增加 53.6 写成 35.6，与总增减对不上',
    severity: 'error',
    replace: [['项目支出比上年增加53.6万元', '项目支出比上年增加35.6万元']],
    id: 'N-09/text/overall/expenditure.total',
  },
  {
    check: 'N-10',
    what: '人员经费的增加 30.6 写成 36，与基本支出的增减对不上',
    severity: 'error',
    replace: [['人员经费增加30.6万元', '人员经费增加36万元']],
    id: 'N-10/text/overall/expenditure.basic',
  },
  {
    check: 'N-12',
    what: '机关运行经费 181.18 写成 188.11，大于表6公用经费',
    severity: 'error',
    replace: [['机关运行经费安排181.18万元', '机关运行经费安排188.11万元']],
    id: 'N-12/text/operating/operating.total',
  },
  {
    check: 'N-13',
    what: '明细里的办公费 22.5 写成 25.2，与总额对不上',
    severity: 'error',
    replace: [['办公费22.5万元', '办公费25.2万元']],
    id: 'N-13/text/operating/operating.total',
  },
  {
    check: 'N-14',
    what: '办公费 22.5 写成 25.2，与表6对不上',
    severity: 'error',
    replace: [['办公费22.5万元', '办公费25.2万元']],
    id: 'N-14/text/operating/operating.30201',
  },
  {
    check: 'N-15',
    what: '三公总额 19.2 写成 12.9，与表9对不上',
    severity: 'error',
    replace: [['“三公”经费预算安排19.2万元', '“三公”经费预算安排12.9万元']],
    id: 'N-15/text/sangong/sangong.total',
  },
  {
    check: 'N-16',
    what: '三公总额 19.2 写成 12.9，与三项之和对不上',
    severity: 'error',
    replace: [['“三公”经费预算安排19.2万元', '“三公”经费预算安排12.9万元']],
    id: 'N-16/text/sangong/sangong.total',
  },
  {
    check: 'N-17',
    what: '运行维护费 16.8 写成 18.6，与购置及运维费对不上',
    severity: 'error',
    replace: [['公务用车运行维护费16.8万元）', '公务用车运行维护费18.6万元）']],
    id: 'N-17/text/sangong/sangong.vehicle',
  },
  {
    check: 'N-18',
    what: '公务接待费 2.4 写成 4.2，与表9对不上',
    severity: 'error',
    replace: [['公务接待费2.4万元，比上年', '公务接待费4.2万元，比上年']],
    id: 'N-18/text/sangong/sangong.reception',
  },
  {
    check: 'N-19',
    what: '三公总额的减少 1.2 写成 2.1，与分项增减对不上',
    severity: 'error',
    replace: [['，比上年减少1.2万元。其中：', '，比上年减少2.1万元。其中：']],
    id: 'N-19/text/sangong/sangong.total',
  },
  {
    check: 'N-20',
    what: '公务用车持平，其中运行维护费却减少 2 万元',
    severity: 'error',
    replace: [
      [
        '公务用车运行维护费16.8万元），与上年持平，无增减变化。',
        '公务用车运行维护费16.8万元），与上年持平，无增减变化。其中：公务用车购置费与上年持平；公务用车运行维护费比上年减少2万元，主要是压减用车。',
      ],
    ],
    id: 'N-20/text/sangong/sangong.vehicle',
  },
  {
    check: 'N-21',
    what: '公务接待费有增减，没有写原因',
    severity: 'warning',
    replace: [[`，${REASON}`, '']],
    id: 'N-21/text/sangong/sangong.reception',
  },
  {
    check: 'N-22',
    what: '三公总额没有写比上年增减',
    severity: 'notice',
    replace: [['，比上年减少1.2万元。其中：', '。其中：']],
    id: 'N-22/text/sangong/sangong.total',
  },
  {
    check: 'N-27',
    what: '项目清单里 12 万元写成 12 元',
    severity: 'error',
    replace: [['农民技能培训12万元', '农民技能培训12元']],
    id: 'N-27/text/overall/project.农民技能培训',
  },
  {
    check: 'N-28',
    what: '第三部分的 2023 年写成 2022 年',
    severity: 'warning',
    replace: [['2023年，本部门机关运行经费', '2022年，本部门机关运行经费']],
    id: 'N-28/text/operating',
  },
  {
    check: 'N-29',
    what: '零有的写 0，有的写 0.00',
    severity: 'notice',
    replace: [['国有资本经营预算收入0万元', '国有资本经营预算收入0.00万元']],
    id: 'N-29/text',
  },
  {
    check: 'H-01',
    what: '目录没有更新，留下“错误！未定义书签”',
    severity: 'error',
    after: ['六、', '错误！未定义书签。'],
    id: 'H-01/text',
  },
  {
    check: 'H-02',
    what: '职责里留下“xxxx”',
    severity: 'error',
    after: ['8.', '9.承办xxxx工程的有关工作。'],
    id: 'H-02/text/duties',
  },
  {
    check: 'H-03',
    what: '职责里夹着英文 research',
    severity: 'warning',
    after: ['8.', '9.开展农业政策research工作。'],
    id: 'H-03/text/duties',
  },
  {
    check: 'H-04',
    what: '职责里写到机要',
    severity: 'warning',
    after: ['8.', '9.承担机关机要文件的传递工作。'],
    id: 'H-04/text',
  },
  {
    check: 'H-05',
    what: '写了联系人的手机号',
    severity: 'error',
    after: ['8.', '9.联系人手机13912345678。'],
    id: 'H-05/text/duties',
  },
  {
    check: 'H-06',
    what: '叠字“意见意见”',
    severity: 'notice',
    after: ['8.', '9.提出改进农村工作的意见意见。'],
    id: 'H-06/text/duties',
  },
  {
    check: 'H-07',
    what: '第六部分的主语是另一个局',
    severity: 'warning',
    replace: [['青禾县农业农村局安排政府采购预算', '青禾县水利局安排政府采购预算']],
    id: 'H-07/text/procurement',
  },
  {
    check: 'H-08',
    what: '县级单位写“我省部门预算”',
    severity: 'notice',
    replace: [['本部门按照综合预算管理的要求编制预算', '目前我省部门预算的编制实行综合预算管理']],
    id: 'H-08/text/overall',
  },
  {
    check: 'H-09',
    what: '一段保障措施贴了两遍',
    severity: 'notice',
    after: [
      '做好绩效自评。',
      '做好绩效自评。年度终了对全部项目开展自评，自评结果作为安排下年预算和改进管理的依据。',
    ],
    id: 'H-09/text/performance',
  },
  {
    check: 'STR-02',
    what: '没有第八、第九部分',
    severity: 'error',
    cutFrom: '八、',
    id: 'STR-02/text',
  },
  {
    check: 'STR-10',
    what: '“部门职责”写了两遍',
    severity: 'notice',
    replace: [['1.贯彻执行国家', '部门职责：部门职责：1.贯彻执行国家']],
    id: 'STR-10/text/duties',
  },
  {
    check: 'F-13',
    what: '分项目标里写的是上一年',
    severity: 'warning',
    replace: [['绩效目标：落实粮食生产扶持政策', '绩效目标：2022年计划落实粮食生产扶持政策']],
    id: 'F-13/text/performance',
  },
];
