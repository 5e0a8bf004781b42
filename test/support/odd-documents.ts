import type { NewWorkbook } from '../../src/model/new-workbook';
import { docxFile, escaped, lineOf, paragraph, table, tableAsText } from './docx-file';
import { writtenTables, type WrittenTable } from './written-tables';

/** The ways in which people put the same tables into a document. */

type Render = (written: WrittenTable, order: number) => string;

interface CellShape {
  readonly span?: number;
  readonly merge?: 'restart' | 'continue';
  readonly inner?: string;
}

function cell(text: string, { span = 1, merge, inner }: CellShape = {}): string {
  const spanned = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`;
  const merged = merge === undefined ? '' : `<w:vMerge w:val="${merge}"/>`;
  return `<w:tc><w:tcPr>${spanned}${merged}</w:tcPr>${inner ?? paragraph(text)}</w:tc>`;
}

const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties}${cells.join('')}</w:tr>`;
const tableOf = (rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const rowsOf = (rows: WrittenTable['rows']): string[] =>
  rows.map((texts) => row(texts.map((text) => cell(text))));
export const paragraphs = (texts: readonly string[]): string =>
  texts.map((t) => paragraph(t)).join('');
export const lines = (above: WrittenTable['above']): string => paragraphs(above.map(lineOf));
export const EMPTY = '<w:p/>';
const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
const SECTION = '<w:p><w:pPr><w:sectPr><w:pgSz w:orient="landscape"/></w:sectPr></w:pPr></w:p>';

const widthOf = ({ rows }: WrittenTable): number => rows[0]?.length ?? 0;

/** Rows above the data: to 栏次 or 一级指标, else down to the first row that holds a figure. */
function headOf({ rows }: WrittenTable): number {
  const indicators = rows.findIndex(([first]) => first === '一级指标');
  if (indicators >= 0) return indicators + 1;
  const numbers = rows.findIndex(([first]) => first === '栏次');
  return numbers >= 0
    ? numbers + 1
    : Math.max(
        1,
        rows.findIndex((texts) => texts.some((text) => /\d/.test(text))),
      );
}

/** One row that goes over the whole table; several items share it. */
function across(items: readonly string[], width: number): string {
  return row(
    items.map((text, i) => {
      const last = i === items.length - 1;
      return cell(text, { span: last ? width - items.length + 1 : 1 });
    }),
  );
}

const changed =
  (change: (text: string, column: number) => string): Render =>
  (written) =>
    tableAsText({
      ...written,
      rows: written.rows.map((texts, i) =>
        i < headOf(written)
          ? texts
          : texts.map((text, column) => (column === 0 ? text : change(text, column))),
      ),
    });

/** Only figures that are amounts; codes and counts stay as they are. */
const figures = (change: (text: string) => string): Render =>
  changed((text) => (/^\d+\.\d+$/.test(text) ? change(text) : text));

const inCells =
  (inner: (text: string) => string): Render =>
  ({ above, rows, below }) =>
    lines(above) +
    tableOf(rows.map((texts) => row(texts.map((text) => cell(text, { inner: inner(text) }))))) +
    paragraphs(below);

const isTargets = ({ above }: WrittenTable): boolean => /绩效/.test(above[0]?.[0] ?? '');

const titled =
  (title: (title: string, order: number) => string): Render =>
  (written, order) => {
    // Those of target tables begin with a number of their own.
    if (isTargets(written)) return tableAsText(written);
    const [[first = ''] = [], ...rest] = written.above;
    return tableAsText({ ...written, above: [[title(first, order)], ...rest] });
  };

/** Rows of a page; short tables are broken too. */
const HOW_MANY = 12;

const paged =
  (between: string, again: 'nothing' | 'header' | 'caption'): Render =>
  (written) => {
    const head = headOf(written);
    const perPage = isTargets(written) ? 3 : HOW_MANY;
    // What a target table says of its project is not repeated.
    const header = written.rows.slice(isTargets(written) ? head - 1 : 0, head);
    const pages: string[] = [];
    for (let at = head; at === head || at < written.rows.length; at += perPage) {
      const own = written.rows.slice(at, at + perPage);
      const above = at === head || again === 'caption' ? lines(written.above) : '';
      const start = at === head ? written.rows.slice(0, head) : again === 'nothing' ? [] : header;
      pages.push(above + table([...start, ...own]));
    }
    return pages.join(between) + paragraphs(written.below);
  };

const layout = (...inner: string[]): string =>
  tableOf(inner.map((one) => row([cell('', { inner: `${one}${EMPTY}` })])));

/** Header cells merged as printed tables have them: to the right in the first row, then down. */
const withMerges: Render = (written) => {
  const head = headOf(written);
  const { above, rows, below } = written;
  const body = rows.map((texts, i) => {
    if (i >= head) return row(texts.map((text) => cell(text)));
    const cells: string[] = [];
    for (let at = 0; at < texts.length;) {
      const text = texts[at] ?? '';
      let span = 1;
      const below_ = rows[i + 1];
      if (text !== '')
        while (
          i + 1 < head &&
          texts[at + span] === '' &&
          below_?.[at] !== '' &&
          below_?.[at + span] !== ''
        )
          span += 1;
      const down = text === '' && i > 0;
      const starts = span === 1 && i + 1 < head && below_?.[at] === '';
      cells.push(
        cell(text, {
          span,
          ...(down ? { merge: 'continue' } : starts ? { merge: 'restart' } : {}),
        }),
      );
      at += span;
    }
    return row(cells, '<w:trPr><w:tblHeader/></w:trPr>');
  });
  return lines(above) + tableOf(body) + paragraphs(below);
};

const sdt = (inner: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="表"/><w:text/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

export const run = (text: string): string =>
  `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const tracked = (text: string): string =>
  `<w:p><w:del w:id="1"><w:r><w:delText>${text === '' ? '' : '9.99'}</w:delText></w:r></w:del><w:ins w:id="2">${run(text)}</w:ins></w:p>`;
const broken = (text: string, at: number): string =>
  `<w:p>${run(text.slice(0, at))}<w:r><w:br/></w:r>${run(text.slice(at))}</w:p>`;
const box = (inner: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${inner}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

const wide = (text: string): string =>
  text.replace(/[\d.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const separated = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d)(?=\.))/g, ',');

export const TALK =
  '下面各表反映部门当年的收入、支出和财政拨款安排，金额均按预算编制口径填列，详细说明见后文各节。';

/** Each way by its name. */
export const ODD_WAYS: Readonly<Record<string, Render>> = {
  'title and caption in the first rows of the table': (written) =>
    tableOf([
      ...written.above.map((items) => across(items, widthOf(written))),
      ...rowsOf(written.rows),
    ]) + paragraphs(written.below),
  'caption over two paragraphs': ({ above: [title = [], caption = [], ...more], rows, below }) =>
    lines(
      [title, caption.slice(0, 1), caption.slice(1), ...more].filter(({ length }) => length > 0),
    ) +
    table(rows) +
    paragraphs(below),
  'caption in a table of its own': ({ above: [title = [], ...captions], rows, below }) =>
    lines([title]) +
    captions.map((items) => table([items])).join(EMPTY) +
    EMPTY +
    table(rows) +
    paragraphs(below),
  'title and caption in a table of their own, close above': (written) =>
    tableOf(written.above.map((items) => across(items, Math.max(3, items.length)))) +
    EMPTY +
    table(written.rows) +
    paragraphs(written.below),
  'title in a text box': ({ above: [title = [], ...captions], rows, below }) =>
    box(paragraph(lineOf(title))) + lines(captions) + table(rows) + paragraphs(below),
  'unit alone on its line, to the right': ({ above: [title = [], ...captions], rows, below }) =>
    lines([title]) +
    captions
      .flatMap((items) => items)
      .map((item) => paragraph(item, '<w:jc w:val="right"/>'))
      .join('') +
    table(rows) +
    paragraphs(below),
  'broken by pages, directly': paged('', 'nothing'),
  'broken by pages, an empty paragraph between': paged(EMPTY, 'nothing'),
  'broken by pages, a page break between': paged(PAGE_BREAK, 'nothing'),
  'broken by pages, a section between': paged(SECTION, 'nothing'),
  'broken by pages, header repeated': paged(EMPTY, 'header'),
  'broken by pages, title and caption repeated': paged(PAGE_BREAK, 'caption'),
  'note in the last row': (written) =>
    lines(written.above) +
    tableOf([
      ...rowsOf(written.rows),
      ...written.below.map((text) => across([text], widthOf(written))),
    ]),
  'note after an empty paragraph': ({ above, rows, below }) =>
    lines(above) + table(rows) + EMPTY + paragraphs(below),
  'header cells merged, rows marked as header': withMerges,
  'names broken over lines': changed((text) =>
    /^[\u4e00-\u9fff、（）]{5,}$/.test(text) ? `${text.slice(0, 4)}\n${text.slice(4)}` : text,
  ),
  'thousands separated': figures(separated),
  'digits of full width': figures(wide),
  'figures with spaces around': figures((text) => ` ${text}\u00a0`),
  'two paragraphs in a cell': inCells((text) =>
    text.length > 5 && /[\u4e00-\u9fff]/.test(text)
      ? paragraph(text.slice(0, 4)) + paragraph(text.slice(4))
      : paragraph(text),
  ),
  'a section heading and talk above': (written, order) =>
    paragraph(`${order + 1}、收支情况说明`, '<w:outlineLvl w:val="0"/>') +
    paragraph(TALK) +
    tableAsText(written),
  'talk between title and caption': ({ above: [title = [], ...captions], rows, below }) =>
    lines([title]) + paragraph(TALK) + lines(captions) + table(rows) + paragraphs(below),
  'talk below each table': (written) => tableAsText(written) + paragraph(TALK) + paragraph(TALK),
  'title far above the header': ({ above: [title = [], ...captions], rows, below }, order) =>
    lines([title]) +
    paragraphs([`公开0${order + 1}表`, '（二次审定）', '（草案）']) +
    lines(captions.flatMap((items) => items.map((item) => [item]))) +
    paragraphs(['本页仅供公开使用', '其他事项从略']) +
    table(rows) +
    paragraphs(below),
  'number of the form on a line of its own': (written, order) =>
    paragraph(`公开0${order + 1}表`) + tableAsText(written),
  'title after 附表1：': titled((title, order) => `附表${order + 1}：${title}`),
  'title after 表一、': titled(
    (title, order) => `表${'一二三四五六七八九十'[order % 10] ?? ''}、${title}`,
  ),
  'title after 表1': titled((title, order) => `表${order + 1} ${title}`),
  'number of the form in brackets after the title': titled(
    (title, order) => `${title}（公开0${order + 1}表）`,
  ),
  'inside a table for layout': (written) => layout(tableAsText(written)),
  'title and table in two rows of a table for layout': ({ above, rows, below }) =>
    layout(lines(above), table(rows) + paragraphs(below)),
  'title above a table for layout': ({ above, rows, below }) =>
    lines(above) + layout(table(rows)) + paragraphs(below),
  'in content controls': ({ above, rows, below }) =>
    sdt(lines(above)) +
    sdt(
      tableOf(
        rows.map((texts) =>
          sdt(row(texts.map((text) => sdt(cell('', { inner: sdt(paragraph(text)) }))))),
        ),
      ),
    ) +
    paragraphs(below),
  'every cell corrected with changes tracked': inCells(tracked),
  'landscape sections between': (written) => tableAsText(written) + SECTION,
};

/** What the ways do to a figure of their own accord: digits broken, which is said (FMT). */
export const BROKEN_FIGURES: Readonly<Record<string, Render>> = {
  'figures broken over lines': inCells((text) =>
    /^\d+\.\d\d$/.test(text) ? broken(text, text.length - 2) : paragraph(text),
  ),
  'figures with a space inside': figures((text) => text.replace('.', ' .')),
};

export function oddDocument(workbook: NewWorkbook, way: Render): Uint8Array {
  return docxFile({ body: writtenTables(workbook).map(way).join('') });
}
