/** Words of the tab 校验. Pure constants: the pane shows itself before anything else is loaded. */

/** The tab 校验. */
export const CHECK = {
  section: { error: '必改', unchecked: '未能核对', warning: '应说明', notice: '建议看' },
  more: (count: number): string => `另有 ${String(count)} 条`,
  fewer: '收起',
  only: '只看',
  allForms: '全部表',
  wholeBook: '整套表',
  explained: '已说明',
  /** Before the name of a rule, which says how it should be. */
  rule: '规则：',
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
    found === all
      ? `核对了哪些表：${String(all)} 张都找到了`
      : `核对了哪些表：${String(all)} 张中找到 ${String(found)} 张`,
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
