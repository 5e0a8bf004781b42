/** Words around the tabs, and those that several of them say. Pure constants: the pane shows itself before anything else is loaded. */

/** Tabs, by their ids. */
export const TAB = {
  check: '校验',
  summary: '汇总',
  narrative: '情况说明',
  proofread: '校对',
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
  proofreading: '正在校对…',
  inserting: '正在插入工作表…',
  copying: '正在复制…',
  publishing: '正在生成公开稿…',
  carryingOver: '正在接续…',
  keeping: '正在保存资料…',
};

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
  dataMissing:
    '服务器上的数据包没有取到，或文件坏了，按随附的数据核对；关掉面板再打开，仍这样时请告诉管理员',
  dataRefused: '服务器上的数据包不能用，没有用它，按随附的数据核对；请告诉管理员，原因在“设置”里',
  weakened: '规则包、数据包停用或降低了随附的规则，是哪些在“设置”里',
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
  beside: '存在工作簿旁边',
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
