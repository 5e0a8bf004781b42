const SENTENCES = {
  structure:
    '这里不能增删、移动列和工作表，也不改工作表的名称：存回原文件时保不住；请在 Excel 或 WPS 表格里做好再打开',
  look: '这里不改格式：存回原文件时只改单元格的内容和底色，其余照旧',
  protected: '这张工作表设有保护，这里是锁定的单元格；要改，请在 Excel 或 WPS 表格里取消保护再打开',
  document: '这是 Word 文件里的表，只能看；要改，请在 Word 或 WPS 文字里改，再打开一次',
} as const;

/** Why the workbench's grid did not do what the user tried. */
export function gridRefusal(deed: keyof typeof SENTENCES): string {
  return SENTENCES[deed];
}
