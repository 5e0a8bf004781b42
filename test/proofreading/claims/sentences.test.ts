import { said } from './said';

/**
 * Sentences and what they state, a line a claim: measure, direction or 上年, amount, another year than
 * 2022, the year compared with, <the reason>; `*` inside a reason, `?` not understood. Then the lists:
 * whole, `=` for one that names all of its parts, parts.
 */
const SENTENCES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'overall',
    ['2022年收入预算为１，２３４．５０万元，全部为财政拨款。'],
    ['income.total 1234.50万元'],
  ],
  [
    'overall',
    [
      '2022 年预算总收入 1,234.5 万 元，其中：一般公共预算拨款收入1200万元，政府性基金收入34.5万元。',
    ],
    ['income.total 1234.5万元', 'income.general 1200万元', 'income.fund 34.5万元', '0=1+2'],
  ],
  [
    'overall',
    ['收入总计三十二万元，比2021年增加五万元。'],
    ['income.total 32万元', 'income.total 增加 5万元 较2021'],
  ],
  [
    'overall',
    [
      '2022年支出预算0.5亿元，其中：基本支出2000万元（人员经费1500万元，公用经费500万元），项目支出3000万元。',
    ],
    [
      'expenditure.total 0.5亿元',
      'expenditure.basic 2000万元',
      'expenditure.personnel 1500万元',
      'expenditure.publicUse 500万元',
      'expenditure.project 3000万元',
      '1=2+3',
      '0=1+4',
    ],
  ],
  [
    'overall',
    [
      '基本支出200万元，其中人员经费150万元、公用经费50万元；项目支出80万元，包括森林防火30万元、苗圃维护和林区道路养护50万元。',
    ],
    [
      'expenditure.basic 200万元',
      'expenditure.personnel 150万元',
      'expenditure.publicUse 50万元',
      'expenditure.project 80万元',
      'project.森林防火 30万元',
      'project.苗圃维护和林区道路养护 50万元',
      '0=1+2',
      '3=4+5',
    ],
  ],
  [
    'overall',
    ['人员经费和日常公用经费分别为150万元和50万元。'],
    ['expenditure.personnel 150万元', 'expenditure.publicUse 50万元'],
  ],
  [
    'overall',
    ['人员经费、公用经费分别较上年增加5万元、3万元。'],
    ['expenditure.personnel 增加 5万元 较2021', 'expenditure.publicUse 增加 3万元'],
  ],
  [
    'overall',
    ['2022年支出总计280万元，比上年预算250万元增加30万元，增长12%，主要原因是新增2名人员。'],
    [
      'expenditure.total 280万元',
      'expenditure.total 上年 250万元 年2021',
      'expenditure.total 增加 30万元 <新增2名人员>',
      'expenditure.total 增加 12% <新增2名人员>',
      '* ? 增加 2名',
    ],
  ],
  [
    'overall',
    ['2021年支出预算250万元，2022年支出预算280万元，增加30万元。'],
    [
      'expenditure.total 上年 250万元 年2021',
      'expenditure.total 280万元',
      'expenditure.total 增加 30万元',
    ],
  ],
  [
    'overall',
    ['基本支出与上年持平，项目支出较上年略有增加。'],
    ['expenditure.basic 持平 较2021', 'expenditure.project 增加 较2021'],
  ],
  [
    'overall',
    ['基本支出、项目支出均与上年持平，没有变化。'],
    ['expenditure.basic 持平 较2021', 'expenditure.project 持平 较2021'],
  ],
  ['overall', ['与上年相比，各项均持平。'], ['?各项 持平 较2021']],
  [
    'overall',
    ['与上年相比，人员经费增加10万元，主要是正常晋级晋档，公用经费减少2万元，主要是压减会议。'],
    [
      'expenditure.personnel 增加 10万元 较2021 <正常晋级晋档>',
      'expenditure.publicUse 减少 2万元 <压减会议>',
    ],
  ],
  [
    'overall',
    ['基本支出增加8万元（其中：人员经费增加10万元，公用经费减少2万元），主要是正常晋级晋档。'],
    [
      'expenditure.basic 增加 8万元 <正常晋级晋档>',
      'expenditure.personnel 增加 10万元',
      'expenditure.publicUse 减少 2万元',
      '0=1+2',
    ],
  ],
  [
    'overall',
    ['项目支出减少20万元，主要为苗圃改造项目减少25万元和森林防火经费增加5万元。'],
    [
      'expenditure.project 减少 20万元 <苗圃改造项目减少25万元和森林防火经费增加5万元>',
      '* ?苗圃改造项目 减少 25万元',
      '* ?森林防火经费 增加 5万元',
    ],
  ],
  [
    'overall',
    ['收入888.25，其中一般公共预算收入888.25。'],
    ['income.total 888.25', 'income.general 888.25', '0>1'],
  ],
  ['overall', ['所属事业单位基本支出50万元。'], ['?所属事业单位基本支出 50万元']],
  ['overall', ['本部门及所属单位2022年收入预算500万元。'], ['income.total 500万元']],
  ['overall', ['房租收入3万元。'], ['?房租收入 3万元']],
  [
    'overall',
    ['支出按功能分类：人员经费为10万元，公用经费为5万元，项目支出为20万元，合计35万元。'],
    [
      'expenditure.personnel 10万元',
      'expenditure.publicUse 5万元',
      'expenditure.project 20万元',
      'expenditure.total 35万元',
      '3=0+1+2',
    ],
  ],
  ['overall', ['一般公共预算支出300万元，占总支出的85%。'], ['general.total 300万元']],
  [
    'overall',
    [
      '基本支出60万元，占支出总计的60%，比上年增加5万元，主要是调资；项目支出40万元，占40%，比上年减少2万元。',
    ],
    [
      'expenditure.basic 60万元',
      'expenditure.basic 增加 5万元 较2021 <调资>',
      'expenditure.project 40万元',
      'expenditure.project 减少 2万元 较2021',
    ],
  ],
  [
    'overall',
    [
      '2022年一般公共预算支出90万元，其中：基本支出60万元，项目支出30万元。',
      '支出总计100万元，其中项目支出40万元。',
    ],
    [
      'general.total 90万元',
      'general.basic 60万元',
      'general.project 30万元',
      'expenditure.total 100万元',
      'expenditure.project 40万元',
      '0=1+2',
      '3>4',
    ],
  ],
  [
    'overall',
    ['一般公共预算支出90万元，政府性基金预算支出10万元；项目支出40万元。'],
    ['general.total 90万元', 'fund.total 10万元', '?项目支出 40万元'],
  ],
  [
    'overall',
    [
      '收入总计100万元，比上年增加9万元。一般公共预算收入90万元，比上年增加4万元。收入增加主要是一般公共预算收入增加4万元。',
    ],
    [
      'income.total 100万元',
      'income.total 增加 9万元 较2021 <一般公共预算收入增加4万元>',
      'income.general 90万元',
      'income.general 增加 4万元 较2021',
      '* income.general 增加 4万元',
      '1>4',
    ],
  ],
  [
    'sangong',
    [
      '因公出国（境）费、公务用车购置费和公务接待费分别为0万元、3万元和2万元，分别较上年增加0万元、减少1万元、减少2万元。',
    ],
    [
      'sangong.abroad 0万元',
      'sangong.vehicle.purchase 3万元',
      'sangong.reception 2万元',
      'sangong.abroad 增加 0万元 较2021',
      'sangong.vehicle.purchase 减少 1万元',
      'sangong.reception 减少 2万元',
    ],
  ],
  [
    'sangong',
    ['“三公”经费6万元，其中：公务用车运行维护费6万元，平均每辆运行维护费2万元，公务接待费0万元。'],
    ['sangong.total 6万元', 'sangong.vehicle.operation 6万元', 'sangong.reception 0万元', '0=1+2'],
  ],
  [
    'sangong',
    ['“三公”经费预算10万元，较上年减少2万元，下降16.67%。'],
    ['sangong.total 10万元', 'sangong.total 减少 2万元 较2021', 'sangong.total 减少 16.67%'],
  ],
  [
    'sangong',
    ['公务接待费上年为5万元，本年安排4万元，压减1万元。'],
    [
      'sangong.reception 上年 5万元 年2021',
      'sangong.reception 4万元',
      'sangong.reception 减少 1万元',
    ],
  ],
  [
    'sangong',
    [
      '公务用车购置及运行维护费8万元（其中购置费0万元，运维费8万元），较2021年减少1万元，原因是车辆报废；公务接待费2万元，同比持平。',
    ],
    [
      'sangong.vehicle 8万元',
      'sangong.vehicle.purchase 0万元',
      'sangong.vehicle.operation 8万元',
      'sangong.vehicle 减少 1万元 较2021 <车辆报废>',
      'sangong.reception 2万元',
      'sangong.reception 持平 较2021',
      '0=1+2',
    ],
  ],
  [
    'sangong',
    ['因公出国（境）费用０元，与2021年预算持平，无增减变化。'],
    ['sangong.abroad 0元', 'sangong.abroad 持平 较2021'],
  ],
  [
    'sangong',
    [
      '三公经费合计10万元。',
      '1.公务接待费。安排2万元，与上年相比无变化。',
      '2.公务用车运行维护费，共安排8万元，较去年减少1万元。原因：报废1辆。',
    ],
    [
      'sangong.total 10万元',
      'sangong.reception 2万元',
      'sangong.reception 持平 较2021',
      'sangong.vehicle.operation 8万元',
      'sangong.vehicle.operation 减少 1万元 较2021 <报废1辆>',
      '* ?报废 1辆',
    ],
  ],
  [
    'sangong',
    ['公务用车购置费较上年增加18万元，主要用于更新车辆1辆。'],
    ['sangong.vehicle.purchase 增加 18万元 较2021', '?更新车辆 1辆'],
  ],
  [
    'operating',
    [
      '2022年，我局机关运行经费安排50万元，比上年增加3万元，增长6.4%，主要是物价上涨。主要用于办公费、印刷费等日常运行支出。其中：办公费20万元、印刷费5万元、取暖费10万元，其他交通费用15万元。',
    ],
    [
      'operating.total 50万元',
      'operating.total 增加 3万元 较2021 <物价上涨>',
      'operating.total 增加 6.4% <物价上涨>',
      'operating.30201 20万元',
      'operating.30202 5万元',
      'operating.30208 10万元',
      'operating.30239 15万元',
      '0=3+4+5+6',
    ],
  ],
  [
    'operating',
    ['公务接待费2万元，某某楼水费3万元。'],
    ['operating.30217 2万元', '?某某楼水费 3万元'],
  ],
  ['operating', ['本单位为事业单位，无机关运行经费。'], []],
  [
    'procurement',
    ['2022年安排政府采购预算30万元，其中：货物类20万元，工程类0万元，服务类10万元。'],
    [
      'procurement.total 30万元',
      'procurement.goods 20万元',
      'procurement.works 0万元',
      'procurement.services 10万元',
      '0=1+2+3',
    ],
  ],
  [
    'procurement',
    ['本单位有三个采购项目，政府采购总金额为30万元，预留中小企业份额12万元。'],
    ['procurement.items 3个', 'procurement.total 30万元', 'procurement.reservedForSmall 12万元'],
  ],
  [
    'assets',
    ['截至上年末，本部门固定资产总额为90.5万元，比上年增加2万元。'],
    ['assets.total 90.5万元', 'assets.total 增加 2万元 较2021'],
  ],
  [
    'assets',
    ['截至2021年12月31日，我局固定资产总额为808.6万元，其中车辆5辆，价值80万元。'],
    ['assets.total 808.6万元', 'assets.vehicles.count 5辆', '?价值 80万元', '0>2'],
  ],
  [
    'assets',
    ['本年拟购置固定资产15万元，购置打印机两台0.4万元。'],
    ['assets.purchase 15万元', '?购置打印机 2台', '?购置打印机 0.4万元'],
  ],
  [
    'performance',
    [
      '培训不少于3—5次，满意度≥95%，每人成本不超过200元，完成率达到百分之九十八以上，一次性验收合格。',
    ],
    ['?培训 ≥3次', '? ≤5次', '?满意度 ≥95%', '?每人成本 ≤200元', '?完成率 ≥98%'],
  ],
  [
    'performance',
    ['财预〔2016〕143号要求，2022年6月底前完成，第2季度拨付70万，电话0335-4041234，联系人12345。'],
    ['?季度拨付 70万'],
  ],
  [
    'overall',
    ['其中：基本支出200万元；项目支出80万元。'],
    ['expenditure.basic 200万元', 'expenditure.project 80万元'],
  ],
  [
    'overall',
    ['2021 支出预算100万元，较2020 年减少1万元。'],
    ['expenditure.total 100万元 年2021', 'expenditure.total 减少 1万元 较2020'],
  ],
  ['overall', ['二〇二二年收入预算一百二十万五千元。'], ['income.total 1205000元']],
  [
    'overall',
    ['财政拨款收支总计100万元。支出合计比上年增加100.00万元，系新增项目所致。'],
    ['fiscal.total 100万元', 'expenditure.total 增加 100.00万元 较2021'],
  ],
  [
    'overall',
    ['项目支出较上年减少5万元，主要系A项目完工。2021年度结转为零。'],
    ['expenditure.project 减少 5万元 较2021 <A项目完工>'],
  ],
  [
    'overall',
    ['人员经费150万元,较2021年减少5万元；日常公用经费50万元，较2021年持平，主要用于办公。'],
    [
      'expenditure.personnel 150万元',
      'expenditure.personnel 减少 5万元 较2021',
      'expenditure.publicUse 50万元',
      'expenditure.publicUse 持平 较2021',
    ],
  ],
];

test.each(SENTENCES)('%s: %j', (part, paragraphs, stated) => {
  expect(said(part, ...paragraphs)).toEqual(stated);
});
