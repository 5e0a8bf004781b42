/** What became of what the user asked for in 汇总, 情况说明 and 设置. */

/** Files and sheets by what they hold, as part of a file's name too. */
export const RESULT = {
  summary: '三公与机关运行经费汇总',
  narrative: '情况说明',
  publish: '公开稿',
  kept: '留存资料',
} as const;

export const DONE = {
  notKept:
    '已生效，但没有保存下来（工作簿只读、受保护，或这里不支持）；关闭后要重新来一次，要留着，请到“设置”里另存 .gouji.json',
  keptInside: '资料已存进工作簿的一张隐藏表，请保存工作簿；生成公开稿时会去掉它',
  notAllUnderstood: '已填，有几处没有看懂',
  priorDropped: '已去掉上年数据',
  sheetsLeft: '工作表没有改动',
  templateDropped: '已改用内置模板',
  wordTemplateNotKept: 'Word 模板不随工作簿保存，下次打开请再选一次',
  copied: '已复制；请在 Word、WPS 文字或表格里粘贴',
  copyFailed: '没有复制上；请改为保存文件',
  quoteCopied: '已复制这一句；请在 Word 或 WPS 文字里查找',
  quoteNotCopied: '没有复制上；请照着显示的句子查找',
  nothingRemoved: '没有需要去掉的内容',
  notPassed: {
    fail: '核对没有通过，公开以前先把必改的改好',
    incomplete: '有的没有核对完，公开以前先看清楚',
  },
} as const;

/** What undo calls it. */
export const UNDO = {
  carryOver: '接续',
  insert: (names: readonly string[]): string =>
    `插入${names.map((name) => `“${name}”`).join('、')}`,
} as const;

export function priorText(name: string, year: number | null): string {
  return `已用“${name}”作上年数据${year === null ? '' : `（${String(year)} 年）`}`;
}

/** Last year's of another name or code. */
export function renamedText(name: string, own: string): string {
  return `上年“${name}”，本年“${own}”`;
}

export function insertedText(names: readonly string[]): string {
  return `已插入工作表${names.map((name) => `“${name}”`).join('、')}`;
}

/** Sheets of ours that the user has changed since, to stand between quotes. */
export function inTheWayText(names: readonly string[]): string {
  return names.join('”“');
}

export function savedText(name: string): string {
  return `已保存“${name}”`;
}

export function savedBesideText(name: string): string {
  return `已存在工作簿所在的文件夹：“${name}”；原有同名文件时，名字后面加了数字`;
}

export function offeredText(name: string): string {
  return `已交给下载：“${name}”；如果没有见到文件，请换一种方式`;
}

export function notSavedText(name: string): string {
  return `没有保存“${name}”`;
}

export function removedLine(text: string): string {
  return `已去掉：${text}`;
}

export function lookAtLine(text: string): string {
  return `请再看看：${text}`;
}

export function openText(gaps: number, questions: number): string[] {
  return [
    ...(gaps > 0 ? [`还有 ${String(gaps)} 处【请填写】`] : []),
    ...(questions > 0 ? [`还有 ${String(questions)} 处要核对`] : []),
  ];
}

/** What was brought up to date in last year's text. */
export function carriedCounts(
  counts: Readonly<Record<keyof typeof CARRIED_PLACES, number>>,
): string {
  const done = (Object.keys(CARRIED_PLACES) as (keyof typeof CARRIED_PLACES)[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${CARRIED_PLACES[kind]} ${String(counts[kind])} 处`);
  return done.length > 0 ? `已改：${done.join('、')}。` : '没有能改的地方。';
}

const CARRIED_PLACES = {
  figure: '数',
  year: '年度',
  direction: '增减说法',
  reason: '增减原因',
  list: '项目列举',
  cells: '表格',
} as const;

/** Numbers and years in parts that only the unit can write. */
export function ownWordsLeft(count: number): string[] {
  if (count === 0) return [];
  return [`职责、绩效目标和名词解释里有 ${String(count)} 个数和年份没有改，请按今年的填`];
}

/** @param points places to look at */
export function carriedText(points: number): string[] {
  const look = points > 0 ? [`有 ${String(points)} 处要看一眼，列在窗格里`] : [];
  return [...look, '改好以后，请在“校对”里再核对一遍'];
}

/** @param left findings that point at no words of the text */
export function annotatedText(noted: number, left: number): string[] {
  return [
    `加了 ${String(noted)} 处批注，原文没有改动`,
    ...(left > 0 ? [`有 ${String(left)} 处不在文字上，只列在窗格里`] : []),
  ];
}

export function templateText(name: string, tags: number): string {
  return `已用“${name}”作模板，能填 ${String(tags)} 处`;
}

export function rulesText(name: string): string {
  return `已加规则包“${name}”`;
}

export function rulesDroppedText(name: string): string {
  return `已去掉规则包“${name}”`;
}

/** What an earlier workbook brings, by its kind. */
export const CARRIED = {
  profile: '单位资料',
  prior: '上年数据',
  explanations: '说明',
  rules: '规则包',
} as const;

export const CARRY = {
  sameYear: '原样接续',
  nextYear: (year: number): string => `取自 ${String(year)} 年的；金额、批复数和增减原因不带过来`,
  confirm: (names: readonly string[]): string => `请核对：${names.join('、')}`,
  figures: (year: number | null): string => (year === null ? '上年的数' : `${String(year)} 年的数`),
  explanations: (count: number): string => `${String(count)} 条`,
  suggested: (count: number): string => `${String(count)} 条，作为建议，要逐条确认`,
  rules: (names: readonly string[]): string => names.join('、'),
  done: (labels: readonly string[]): string => `已接续：${labels.join('、')}`,
} as const;
