/** Words of the tab 汇总. Pure constants: the pane shows itself before anything else is loaded. */

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
