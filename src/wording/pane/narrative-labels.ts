/** Words of the tab 情况说明. Pure constants: the pane shows itself before anything else is loaded. */

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
