import { checkJson } from '../../src/cli/check-json';
import { checkText } from '../../src/cli/check-text';
import { writeXlsx } from '../../src/formats/xlsx/write';
import { checkHtml } from '../../src/reports/check-html';
import type { CheckReport } from '../../src/reports/check-report';
import { checkOpened } from '../../src/session/check';
import { openWorkbook } from '../../src/session/open';
import { withNarrative } from '../../src/session/with-narrative';
import { docxFile, paragraph, tableAsText } from '../support/docx-file';
import { LAYOUTS } from '../support/layout';
import { officialBook } from '../support/official-book';
import { ODD_WAYS } from '../support/odd-documents';
import { FULL } from '../support/plans';
import { writtenTables, type WrittenTable } from '../support/written-tables';

/** A document that speaks of a secret project everywhere: none of it leaves into a report. */

const NAME = '涉密机房改造';
const ITEM = '屏蔽机柜';
const GOAL = '建成甲号机房';
const INDICATOR = '屏蔽门樘数';
const BUDGET = '76543.21';
const SECRETS = ['机房', '改造', ITEM, GOAL, INDICATOR, BUDGET, '76,543.21', '7654321', '999樘'];

const book = officialBook(
  {
    ...FULL,
    procurement: [
      ...FULL.procurement!,
      {
        project: NAME,
        projectBudget: BUDGET,
        item: ITEM,
        catalog: 'A0204',
        unit: '台',
        quantity: '3',
        price: BUDGET,
        general: BUDGET,
      },
    ],
    targets: [
      ...FULL.targets!,
      {
        project: NAME,
        head: { code: '60700100009', budget: BUDGET, fiscal: '1.00', plan: ['', '', '', ''] },
        goals: [GOAL],
        // Every indicator is wrong somehow, so that the checks have much to say.
        indicators: [
          ['产出指标', '数量指标', INDICATOR, GOAL, '999樘', ''],
          ['', '质量指标', INDICATOR, GOAL, '', GOAL],
          ['', '成本指标', `${ITEM}成本`, GOAL, `≤${BUDGET}万元`, '待定'],
        ],
      },
    ],
  },
  LAYOUTS.plain,
).workbook;

const LIST = [
  `（一）${NAME}`,
  `绩效目标：${NAME}，${GOAL}，安排 ${BUDGET} 万元。`,
  `项目名称：${NAME}`,
  `${NAME}情况`,
];
const list = LIST.map((line) => paragraph(line)).join('');

/** The total line of 采购 is wrong, so that its rows are put to the reader as terms. */
const wrongTotal = (written: WrittenTable): WrittenTable => ({
  ...written,
  rows: written.rows.map((texts) =>
    texts[0] === '合计' ? texts.map((text) => (text.includes('.') ? '12.34' : text)) : texts,
  ),
});

const BODIES: Readonly<Record<string, (written: WrittenTable, order: number) => string>> = {
  'the list above each table': (written) => list + tableAsText(written),
  'the list between title and caption': ({ above, ...rest }) =>
    above
      .slice(0, 1)
      .map(([title = '']) => paragraph(title))
      .join('') +
    list +
    tableAsText({ ...rest, above: above.slice(1) }),
  'the list between title and caption, which says nothing else': ({ above, ...rest }) =>
    above
      .slice(0, 1)
      .map(([title = '']) => paragraph(title))
      .join('') +
    list +
    tableAsText({ ...rest, above: [] }),
  'the list below each table': (written) => tableAsText(written) + list,
  'a note of it below each table': (written) =>
    tableAsText(written) + paragraph(`注：${NAME}没有列入，${GOAL} ${BUDGET} 万元。`),
  'a note of it below tables without figures': ({ above, rows }) =>
    tableAsText({
      above,
      rows: rows.filter((texts) => !/^\d+$/.test(texts[0] ?? '')),
      below: [`注：无${NAME}预算，${GOAL} ${BUDGET} 万元。`],
    }),
  'wrong totals': (written) => list + tableAsText(wrongTotal(written)),
  'tables without titles': (written) => list + tableAsText({ ...written, above: [] }),
  'titles in the tables': (written, order) =>
    list +
    ODD_WAYS['title and caption in the first rows of the table']!(wrongTotal(written), order),
  'pages that repeat the title': (written, order) =>
    ODD_WAYS['broken by pages, title and caption repeated']!(wrongTotal(written), order),
};

function printed(report: CheckReport): string[] {
  return [
    JSON.stringify(checkJson('x.docx', report)),
    checkText('x.docx', report, true),
    checkHtml({ file: 'x.docx', report }, { date: '2022年1月12日' }),
  ];
}

function leaks(report: CheckReport): string[] {
  return printed(report).flatMap((text, i) =>
    SECRETS.filter((secret) => text.includes(secret)).map((secret) => {
      const at = text.indexOf(secret);
      return `${['json', 'text', 'html'][i] ?? ''}: ${text.slice(Math.max(0, at - 60), at + 40)}`;
    }),
  );
}

const bodyOf = (of: (written: WrittenTable, order: number) => string): Uint8Array =>
  docxFile({ body: writtenTables(book).map(of).join('') });

test.each(Object.entries(BODIES))('%s', async (_, of) => {
  const bytes = bodyOf(of);
  const report = checkOpened(await openWorkbook(bytes, 'x.docx'));
  expect(leaks(report)).toEqual([]);
});

test('the checks do find fault with these documents', async () => {
  const report = checkOpened(await openWorkbook(bodyOf(BODIES['wrong totals']!), 'x.docx'));
  expect(report.findings.filter(({ form }) => form === 'proc').length).toBeGreaterThan(0);
  const secret = report.book.forms.filter((form) => form.secret);
  expect(secret.map(({ form, rows }) => [form, rows.length])).toEqual([['perf', 3]]);
});

test.each(Object.entries(BODIES))('beside a workbook: %s', async (_, of) => {
  // What the workbook lacks comes from the document.
  const few = book.sheets.filter(({ name }) => !/采购|绩效/.test(name));
  for (const sheets of [book.sheets, few]) {
    const opened = await openWorkbook(await writeXlsx({ sheets }), 'x.xlsx');
    expect(leaks(checkOpened(await withNarrative(opened, bodyOf(of), 'x.docx')))).toEqual([]);
  }
});
