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
  choosing: '正在读取所选文件…',
  comparing: '正在比较…',
  summarising: '正在汇总…',
  narrating: '正在写情况说明…',
  inserting: '正在插入工作表…',
  saving: '正在保存…',
  copying: '正在复制…',
  publishing: '正在生成公开稿…',
  carryingOver: '正在接续…',
};

/** What became of an action. */
export const SAID = {
  cancelled: '已取消',
  undone: (label: string): string => `已撤销：${label}`,
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
