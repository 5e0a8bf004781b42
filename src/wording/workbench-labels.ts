/** Words of the workbench around its grid. Pure constants: the frame stands before anything else is loaded. */
export const WORKBENCH = {
  product: '勾稽',
  /** Of the window. */
  titled: (name: string, dirty: boolean): string => `${dirty ? '● ' : ''}${name} - 勾稽`,
  bar: '文件',
  open: '打开…',
  samples: '样例',
  save: '保存',
  saveAs: '另存为…',
  unsaved: '未保存',
  /** What a document is, beside its name. */
  readOnly: '只读',
  local: '文件不离开这台电脑',
  localWhy: '打开、核对和保存都在这个浏览器里做，什么都不上传，断了网也能用。',
  about: '关于',
  version: (version: string): string => `勾稽 ${version}`,
  keys: '键盘：Ctrl+O 打开，Ctrl+S 保存，F6 在工具栏、表格和面板之间走。',
  install: '装到 Excel 或 WPS 表格里',
  grid: '表格',
  /** Of the grid, where Tab goes to the next cell. */
  leaveGrid: '按 F6 离开表格，到核对面板；按 Shift+F6 回到文件栏。',
  pane: '核对',
  views: '看哪一边',
  divider: '面板宽度',
  collapse: '收起面板',
  expand: '展开面板',
  drop: '放开鼠标，就打开这个文件',
  opening: (name: string): string => `正在打开“${name}”…`,
  saving: '正在写文件…',
  offered: (name: string): string =>
    `已交给浏览器下载：“${name}”。没有见到，请看浏览器的下载列表或“下载”文件夹，再离开这个网页。`,
  notReplaced: {
    failed: (name: string): string =>
      `没有写进“${name}”：可能正被别的程序打开，或者没有允许网页写它。改动还在，请关掉那个程序再保存，或者“另存为…”。`,
    changed: (name: string): string =>
      `“${name}”打开以后在别处改过，没有覆盖它。改动还在，请“另存为…”，或者重新打开。`,
  },
  cancel: '取消',
  close: '关闭提示',
  message: { done: '完成', note: '提示', problem: '没有做成' },
  several: '一次只能打开一个文件。请只拖一个进来。',
  notFile: '拖进来的不是文件。请拖 .xlsx、.xls 工作簿或公开的 .docx 文件。',
  document:
    '这是 Word 文件：它的每张表各占一张工作表，只能看，不能改；其中有情况说明的，在“校对”里核对。要改请在 Word 或 WPS 文字里改，再打开一次。',
} as const;

/** Before anything is open. */
export const EMPTY = {
  title: '打开一个部门预算公开工作簿',
  how: '把 .xlsx、.xls 或公开的 .docx 文件拖进这个窗口，或者点“打开…”。',
  sample: '手边没有，就用样例试一试。',
} as const;

/** Asked before unsaved changes would be lost. */
export const GUARD = {
  title: '改动还没有保存',
  question: (name: string): string => `“${name}”有没保存的改动。打开别的文件之前，要保存吗？`,
  save: '保存',
  discard: '不保存',
  stay: '取消',
} as const;
