/** Words of the questions above the tabs. Pure constants: the pane shows itself before anything else is loaded. */

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
  fresh: '上一版里填过内容？',
  freshYes: '从上一版接续',
  freshNo: '不用接续',
} as const;
