/** Why something was left as it stood in a document. */
export const LEFT: Readonly<Record<string, string>> = {
  'revise.no-paragraph': '文件里没有这一段',
  'revise.out-of-range': '这一段没有这些字',
  'revise.overlap': '与另一处改动重叠',
  'revise.number': '是自动编号，请在文字程序里改',
  'revise.field': '是域（自动生成的内容），请在文字程序里改',
  'revise.control': '是取自别处的内容控件，请在文字程序里改',
  'revise.text-box': '在文本框里，请在文字程序里改',
  'revise.not-plain': '是公式或拼音等，请在文字程序里改',
  'revise.no-row': '没有这张表或这一行',
  'revise.other-cells': '单元格比这一行的多',
  'revise.merged-row': '下面有合并在一起的单元格，不能单独删去',
  'revise.whole-table': '整张表都要删去，请在文字程序里删',
  'revise.row-removed': '所在的行已删去',
};
