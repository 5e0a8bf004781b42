/**
 * What to look at in last year's text that was brought up to date, why something in it was not, and why
 * it could not be done at all.
 */
export const CARRY: Readonly<Record<string, string>> = {
  'carry.unconfirmed': '没有上年的表可对，已按今年的表改',
  'carry.differs': '上年稿的数与上年的表不同，已按今年的{name}改',
  'carry.reads-otherwise': '改后的文字读出来不是{name}，请看是否通顺',
  'carry.list-changed': '列出的项目有增减：{names}',
  'carry.list-left': '今年有增减的项目：{names}；照原来的写法放不进去，请手工改',
  'carry.empty-tables': '哪些表是空表没有改，请对照今年的表',
  'carry.year-moved': '{year} 年已经顺延',
  'carry.year-left': '{year} 年是不是预算年度拿不准，没有改',
  'carry.not-understood': '看不出说的是表里哪个数，没有改',
  'carry.no-figure': '今年的表里没有{name}，没有改',
  'carry.no-last-figure': '没有{name}上年的数，没有改',
  'carry.no-percentage': '{name}上年是零，算不出百分比，没有改',
  'carry.direction-words': '增减的说法没有相反的说法可换，没有改',
  'carry.table-shape': '{name}与今年的表样式不同，没有重填',
  'carry.table-rows': '{name}有 {count} 行加不进去或删不掉，请手工改',
  'carry.table-gone': '今年没有{name}，原样留着',
  'carry.table-new': '今年新有{name}，上年稿里没有，没有加',
  'carry.cell-left': '{name}有 {count} 格没有改，请手工改',
  'carry.older':
    '上年稿是 {year} 年的，工作簿是 {bookYear} 年的，不是相邻两年；年份按相差的年数顺延，增减请核对',
  'carry.no-prior': '没有给出上年的表，上年的数取自上年稿本身',
  'carry.name-left': '上年稿里没有“{own}”这个全称，单位名称没有改，请核对',
  'carry.kind':
    '沿用上年稿生成的是 Word 文档（文字文件的仍是文字文件）；请把 {out} 换成以 {kind} 结尾的文件名',
  'carry.with-template': '--from 和 --template、--forms 不能同时用；请只用一种',
  'carry.only-from': '{option} 要和 --from 一起用',
  'carry.old-word': '上年稿是旧格式 Word 文档，不能原样改；请用 Word 或 WPS 文字另存为 .docx',
  'carry.is-workbook': '上年稿是工作簿；请给出上年公开的 Word 文档',
  'carry.no-text': '没有认出情况说明，没有“一、部门职责”这样的各部分标题；请确认上年稿没有拿错',
  'carry.no-year': '看不出上年稿是哪一年的，标题里应有年度',
  'carry.no-book-year': '看不出工作簿是哪一年的，表头应有预算年度',
  'carry.same-year': '上年稿已经是 {year} 年的，和工作簿同一年；请确认没有拿错',
  'carry.later-year': '上年稿是 {year} 年的，比工作簿（{bookYear} 年）晚；请检查是否拿反了',
  'carry.other-unit': '上年稿不是“{own}”的；请检查是否拿错文件（改过名称的加 --renamed）',
  'carry.differs-from-plan': '写好以后读回的内容和该有的不一致，没有写入；请用 Word 另存一份再试',
};
