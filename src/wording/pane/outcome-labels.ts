/** What became of an action on findings, and what 撤销 calls it. Pure constants: the pane shows itself before anything else is loaded. */

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
  explained: '说明已保存',
  unexplaining: '删除说明',
  unexplained: '说明已删除',
  confirming: '确认说明',
  confirmed: '说明已确认，对现在的数仍然成立',
  marking: '标记单元格',
  marked: (count: number): string => `已标记 ${String(count)} 格；公开前请取消标记或生成公开稿`,
  unmarked: '标记已取消，恢复原来的底色',
  nothingToMark: '没有要标记的单元格',
} as const;
