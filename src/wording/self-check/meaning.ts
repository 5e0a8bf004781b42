import type { ProbeId } from '../../model/self-check';

const UPDATE = '请升级 WPS Office 后重试';
const WRONG_READING = `读出的内容不能确信，核对会出错。${UPDATE}，并把本报告发给管理员`;
const LACKING = `这个版本缺少核对必需的功能。${UPDATE}`;

/** What it means when a probe did not go well, and what can be done; only for those that matter. */
export const MEANING: Readonly<Partial<Record<ProbeId, string>>> = {
  features: `显示网页的内核太旧，面板打不开。${UPDATE}，或者用 Excel、命令行版`,
  roots: '没有找到 WPS 表格。请在 WPS 表格里从功能区的“自检”打开本页；仍不行时重装加载项并重启表格',
  'members-application': LACKING,
  'members-workbook': LACKING,
  'members-worksheet': LACKING,
  'members-range': LACKING,
  address: WRONG_READING,
  'values-write': WRONG_READING,
  'value-cell': WRONG_READING,
  'value-row': WRONG_READING,
  'value-column': WRONG_READING,
  'value-block': WRONG_READING,
  'value-empty': WRONG_READING,
  'value-empty-block': WRONG_READING,
  'empty-sheet': WRONG_READING,
  'formula-block': WRONG_READING,
  clipboard: '复制按钮可能无效，请选中文字后按 Ctrl+C',
  'service-ApiEvent': '改了数不会立刻核对，请点“一键校验”',
  'service-DebugTools': '一次修改在撤销里可能分成几步',
  'service-FileSystem': '文件只能下载保存，不能生成公开稿',
  ready: '正在编辑单元格时，提示可能不准；请先按 Enter 结束编辑',
  scratch:
    '没有建成试验用的工作簿。请先按 Enter 结束编辑、关掉弹出的窗口，再试一次；多出的空白工作簿请不保存关闭',
  'value-boolean': '逻辑值可能读错',
  'value-error': '公式里的错误值可能认不出',
  'value-date': '日期可能读错',
  'value-long-text': '长的说明文字可能写不全',
  'formula-write': '公式可能写不进去，请不要用“重算”和“写入”',
  'formula-constant': '写入前后的比对可能不准',
  'text-format': '以 0 开头的编码可能变成数字，写入前请留意',
  'mixed-format': '撤回修改时数字格式可能还原不全',
  colour: '标记颜色可能不对',
  'mixed-colour': '去掉标记时原来的颜色可能还原不全',
  areas: '标记颜色可能不全',
  'sheet-name': '本工具加的工作表可能认不出，重做时会多出一张',
  'sheet-states': '隐藏的工作表可能被当作显示的',
  'sheet-delete': '本工具加的工作表可能删不掉，请手工删除',
  'undo-group': '一次修改在撤销里可能分成几步',
  events: '改了数不会立刻核对，请点“一键校验”',
  'xml-parts': '资料不能存在工作簿里，会存成旁边的文件，或者经您同意存进一张隐藏的工作表',
  'workbook-copy': '不能生成公开稿，请用命令行版',
  'time-access': '程序应答很慢，打开和核对要多等一会儿',
  'time-large-block': '读大表很慢，打开和核对要多等一会儿',
  'scratch-closed': '试验用的空白工作簿没有关上，请不保存关闭它',
  'front-again': '没有回到原来的工作簿，请自己切换回去',
};
