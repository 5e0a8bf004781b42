import type { Reason } from '../model/reason';
import { CARRY } from './carry-reasons';
import { DATA } from './data-reasons';
import { fill } from './fill';
import type { BookVerdict } from '../checks/verdict';
import { BOOK_VERDICT, formName } from './names';
import { HOST } from './host-sentences';
import { LEFT } from './left-sentences';
import { templateProblem } from './template-sentence';

/** Why a form was bound as it was, or could not be. */
const BINDING: Readonly<Record<string, string>> = {
  'not-found': '没有见到标题和列标题相符的表',
  'title-only': '在“{sheet}”见到标题，下面没有这张表的列标题',
  'note-only': '在“{sheet}”只有标题和空表列示的注，没有印出空表，按空表核对',
  'columns-missing': '在“{sheet}”见到标题，列标题缺少：{columns}',
  'several-forms': '没有标题，列标题与{forms}都相符，不能断定是哪一张；请补上表的标题',
  untitled: '没有认出标题，按列标题认定',
  'labels-contradict': '“{columns}”的列标题与栏次互相矛盾，不能断定哪一列是哪一列',
  'unit-unknown': '金额单位“{unit}”不认得，应为元或万元',
  continued: '续页并入“{sheet}”',
  'hidden-sheet': '在隐藏的工作表“{sheet}”里',
  'duplicate-same': '“{sheet}”里还有一张完全相同的，只核对一张',
  'duplicate-differs': '“{first}”和“{second}”里各有一张，数字不同；请留下要公开的那一张',
  'other-year': '“{sheet}”里 {year} 年的那一张没有核对',
  'unit-assumed': '表头没有写金额单位，按{unit}核对',
};

/** Why a check could not be made. */
const UNCHECKED: Readonly<Record<string, string>> = {
  'form-missing': '没有{formName}',
  'form-ambiguous': '{formName}未能认定',
  'row-missing': '{formName}没有“{row}”行',
  'figure-missing': '{formName}里没有能核对的数',
  'catalog-missing': '采购表的目录序号没有填全，分不出固定资产',
  'not-an-amount': '{sheet}!{address} 不是数',
  'too-many-formulas': '公式引用的单元格过多，其余的没有复算',
  'no-result': '公式没有计算结果；请在表格程序里打开、重算并保存',
};

/** How it was checked. */
const REMARKS: Readonly<Record<string, string>> = {
  'text.no-tables': '没有给出工作簿，文中的数只和文中的数核对',
  'text.nothing-checked': '文中的数一个也没有认出说的是哪一项，没有核对；请确认文件没有拿错',
  'weakened.none-ran':
    '“必改”的规则一条也没有核对，不能下结论；请看规则包、数据包停用、降低了哪些规则',
  'weakened.off': '规则包、数据包停用了 {off} 条规则（{offIds}）',
  'weakened.lowered': '规则包、数据包降低了 {lowered} 条规则的级别（{loweredIds}）',
  'weakened.both':
    '规则包、数据包停用了 {off} 条规则（{offIds}），降低了 {lowered} 条的级别（{loweredIds}）',
  'text.no-prior': '没有给出上年的数，文中的增减只和文中的数核对',
};

/** What to look at in a text before it is published. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'narrative.not-passed': '表的核对{verdictName}，文中的数取自现在的表；改好表以后请重新生成',
  'narrative.other-edition': '表样按 {year} 年的读取，用语也按那一年的；请看是否有新要求',
  'narrative.no-prior': '没有上年的数，增减都没有写；请给出上年的工作簿、公开文档或留存的数',
  'narrative.projects-sum':
    '单位资料里的项目合计 {typed} 万元，项目支出 {whole} 万元，差 {difference} 万元',
  'narrative.parts': '{name}的各项加起来不等于{name}，请先核对表',
  'narrative.secrets-left-out':
    '有 {count} 处涉密内容没有写入；合计仍含涉密金额，公开前请经保密审查',
};

/** How a number was made up. */
const MADE_UP: Readonly<Record<string, string>> = {
  'fact.institutions-included':
    '单位里有事业单位，表6 没有分开；机关运行经费只算行政单位和参公单位，请剔除事业单位的公用经费',
  'fact.institutions-excluded': '已剔除事业单位：{names}',
  'prior.was-renamed': '上年的名称是“{name}”，已按同一单位比较',
  'fact.only-institutions': '都是事业单位，没有机关运行经费',
};

/** What is doubtful in a reason as it was typed. */
const QUESTIONED: Readonly<Record<string, string>> = {
  'reason.unchanged': '{name}与上年持平，不写原因',
  'reason.flat-item': '原因里提到{name}，但{name}与上年持平',
  'reason.other-way': '原因说{name}{said}，但{name}比上年{direction}{amount}万元',
  'reason.other-amount': '原因说{name}{direction}{said}，但{name}比上年{direction}{amount}万元',
  'reason.not-flat': '原因说{name}与上年持平，但{name}比上年{direction}{amount}万元',
};

/** Why a tag of an organisation's own Word template stands unfilled: what, and what to do. */
const TEMPLATE: Readonly<Record<string, string>> = {
  'template.unknown': '{tag} 没有这个名称，原样留下；请对照标记的名称表改正',
  'template.unclosed': '“{tag}”没有在同一段里配上“}}”，原样留下；请把整个标记写在一段里',
  'template.unopened': '“{tag}”前面没有同一段里的“{{”，原样留下；请把整个标记写在一段里',
  'template.braces': '{tag} 的括号不对，原样留下；应写成 {{名称}}，用半角花括号，前后各两个',
  'template.no-name': '{tag} 没有写名称，原样留下；请写上名称或删去',
  'template.logic':
    '{tag} 不是名称，原样留下；模板只填数和文字，不能写循环、条件和算式，名称以汉字、字母或数字开头',
  'template.not-alone': '{tag} 要单独成段，同一段里还有别的内容，原样留下；请把它移到自己的一段',
  'template.not-plain': '{tag} 在公式里，或中间夹着图形、文本框，原样留下；请写成普通文字',
  'template.not-word': '这是{kindName}，不能作模板；模板应是 .docx 文件，或文字模板',
};

/** Why a file could not be done: what, and what to do. */
const REFUSED: Readonly<Record<string, string>> = {
  'file.not-found': '没有这个文件；请检查路径和文件名',
  'file.folder': '这是一个文件夹，里面没有可以核对的工作簿',
  'file.not-a-file': '这不是普通文件',
  'file.permission': '没有读取权限；请关闭占用它的程序，或换一个有权限的位置',
  'file.too-large': '文件超过 {limitMb} MB，没有读取；公开用的工作簿不会这么大，请检查是否拿错',
  'file.unreadable': '读不出来（{reason}）',
  'format.empty-file': '文件是空的，没有任何内容；请重新导出',
  'format.not-a-workbook': '这是{kindName}，不是 .xlsx 工作簿；请用预算系统导出的工作簿',
  'format.truncated': '文件不完整，后半截丢失；请重新复制或导出',
  'format.encrypted': '文件设了打开密码；请打开后去掉密码，另存后再核对',
  'format.unknown-kind':
    '这是{kindName}，不能读；可以读的是 .xlsx、.xls 工作簿和 .docx、.doc、.txt 文档',
  'format.old-excel': '这是 Excel 95 或更早的工作簿，不能读；请在表格程序里另存为 .xlsx',
  'format.old-word': '这是 Word 95 或更早的文档，不能读；请用 Word 或 WPS 文字另存为 .docx',
  'format.not-text': '文本里有控制字符，或编码认不出；请用记事本打开，另存为 UTF-8 编码',
  'format.too-many-paragraphs': '段落过多（上限 {limit}），没有打开；请检查是否拿错文件',
  'format.too-large': '文件太大（上限 {limitMb} MB）；请检查是否拿错文件',
  'format.too-many-entries':
    '压缩包里有 {actual} 个部件（上限 {limit}），不是正常的工作簿，没有打开',
  'format.too-many-tags': '标签过多（上限 {limit} 处），没有打开；请检查是否拿错文件',
  'format.fills-too-much':
    '填好以后内容过大（上限 {limit} 个字符），没有写；请检查同一段内容是否重复了太多次',
  'format.inflates-too-much':
    '展开后过大（上限 {limitMb} MB），没有打开；请删去表格以外成片带格式的空行空列后另存，或重新导出',
  'format.ratio': '压缩率异常，疑似压缩炸弹，没有打开；请核实文件来源',
  'format.doctype': '部件 {part} 含有文档类型声明，可能有害，没有打开；请核实文件来源',
  'format.merged-area': '合并单元格的范围异常大，没有打开；请取消整列、整表的合并后另存',
  'format.too-many-cells': '单元格过多（上限 {limit}），没有打开；请只保留公开用的各表',
  'format.too-many-sheets':
    '工作表过多（{actual} 张，上限 {limit}），没有打开；请只保留公开用的各表',
  'format.not-xlsx-package': '这是{kindName}，不是 .xlsx 工作簿；请用预算系统导出的工作簿',
  'format.damaged': '文件已损坏（{part}）；请用原来的程序打开修复，或重新导出',
  'format.nothing-public': '除去本工具的工作表后没有可以公开的工作表，没有生成公开稿',
  'format.differs': '写出来的内容与应有的不一致，没有写入；请用原来的程序另存一份再试',
  'format.no-such-sheet': '没有工作表“{sheet}”，没有改动；请重新核对这个文件',
  'format.bad-sheet':
    '工作表“{sheet}”不能这样增加或删去（重名，或不是本工具的表），没有写入；请在表格程序里处理',
  'format.bad-edit': '{sheet}!{address} 放不下要写入的内容，没有改动',
  'format.array-formula':
    '{sheet}!{address} 属于数组公式或模拟运算表，没有改动；请在表格程序里修改',
  'format.table-header': '{sheet}!{address} 是“表格”的列标题，没有改动；请在表格程序里修改',
  'format.rows-fixed': '工作表“{sheet}”里有不能跟着移动的内容，行没有增删；请在表格程序里增删',
  'format.shared-formula':
    '{sheet}!{address} 的公式由其他单元格共用，不能单独改，没有改动；请在表格程序里修改',
  'book.final-account': '这是决算，不是预算，不能核对和比较；请用部门预算公开表',
  'book.no-forms': '没有找到部门预算公开表；请检查是否拿错文件，各表要有标题和列标题',
  'document.no-forms':
    '文件里没有部门预算公开表，没有可以核对的表；只有文字的情况说明请用 gouji proofread',
  'narrative.is-workbook':
    '{name} 是工作簿，不是情况说明；--narrative 后面要写 Word 文档或文本文件',
  'prior.not-last-year': '上年的应是 {wanted} 年的，这一份是 {year} 年的；请检查是否拿错文件',
  'prior.other-entity':
    '这是“{name}”的，本年的是“{own}”的，不能比较；请检查是否拿错文件，确是同一单位换了编码的，请加 --renamed',
  'prior.renamed':
    '这是“{name}”的，本年的是“{own}”的，名称不同；确是同一单位改名的，请加 --renamed',
  'kept.too-large': '留存的数据超过 {limitMb} MB，没有读取；请检查是否拿错文件',
  'kept.not-json': '留存的数据不是 JSON，或内容已损坏；请重新留存',
  'kept.refused':
    '不是 gouji summary 留存的数据，或被改过（{at}）；请用 --keep 或 --format json 重新留存',
  'kept.twice': '留存的数据里“{id}”有两次，不能断定是哪一个；请重新留存',
  'prior.other-scope': '一份是部门预算，一份是单位预算，不能比较；请检查是否拿错文件',
  'narrative.one-workbook': '--narrative 只能和一本工作簿一起用；请只写一个文件',
  'narrative.unread': '情况说明 {name} {problem}',
  'prior.one-workbook': '--prior 只能和一个文件一起用；请只写一个文件',
  'prior.unread': '上年的 {name} {problem}',
  'proofread.is-workbook':
    '这是工作簿；要校对的是情况说明，请给出 Word 文档或文字文件，工作簿写在 --workbook 后面',
  'proofread.annotate-docx': '只有 .docx 文档可以加批注；请在文字程序里另存为 .docx 再校对',
  'proofread.annotate-name': '带批注的是 Word 文档；请把 {out} 换成以 .docx 结尾的文件名',
  'proofread.no-text':
    '没有认出情况说明：既没有“一、部门职责”这样的各部分标题，也没有写明项目的金额；请确认文件没有拿错',
  'text.tables-failed': '工作簿的表核对不通过，文中的数是和现在的表比的；请先改好表',
  'narrative.other-year':
    '{name} 是 {year} 年的，工作簿是 {bookYear} 年的，不能放在一起核对；请检查是否拿错文件',
  'narrative.other-unit':
    '{name} 的部门编码是 {code}，工作簿是 {bookCode}，不能放在一起核对；请检查是否拿错文件',
  'book.too-hard': '内容异常，没有核对完；请检查文件',
  'publish.old-format': '旧格式的工作簿、文档和文本文件不能做公开稿；请另存为 .xlsx 或 .docx 再做',
  'publish.differs': '清理后的内容与原文件不一致，没有生成公开稿；请在表格或文字程序里另存一份再试',
  'publish.too-hard': '内容异常，没有生成公开稿；请检查文件',
  'folder.empty': '文件夹里没有 .xlsx 工作簿',
  'folder.unreadable': '文件夹打不开，里面的文件没有核对；请检查权限',
  'folder.too-deep': '文件夹层次过多，再往里的文件没有核对',
  'rules.not-found': '没有规则包 {name}；请检查路径和文件名',
  'rules.not-json': '规则包 {name} 不是 JSON，或括号、引号、逗号不配对',
  'rules.refused': '规则包 {name} 不能用：{problem}',
  'rules.hosted':
    '规则包 {name} 没有用上：编号 {ids} 在数据包里已有，按数据包里的核对；可以在设置里移除 {name}',
  'profile.not-found': '没有单位资料 {name}；请检查路径和文件名',
  'profile.not-json': '单位资料 {name} 不是 JSON，或括号、引号、逗号不配对',
  'profile.refused': '单位资料 {name} 不能用：{problem}',
  'profile.too-large': '单位资料 {name} 超过 {limitMb} MB，没有读取；请检查是否拿错文件',
  'profile.encoding': '单位资料 {name} 不是 UTF-8 编码；请用记事本打开，另存为 UTF-8 编码',
  'profile.no-field': '单位资料里没有“{path}”这一项，或填的内容不对',
  'profile.year': '年度“{year}”不对；应为四位年份，如 2026',
  'profile.carry-year': '单位资料是 {lastYear} 年的，只能接续到以后的年度，不能到 {year} 年',
  'profile.carry-workbook':
    '工作簿是 {bookYear} 年的，要接续到的是 {year} 年；请换成同一年的工作簿',
  'profile.list-workbook': '这是工作簿；请把项目清单从表格里复制出来，存成文本文件',
  'profile.list-too-long': '项目清单超过 {limit} 个字，没有读取；请检查是否拿错文件',
  'profile.list-empty': '没有认出一个项目；每个项目要有名称和带单位的金额',
  'profile.other-year':
    '单位资料 {name} 是 {year} 年的，工作簿是 {bookYear} 年的；请换成同一年的单位资料',
  'profile.other-entity':
    '单位资料 {name} 的编码是 {code}，工作簿是 {bookCode}；请换成本单位的单位资料',
  'recalc.not-xlsx': '只有 .xlsx 工作簿可以重算并原样改动；请另存为 .xlsx',
  'recalc.no-out': '请用 --out 写明新工作簿的文件名，或用 --dry-run 只试算',
  'recalc.new-failure': '改动后有新的不符，没有写入；请逐处核对后手工改',
  'recalc.other-cell': '写入时{sheet}!{address} 也变了，没有写入；请在表格程序里另存后再试',
  'template.unknown-name': '没有“{name}”这个名称；请对照名称表改正',
  'narrate.kind': '文件名应以 .docx、.xlsx 或 .txt 结尾',
  'narrate.word-template': '用 Word 模板生成的是 Word 文档；请把 {out} 换成以 .docx 结尾的文件名',
  'template.refused': '模板“{name}”第 {line} 行第 {column} 列：{problem}',
  'template.too-long': '模板“{name}”过大，或写出来的内容过大；请检查里面的循环',
  'template.no-number': '模板里“{found}”不能计算',
  'out.needs-folder': '几个文件的网页报告要放进一个文件夹；请用 --out 写明文件夹',
  'out.needs-file': '汇总工作簿不能显示在屏幕上；请用 --out 写明 .xlsx 文件名',
  'sheet.too-large': '内容太多，一张工作表放不下，没有写入；请改存为文本',
  'out.is-input': '输出文件与原文件相同；请换一个文件名',
  'new.edition': '没有编号为“{edition}”的套表；收录的有 {known}',
  'new.year': '年度“{year}”不对；应为四位年份，如 2026',
  'new.unit': '部门或单位名称不对；应为 1 至 {limit} 个字，不含换行',
  'new.code': '部门编码“{code}”不对；应为 3 至 12 位数字',
  'out.exists': '文件已经有了，没有覆盖；请换一个文件名，或先移走它',
  'out.not-xlsx': '文件名应以 .xlsx 结尾',
  'out.unwritable': '写不进去（{reason}）；请检查文件夹是否存在、是否有权限',
};

const KIND: Readonly<Record<string, string>> = {
  text: '文本文件',
  markup: '网页或 XML 文件',
  rtf: ' RTF 文件',
  pdf: ' PDF 文件',
  doc: '旧格式 Word 文档',
  docx: ' Word 文档',
  pptx: '演示文稿',
  xlsx: ' .xlsx 工作簿',
  xlsb: '二进制工作簿 .xlsb',
  ods: ' OpenDocument 文件',
  ofd: ' OFD 版式文件',
  zip: '压缩包',
  'ole-xls': '旧格式工作簿',
  'ole-doc': '旧格式 Word 文档',
  ole: '旧格式文件',
  unknown: '无法识别的文件',
};

const MEGABYTE = 1024 * 1024;

const SENTENCES: Readonly<Record<string, string>> = {
  ...BINDING,
  ...UNCHECKED,
  ...REMARKS,
  ...MADE_UP,
  ...LEFT,
  ...QUESTIONS,
  ...CARRY,
  ...DATA,
  ...QUESTIONED,
  ...TEMPLATE,
  ...REFUSED,
  ...HOST,
};

/** The sentence of a reason; an unknown code is shown as it is, so that nothing is hidden. */
export function reasonSentence({ code, slots }: Reason): string {
  const template = SENTENCES[code];
  if (template === undefined) return code;
  return fill(template, {
    ...slots,
    formName: formName(String(slots.form ?? '')),
    kindName: KIND[String(slots.kind ?? '')] ?? '其他文件',
    verdictName: BOOK_VERDICT[String(slots.verdict ?? '') as BookVerdict] ?? '',
    problem: slots.problem ?? templateProblem(String(slots.said ?? '')),
    limitMb: Math.round(Number(slots.limit ?? 0) / MEGABYTE),
  });
}

/** Every code that has a sentence; a test holds the codes in use against it. */
export const REASON_CODES: ReadonlySet<string> = new Set(Object.keys(SENTENCES));
