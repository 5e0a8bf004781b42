import type { NewWorkbook } from '../../src/model/new-workbook';
import { docxFile, paragraph, table, tableAsText } from './docx-file';
import { EMPTY, lines, paragraphs, run, TALK } from './odd-documents';
import { writtenTables, type WrittenTable } from './written-tables';

type Compose = (tables: readonly WrittenTable[]) => string;

const TARGETS = /绩效/;
const titleOf = ({ above }: WrittenTable): string => above[0]?.[0] ?? '';
const heading = (text: string): string => paragraph(text, '<w:outlineLvl w:val="0"/>');
const all = (tables: readonly WrittenTable[]): string => tables.map(tableAsText).join('');
const some = (tables: readonly WrittenTable[], wanted: RegExp): string =>
  all(tables.filter((one) => wanted.test(titleOf(one))));

const contents =
  (entry: (title: string, page: number) => string): Compose =>
  (tables) =>
    paragraph('目\u3000录') +
    tables.map((one, i) => entry(titleOf(one), i + 1)).join('') +
    all(tables);

/** What people put around and between the tables, by its name. */
export const ODD_WHOLES: Readonly<Record<string, Compose>> = {
  'a list of the tables before them': contents((title) => paragraph(title)),
  'a list of the tables with dots and pages': contents((title, page) =>
    paragraph(`${title}${'.'.repeat(20)}${page}`),
  ),
  'a list of the tables as a field, page after a tab': contents(
    (title, page) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(title)}<w:r><w:tab/></w:r>${run(String(page))}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  ),
  'a list of the tables with numbers': contents((title, page) => paragraph(`表${page}：${title}`)),
  'a list of the tables in a table': (tables) =>
    table(tables.map((one, i) => [String(i + 1), titleOf(one), String(i + 3)])) +
    EMPTY +
    all(tables),
  'tables among the narrative': (tables) =>
    all(tables.filter((one) => !/机构|采购|固定资产|绩效/.test(titleOf(one)))) +
    paragraph('部门预算信息公开情况说明') +
    heading('一、部门职责及机构设置情况') +
    paragraph(TALK) +
    paragraph('机构设置：') +
    some(tables, /机构/) +
    heading('二、部门预算安排的总体情况') +
    paragraph(TALK) +
    heading('三、预算绩效信息') +
    paragraph('第二部分 预算项目绩效目标') +
    some(tables, TARGETS) +
    heading('四、政府采购预算情况') +
    paragraph('各采购项目见下列政府采购预算表。') +
    some(tables, /采购/) +
    heading('五、国有资产信息') +
    paragraph('上年末固定资产占用情况详见下表。') +
    some(tables, /固定资产/) +
    heading('六、名词解释') +
    paragraph('（一）部门预算收入总表：反映各类收入。') +
    paragraph('（二）部门预算财政拨款“三公”经费支出表'),
  'other tables between': (tables) =>
    tables
      .map(
        (one) =>
          tableAsText(one) +
          paragraph('人员情况') +
          table([
            ['项目', '人数', '备注'],
            ['在职', '12', ''],
            ['退休', '3', ''],
          ]),
      )
      .join(''),
  'a title and the note alone for each empty table': (tables) =>
    tables
      .map((one) =>
        one.below.some((text) => text.includes('空表列示'))
          ? lines(one.above.slice(0, 1)) + paragraphs(one.below)
          : tableAsText(one),
      )
      .join(''),
  'title, caption and the note alone for each empty table': (tables) =>
    tables
      .map((one) =>
        one.below.some((text) => text.includes('空表列示'))
          ? lines(one.above) + EMPTY + paragraphs(one.below)
          : tableAsText(one),
      )
      .join(''),
};

export function oddWhole(workbook: NewWorkbook, compose: Compose): Uint8Array {
  return docxFile({ body: compose(writtenTables(workbook)) });
}
