/** The page 自检 itself. */
export const SELF_CHECK_PAGE = {
  noProgram: '这里没有 WPS 表格。请在 WPS 表格里，从功能区“预算公开”选项卡的“自检”打开本页。',
  tooOld: '这个版本的 WPS 太旧，连自检也做不了。请升级 WPS Office 后重试。',
  engine: (agent: string): string => `浏览器内核：${agent}`,
  before:
    '点“开始自检”。会新建一个空白工作簿来试，不动您的工作簿，试完关掉它，不保存。约需半分钟，其间请不要操作。',
  doing: (what: string, done: number, all: number): string => `正在试：${what}（${done}/${all}）`,
  stopping: '正在停止…',
  done: '自检做完了。请点“复制报告”，发给管理员。',
  stopped: '已停止。做完的部分在报告里。',
  failed: '自检没有做完。做完的部分在报告里。',
  copied: '已复制。',
  closeByHand: '请用窗口或面板右上角的“×”关闭。',
  selected: '没能自动复制。报告已选中，请按 Ctrl+C 复制。',
  lastTime: (what: string): string =>
    `上次自检停在“${what}”，程序可能在这一步卡住了。请把这句话告诉管理员。`,
} as const;
