/** Words of the tab 校对. Pure constants: the pane shows itself before anything else is loaded. */

/** 校对. */
export const PROOFREAD_TAB = {
  title: '校对情况说明',
  nothing: '打开部门预算公开表后，这里校对情况说明。',
  start:
    '选一份写好的情况说明（Word 或文本文件），文中的数逐个和工作簿、上年的数对照；改了表，结果随之更新。',
  sheets: '写在工作簿里的情况说明不用选，放在单独一张工作表里就会校对。',
  choose: '选择情况说明',
  change: '换一份',
  drop: '不再校对',
  annotate: '保存批注稿',
  file: '文件',
  sheet: '工作表',
  refused: '没有校对',
  noPrior: '还没有上年的数，文中的增减只和文中的数核对。',
  clean: '没有发现问题。',
  left: (sentences: number): string => `没有核对的数（${String(sentences)} 句）`,
  leftHint: '这些数表里没有，或者没有读懂，请自己核对。',
  omitted: (count: number): string => `另有 ${String(count)} 句未列出。`,
  copy: '复制这一句',
} as const;
