const SENTENCES = {
  structure:
    '这里不能增删列、增删和移动工作表，也不改工作表的名称：存回原文件时保不住；请在 Excel 或 WPS 表格里做好再打开',
  look: '这里不改格式：存回原文件时只改单元格的内容和底色，其余照旧',
  protected: '这张工作表设有保护，这里是锁定的单元格；要改，请在 Excel 或 WPS 表格里取消保护再打开',
  document: '这是 Word 文件里的表，只能看；要改，请在 Word 或 WPS 文字里改，再打开一次',
  'rows-array': rows('有数组公式或模拟运算表'),
  'rows-elsewhere': rows('有图表、控件或跨工作表的公式用到它'),
  'rows-object': rows('有批注、图片、图表或控件'),
  'rows-own': '这张表是本工具插入的，不能增删行；可以删去后重新插入',
  'rows-pivot': rows('有数据透视表用到它'),
  'rows-protected': '这张工作表受保护，不能增删行；请先在 Excel 或 WPS 表格里撤销保护',
  'rows-table': rows('有“表格”（列表）区域'),
  'rows-unusual': rows('有本工具不认得的内容'),
} as const;

function rows(why: string): string {
  return `这张工作表${why}，增删行后存回原文件时保不住；请在 Excel 或 WPS 表格里做好再打开`;
}

/** Why the workbench's grid did not do what the user tried. */
export function gridRefusal(deed: keyof typeof SENTENCES): string {
  return SENTENCES[deed];
}
