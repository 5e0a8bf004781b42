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
  recheck: '一键校验',
  undo: '撤销',
  cancel: '取消',
  close: '关闭提示',
  checkedAt: '核对于',
  next: '下一步',
  tabs: '功能',
} as const;
