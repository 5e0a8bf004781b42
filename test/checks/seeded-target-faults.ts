import type { Edit } from '../support/edit-book';
import { cell } from './fault-edits';
import type { SeededFault } from './seeded-faults';

/** The two projects of the plans that have target tables. */
const HALL = '政务大厅运行保障';
const CARS = '政务大厅车辆更新';
const target = (instance: string, row: string, column: string, value: string | null): Edit => ({
  op: 'set',
  form: 'perf',
  instance,
  row,
  column,
  value,
});
/** In the sheet of all target tables. */
const rewrite = (find: string, replace: string): Edit => ({
  op: 'text',
  form: 'perf',
  instance: HALL,
  find,
  replace,
});

/** Mistakes in 绩效目标表. */
export const TARGET_FAULTS: readonly SeededFault[] = [
  {
    check: 'F-01',
    what: '采购表里的项目没有绩效目标表',
    edits: [rewrite(`2、${CARS}`, '2、办公家具购置')],
    id: `F-01/proc/${CARS}/project`,
    severity: 'warning',
    names: cell('proc', CARS, 'project'),
  },
  {
    check: 'F-02',
    what: '产出指标里没有质量指标',
    edits: [target(HALL, '办件差错率', 'level2', '数量指标')],
    id: `F-02/perf@${HALL}/quality`,
    severity: 'error',
    names: { title: 'perf', instance: HALL },
  },
  {
    check: 'F-03',
    what: '一条指标没有指标值',
    edits: [target(HALL, '网上可办率', 'value', null)],
    id: `F-03/perf@${HALL}/网上可办率/value`,
    severity: 'error',
  },
  {
    check: 'F-04',
    what: '满意度的百分号打成了数字',
    edits: [target(HALL, '办事群众满意度', 'value', '≥955')],
    id: `F-04/perf@${HALL}/办事群众满意度/value`,
    severity: 'error',
  },
  {
    check: 'F-04',
    what: '成本指标的数没有单位',
    edits: [target(HALL, '运行成本', 'value', '≤88.40')],
    id: `F-04/perf@${HALL}/运行成本/value`,
    severity: 'warning',
  },
  {
    check: 'F-05',
    what: '满意度写成了≤',
    edits: [target(HALL, '办事群众满意度', 'value', '≤95%')],
    id: `F-05/perf@${HALL}/办事群众满意度/value`,
    severity: 'warning',
  },
  {
    check: 'F-05',
    what: '成本写成了≥',
    edits: [target(HALL, '运行成本', 'value', '≥88.40万元')],
    id: `F-05/perf@${HALL}/运行成本/value`,
    severity: 'warning',
  },
  {
    check: 'F-05',
    what: '合格率写成≥100%',
    edits: [target(CARS, '车辆验收合格率', 'value', '≥100%')],
    id: `F-05/perf@${CARS}/车辆验收合格率/value`,
    severity: 'notice',
  },
  {
    check: 'F-06',
    what: '绩效目标还是模板文字',
    edits: [rewrite('1.更换一辆超过使用年限的公务用车，保障外出服务', '1.目标内容1')],
    id: `F-06/perf@${CARS}/goal`,
    severity: 'error',
  },
  {
    check: 'F-07',
    what: '成本指标大于绩效目标表头的预算数',
    edits: [target(HALL, '运行成本', 'value', '≤98.40万元')],
    id: `F-07/perf@${HALL}/运行成本/value`,
    severity: 'warning',
  },
  {
    check: 'F-07',
    what: '成本指标大于采购表里这个项目的预算资金',
    edits: [target(CARS, '购车成本', 'value', '≤19万元')],
    id: `F-07/perf@${CARS}/购车成本/value`,
    severity: 'warning',
  },
  {
    check: 'F-08',
    what: '两个项目的指标整表雷同',
    edits: [
      { op: 'copyTable', form: 'perf', instance: CARS, title: '3、便民服务点建设绩效目标表' },
    ],
    id: 'F-08/perf@便民服务点建设/indicators',
    severity: 'warning',
  },
  {
    check: 'F-08',
    what: '两个项目的绩效目标文字相同',
    edits: [
      rewrite(
        '1.更换一辆超过使用年限的公务用车，保障外出服务',
        '1.保障大厅窗口全年正常受理业务\n2.缩短群众办件等候时间',
      ),
    ],
    id: `F-08/perf@${CARS}/goal`,
    severity: 'notice',
  },
  {
    check: 'F-09',
    what: '成本指标下写了完成率',
    edits: [target(CARS, '购车成本', 'level3', '车辆交付完成率')],
    id: `F-09/perf@${CARS}/车辆交付完成率/level3`,
    severity: 'warning',
  },
  {
    check: 'F-10',
    what: '绩效目标表的编号跳了一号',
    edits: [rewrite(`2、${CARS}`, `3、${CARS}`)],
    id: `F-10/perf@${CARS}/number`,
    severity: 'notice',
  },
  {
    check: 'F-10',
    what: '标题少了半个括号',
    edits: [rewrite(`2、${CARS}`, `2、${CARS}（一辆`)],
    id: `F-10/perf@${CARS}(一辆/brackets`,
    severity: 'notice',
  },
  {
    check: 'F-10',
    what: '同一个项目有两张绩效目标表',
    edits: [{ op: 'copyTable', form: 'perf', instance: CARS, title: `3、${CARS}绩效目标表` }],
    id: `F-10/perf@${CARS}#2/twice`,
    severity: 'notice',
  },
  {
    check: 'F-10',
    what: '表内的项目名称与标题不同',
    edits: [rewrite(`1、${HALL}`, '1、政务大厅运转经费')],
    id: 'F-10/perf@政务大厅运转经费/name',
    severity: 'notice',
    names: 'nothing',
  },
  {
    check: 'F-11',
    what: '资金支出计划后一期比前一期少',
    edits: [rewrite('75.00', '35.00')],
    id: `F-11/perf@${HALL}/byOctober`,
    severity: 'error',
  },
  {
    check: 'F-11',
    what: '资金支出计划到 12 月底不足 100%',
    edits: [rewrite('100.00', '90.00')],
    id: `F-11/perf@${HALL}/byDecember`,
    severity: 'error',
  },
  {
    check: 'F-12',
    what: '预算数与财政资金、其他资金之和不符',
    edits: [rewrite('80.00', '78.00')],
    id: `F-12/perf@${HALL}/budget`,
    severity: 'error',
  },
  {
    check: 'F-16',
    what: '一条指标没有写确定依据',
    edits: [target(HALL, '按期办结率', 'basis', null)],
    id: `F-16/perf@${HALL}/按期办结率/basis`,
    severity: 'notice',
  },
];
