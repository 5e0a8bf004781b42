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
  saving: '正在保存…',
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
    `找到的表：${String(found)} 张已认定，共 ${String(all)} 张`,
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
  candidates: '可能填错的单元格',
  write: (count: number): string => `写入所选 ${String(count)} 处`,
  leave: '取消',
} as const;

/** The window in which a file is saved that the pane may not save itself. */
export const SAVE_WINDOW = {
  preparing: '正在取文件…',
  ready: '文件已备好，点下面的链接保存：',
  offered: '已交给浏览器。在“下载”文件夹里能找到它，然后可以关掉这个窗口。',
  failed: '没有取到文件。请关掉这个窗口，回到面板再试一次。',
} as const;
