/**
 * Every word of the pane that is no sentence about a workbook. Pure constants, so that the pane can show
 * itself before anything else is loaded.
 */

/** Tabs, by their ids. */
export const TAB = {
  check: '校验',
  summary: '汇总',
  narrative: '情况说明',
  settings: '设置',
} as const;

/** What is under way, by the label of the task. */
export const TASK: Readonly<Record<string, string>> = {
  opening: '正在读取工作簿…',
  checking: '正在核对…',
  showing: '正在定位…',
  undoing: '正在撤销…',
  fixing: '正在改正…',
  recalculating: '正在重算…',
  explaining: '正在保存说明…',
  marking: '正在标记…',
  reporting: '正在写核对报告…',
  choosing: '正在读取所选文件…',
  comparing: '正在比较…',
  summarising: '正在汇总…',
  narrating: '正在写情况说明…',
  inserting: '正在插入工作表…',
  copying: '正在复制…',
  publishing: '正在生成公开稿…',
  carryingOver: '正在接续…',
};

/** What became of an action. */
export const SAID = {
  cancelled: '已取消',
  undone: (label: string): string => `已撤销：${label}`,
  fix: (where: string): string => `改正 ${where}`,
  fixed: (where: string, value: string): string => `${where} 已改为 ${value === '' ? '空' : value}`,
  recalculation: (count: number): string => `重算 ${String(count)} 格`,
  recalculated: (count: number): string => `已重算 ${String(count)} 格，没有新的不符`,
  nothingToRecalculate: '没有能放心重算的小计、合计；下面列出可能有误的单元格',
  explaining: '写说明',
  explained: '说明已保存在工作簿里',
  unexplaining: '删除说明',
  unexplained: '说明已删除',
  confirming: '确认说明',
  confirmed: '说明已确认，对现在的数仍然成立',
  marking: '标记单元格',
  marked: (count: number): string => `已标记 ${String(count)} 格；公开前请取消标记或生成公开稿`,
  unmarked: '标记已取消，恢复原来的底色',
  nothingToMark: '没有要标记的单元格',
} as const;

export const PANE = {
  title: '勾稽',
  main: '部门预算公开核对',
  refused: '还不能核对',
  recheck: '一键校验',
  undo: '撤销',
  cancel: '取消',
  more: '更多操作',
  recalculate: '重算合计、小计…',
  mark: '标记有问题的单元格',
  unmark: '取消标记',
  saveReport: '保存核对报告',
  publish: '生成公开稿',
  close: '关闭提示',
  message: { done: '完成', note: '提示', problem: '没有做成' },
  details: (count: number): string => `详情（${String(count)} 条）`,
  working: '正在处理…',
  show: '在工作簿中定位',
  year: (year: number): string => `${String(year)} 年`,
  yearless: '年度未能认定',
  readOnly: '只读',
  checkedAt: (time: string): string => `${time} 核对`,
  behind: '有改动，还没有核对',
  /** Read out when a check that was asked for has ended. */
  checked: (headline: string): string => `核对完成，${headline}`,
  /** Read out when a check after an edit came to something else. */
  now: (news: string, headline: string): string => `${news}；现在：${headline}`,
  next: '下一步',
  tabs: '功能',
} as const;

/** Another way for a file that may not have arrived. */
export const SAVE_WAY = {
  native: '另存为…',
  download: '用浏览器下载',
  window: '用窗口保存',
} as const;

/** The tab 校验. */
export const CHECK = {
  section: { error: '必改', unchecked: '未能核对', warning: '应说明', notice: '建议看' },
  more: (count: number): string => `另有 ${String(count)} 条`,
  fewer: '收起',
  only: '只看',
  allForms: '全部表',
  wholeBook: '整套表',
  explained: '已说明',
  basis: '依据',
  formula: '公式',
  fix: (value: string): string => `改为 ${value}`,
  fixAt: (place: string, value: string): string => `把 ${place} 改为 ${value}`,
  explanation: '说明',
  explanationHint: '写明为什么是这样；说明存在工作簿里，数字变了会请您再确认。',
  explain: '填写说明',
  keepExplanation: '保存说明',
  leave: '不写了',
  change: '修改说明',
  remove: '删除说明',
  stillHolds: '仍然成立',
  stale: '待确认',
  staleHint: '写说明以后数字变了',
  scope: '核对范围',
  forms: (found: number, all: number): string =>
    `各表认定情况：${String(all)} 张中 ${String(found)} 张已认定`,
  nothingFound: '没有发现问题',
  stillWatching: '工作簿有改动时会自动重新核对。',
} as const;

/** The panel 重算. */
export const RECALCULATION = {
  title: '重算合计、小计',
  intro: '按明细重新算出下面的数。勾选的才会写入，写入后可以撤销。',
  nothing: '没有能靠重算改好的数。',
  formulas: '同时写入公式',
  edits: '拟写入的改动',
  change: (label: string, before: string, after: string): string =>
    `${label}：${before} 改为 ${after}`,
  formulaOnly: (value: string): string => `${value}（数不变，只写公式）`,
  mends: (count: number): string => `改好 ${String(count)} 处不符`,
  left: (count: number): string => `还有 ${String(count)} 处重算改不了，请人工判断`,
  candidates: (count: number): string => `可能填错的单元格（${String(count)}）`,
  write: (count: number): string => `写入所选 ${String(count)} 处`,
  leave: '取消',
} as const;

/** What several tabs say. */
export const COMMON = {
  cells: (places: string): string => `查看单元格：${places}`,
  nextCells: (count: number): string => `，共 ${String(count)} 处，再点看下一处`,
  insert: '插入工作表',
  cannotInsert: '这个工作簿不能加工作表；请另存或复制。',
  choosePrior: '选择上年工作簿',
  noPicking: '这个程序里不能选择文件。',
} as const;

/** 汇总. */
export const SUMMARY_TAB = {
  title: '三公与机关运行经费',
  loading: '正在汇总…',
  nothing: '打开部门预算公开表后，这里列出三公经费和机关运行经费。',
  item: '项目',
  now: '本年',
  prior: '上年',
  change: '增减',
  year: (year: number): string => `${String(year)}年`,
  unit: '单位：万元，另注的除外。点数字看单元格。',
  source: '取自',
  unknown: '—',
  showSource: (label: string): string => `${label}：取自哪里`,
  changes: '增减由哪些项目构成',
  invite: '给出上年的数，就有增减和构成增减的项目。',
  noFigures: '没有可以汇总的数。',
  saveCopy: '另存为工作簿',
  failed: '没有汇总出来，原因见提示。',
  again: '再汇总一次',
  without: '不用上年数',
} as const;

/** 情况说明. */
export const NARRATIVE_TAB = {
  title: '情况说明',
  nothing: '打开部门预算公开表后，这里写情况说明。',
  startTitle: '从模板开始',
  start: '数字都取自工作簿；只有本单位知道的内容留空，列在这里填写。',
  generate: '按模板生成',
  saveWord: '保存 Word',
  saveText: '保存文本',
  copy: '复制全文',
  forms: '正文前附公开表',
  template: '模板',
  shipped: '随附的模板',
  chooseTemplate: '换成本单位模板',
  dropTemplate: '改回随附的模板',
  fillIn: '要填写的内容',
  toFill: (count: number): string => `还差 ${String(count)} 处`,
  allFilled: '都填好了',
  filled: (count: number): string => `已填 ${String(count)} 处`,
  filledOne: '已填',
  saveHint: '离开一格就保存，也可以按 Ctrl+Enter。',
  proposal: '可参考：',
  adopt: '采用',
  adoptFor: (asked: string): string => `采用这一句：${asked}`,
  saved: (asked: string): string => `已保存：${asked}`,
  noPrior: '还没有上年的数，比上年增减都留空。',
  untold: '表里没有这些，文中留了空；请先在表中补上：',
  more: '文本、复制、附表和模板',
  questions: (count: number): string => `请核对：${String(count)} 处`,
  goToSection: (section: string): string => `看正文：${section}`,
  preview: '正文预览',
  previewHint: '点数字看它的单元格，点标出的空白去填写。',
  table: '表格',
  allRows: (count: number): string => `显示全部 ${String(count)} 行`,
  goFill: '去填写',
} as const;

/** What is asked for where a plain text is not enough, by its path in the unit profile. */
export const GAP_HINT: Readonly<Record<string, string>> = {
  projects: '一行一个项目，写名称和金额，例如“农田建设 200万元”；也可以从表格里复制过来。',
  institutions: '一行一个单位：名称，性质，规格，经费保障形式；也可以从表格里复制过来。',
  'goals.items': '一行一项：名称：绩效目标：绩效指标。',
  safeguards: '一行一条：标题：内容。',
};

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
  carryOver: '接续',
  carryOverText: '重新导出了工作簿？从上一版接过单位资料、说明和上年数，不用重填。',
  chooseEarlier: '从上一版接续',
  keepAsideText: '把单位资料、说明和上年数存成一个 .gouji.json 文件，给下一版或另一台电脑用。',
  keepAside: '另存 .gouji.json',
  rulePacks: '规则包',
  noRulePacks: '没有另加规则，按随附的规则核对。',
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
  version: '版本',
  can: '能做',
  cannot: '不能做',
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

/** What the pane asks the user. */
export const QUESTION = {
  sheetTitle: '插入的工作表已有改动',
  sheetText: '替换会丢掉那些改动。',
  replace: '替换',
  another: '另存一张',
  leave: '不动',
  renamedTitle: '上年的单位和本年不一样',
  renamedYes: '是同一单位',
  renamedNo: '不是，不用它',
  carryTitle: (from: string): string => `从“${from}”接续`,
  carryText: '选出要带过来的：',
  replaces: '会替换现有的',
  nothingToCarry: '里面没有可以接续的内容。',
  carry: '接续所选',
  cancel: '取消',
  close: '关闭',
  fresh: '新导出的工作簿？',
  freshYes: '从上一版接续',
  freshNo: '不用',
} as const;

/** The window in which a file is saved that the pane may not save itself. */
export const SAVE_WINDOW = {
  preparing: '正在取文件…',
  ready: '文件已备好，点下面的链接保存：',
  offered: '已交给浏览器。在“下载”文件夹里能找到它，然后可以关掉这个窗口。',
  failed: '没有取到文件。请关掉这个窗口，回到面板再试一次。',
} as const;
