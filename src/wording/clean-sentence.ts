import type { CleanedCode, CleanedItem } from '../model/cleaned-item';
import { fill } from './fill';

/** What was taken out; `{n}` how many. */
const REMOVED: Partial<Record<CleanedCode, string>> = {
  comment: '批注',
  property: '文档属性（作者、单位、标题、时间等）',
  'custom-property': '自定义文档属性',
  thumbnail: '缩略图',
  signature: '数字签名（内容改动后不再有效）',
  label: '敏感度标签',
  'add-in': '加载项记录',
  'own-sheet': '本工具的工作表',
  'own-data': '本工具存放的数据',
  'custom-xml': '自定义数据 {n} 份',
  'external-link': '到其他文件的链接 {n} 处',
  'external-formula': '引用其他文件的公式 {n} 处，数值不变',
  'external-name': '失效或引用其他文件的名称 {n} 个',
  'external-rule': '引用其他文件的有效性或条件格式 {n} 处',
  'local-hyperlink': '指向本机、内网或其他文件的超链接 {n} 处，文字不变',
  'data-connection': '数据连接 {n} 处，数据不变',
  'printer-setting': '打印机设置 {n} 处',
  'revision-log': '共享工作簿的修订记录',
  'personal-view': '个人视图',
  scenario: '方案',
  'web-publishing': '网页发布设置',
  'file-path': '文件路径 {n} 处',
  'user-name': '用户名 {n} 处',
  'unused-text': '已不在表中的旧文字 {n} 条',
  'unused-part': '文件里没有用到的部件 {n} 个',
  'unreadable-drawing': '读不出的旧式图形 {n} 处，请看看控件是否还在',
  revision: '修订 {n} 处，已按接受处理',
  field: '含路径、属性或外部来源的域 {n} 个，文字不变',
  template: '模板路径',
  'mail-merge': '邮件合并的数据源',
  'document-variable': '文档变量',
};

/** What is left for a person to look at, and what to do. */
const KEPT: Partial<Record<CleanedCode, string>> = {
  'custom-xml': '有自定义数据 {n} 份，不知是什么程序放的；不需要请用“检查文档”删除',
  'hidden-sheet': '工作表是隐藏的，仍在文件里；不公开请删除',
  'very-hidden-sheet': '工作表是深度隐藏的，菜单里看不到，仍在文件里；不公开请删除',
  'hidden-rows': '有隐藏的行 {n} 行；不公开请删除',
  'hidden-columns': '有隐藏的列 {n} 列；不公开请删除',
  'hidden-text': '有隐藏文字 {n} 处；不公开请删除',
  macros: '有宏；公开前请另存为不含宏的格式',
  'embedded-object': '嵌有其他文件 {n} 个，里面的内容没有清理；不公开请删除或换成图片',
  control: '有控件 {n} 个；不需要请删除',
  'pivot-cache': '有数据透视表 {n} 个，存有源数据的副本；不公开请换成数值',
  'data-model': '有数据模型，存有源数据；不公开请删除',
  'data-connection': '数据透视表或数据模型用到数据连接，没有删除；不公开请换成数值',
  photo: '有照片 {n} 张，可能带有拍摄时间和地点；请核对',
  protection: '设有保护；需要别人编辑请先取消',
  'chart-link': '图表引用其他文件 {n} 处；请换成图片或改引本表',
  'custom-data': '有其他程序存放的数据 {n} 份；不需要请删除',
};

/** `批注（工作表“…”）`; without a stop at the end. */
export function removedSentence(item: CleanedItem): string {
  const what = fill(REMOVED[item.code] ?? item.code, { n: item.count });
  return item.sheet === undefined ? what : `${what}（工作表“${item.sheet.trim()}”）`;
}

/** `工作表“…”：有隐藏的行 3 行；不公开请删除`. */
export function keptSentence(item: CleanedItem): string {
  const what = fill(KEPT[item.code] ?? item.code, { n: item.count });
  return item.sheet === undefined ? what : `工作表“${item.sheet.trim()}”：${what}`;
}
