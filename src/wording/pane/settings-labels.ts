/** Words of the tab 设置. Pure constants: the pane shows itself before anything else is loaded. */

/** 设置. */
export const SETTINGS_TAB = {
  title: '设置',
  prior: '上年数',
  noPrior: '还没有选择。选了以后，汇总和情况说明就有上年数和增减。',
  changePrior: '换一份',
  dropPrior: '不再使用',
  edition: '套表',
  editionUnknown: '还没有认出部门预算公开表。',
  otherEdition: '没有本年的表样，表的样式和科目名称只作提示；数照样核对。',
  inUse: '程序与数据',
  dataPack: '数据包',
  data: {
    shipped: '没有另放，用随附的套表、模板、科目和规则',
    missing: '没有取到，或文件坏了，用随附的套表、模板、科目和规则',
    refused: '服务器上的不能用，用随附的套表、模板、科目和规则；不能用的原因：',
  },
  editions: '收录的年度',
  hostedRules: '数据包里的规则',
  carryOver: '接续',
  carryOverText: '重新导出了工作簿？从上一版接过单位资料、说明和上年数，不用重填。',
  chooseEarlier: '从上一版接续',
  keepAsideText: '把单位资料、说明和上年数存成一个 .gouji.json 文件，给下一版或另一台电脑用。',
  keepAside: '另存 .gouji.json',
  keepInside: '把资料存进工作簿：加一张隐藏表',
  keepInsideText: {
    'side-file':
      '现在，单位资料、说明和上年数存在工作簿旁边的 .gouji.json 文件里，工作簿换了地方，要把它一起带走。加一张隐藏表，资料就随工作簿走。',
    none: '现在，单位资料、说明和上年数保存不下来。加一张隐藏表，资料就存在工作簿里。',
    inside: '',
  },
  keepInsideAction: '加一张隐藏表…',
  keepInsideAsk: '加一张隐藏表？',
  keepInsideSure:
    '工作簿里会多一张名为 _gouji 的隐藏表，菜单里看不见；要上传到别的系统的表，请先做公开稿，里面没有它。',
  keepInsideYes: '加上',
  keepInsideNo: '不加',
  rulePacks: '规则包',
  noRulePacks: '这本工作簿没有另加规则。',
  addRulePack: '添加规则包',
  dropRulePack: '移除',
  dropRulePackNamed: (name: string): string => `移除规则包“${name}”`,
  publish: '公开稿',
  publishText:
    '另存一份可以公开的工作簿：去掉本工具的工作表和数据、批注、作者和指向别处的链接，数值不变；你的工作簿不动。',
  publishAction: '生成公开稿',
  noPublish: '这个程序里取不到工作簿的副本，请用命令行 gouji publish。',
  selfCheck: '自检',
  program: '程序',
  version: '程序版本',
  can: '能做',
  cannot: '不能做',
  selfCheckElsewhere:
    '要看 WPS 本身的情况，点功能区“预算公开”选项卡上的“自检”，会给出一份可以复制的报告。',
  tables: '找到的表',
  noTables: '还没有核对。',
} as const;

/** Programs that hold the workbook. */
export const HOST: Readonly<Record<string, string>> = {
  memory: '内存中的工作簿',
  file: '文件',
  excel: 'Excel',
  ['wps']: 'WPS 表格',
  browser: '浏览器',
};

/** What a program lets us do, by capability. */
export const CAPABILITY = {
  write: '改写单元格',
  sheets: '添加工作表',
  marks: '标记单元格',
  recalculates: '写入后自动重算',
  copyOfWorkbook: '取工作簿副本',
  pickFile: '选择文件',
  saveFile: '保存文件',
} as const;

/** Where what is kept stands. */
export const KEPT_DATA = {
  inside: '资料存在工作簿里',
  'side-file': '资料存在旁边的文件里',
  none: '资料不能保存',
} as const;
