/** What is wrong in the sample text, told to its reader and to the test. */
export interface Misprint {
  readonly where: string;
  readonly what: string;
  /** Words that stand once in the text as it was written, and what stands there instead. */
  readonly words: readonly [string, string];
  readonly check: string;
  /** Its id begins so. */
  readonly finding: string;
  /** Findings that say the same in other words. */
  readonly also?: readonly string[];
}

export const MISPRINTS: readonly Misprint[] = [
  {
    where: '二、2“人员经费”',
    what: '1196.26 写成 1192.66（数字颠倒）',
    words: ['人员经费1196.26万元', '人员经费1192.66万元'],
    check: 'N-07',
    finding: 'N-07/text/overall/expenditure.personnel',
    also: ['N-06/text/overall/expenditure.basic'],
  },
  {
    where: '二、2“农民技能培训”',
    what: '12 万元写成 12 元',
    words: ['农民技能培训12万元', '农民技能培训12元'],
    check: 'N-27',
    finding: 'N-27/text/overall/project.农民技能培训',
  },
  {
    where: '二、3“项目支出”',
    what: '比上年增加写成减少',
    words: ['项目支出比上年增加53.6万元', '项目支出比上年减少53.6万元'],
    check: 'N-09',
    finding: 'N-09/text/overall/expenditure.project',
    also: ['N-09/text/overall/expenditure.total'],
  },
  {
    where: '三、机关运行经费',
    what: '年份还是上一年的',
    words: ['2023年，本部门机关运行经费', '2022年，本部门机关运行经费'],
    check: 'N-28',
    finding: 'N-28/text/operating',
  },
  {
    where: '四、3“公务接待费”',
    what: '有增减，没有写原因',
    words: ['，主要是严格执行公务接待标准，减少接待批次和人数', ''],
    check: 'N-21',
    finding: 'N-21/text/sangong/sangong.reception',
  },
  {
    where: '五、（三）工作保障措施',
    what: '留下没有填的“xxxx”',
    words: ['修订预算管理、政府采购、合同管理等内部制度', '修订xxxx等内部制度'],
    check: 'H-02',
    finding: 'H-02/text/performance',
  },
  {
    where: '六、政府采购',
    what: '主语是另一个局（从别处抄来）',
    words: ['青禾县农业农村局安排政府采购预算', '青禾县水利局安排政府采购预算'],
    check: 'H-07',
    finding: 'H-07/text/procurement',
  },
];
