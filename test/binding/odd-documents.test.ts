import { documentSnapshot } from '../../src/binding/document-grids';
import { readDocx } from '../../src/formats/docx/read';
import type { Finding } from '../../src/model/finding';
import { checkBook, type CheckedBook } from '../support/check-book';
import { LAYOUTS } from '../support/layout';
import { BROKEN_FIGURES, ODD_WAYS, oddDocument } from '../support/odd-documents';
import { ODD_WHOLES, oddWhole } from '../support/odd-wholes';
import { docxFile, tableAsText } from '../support/docx-file';
import { writtenTables } from '../support/written-tables';
import { officialBook } from '../support/official-book';
import { FULL, GENERAL_ONLY, inEdition } from '../support/plans';

/** However its tables were put into a document, a book is the same book. */

const BOOKS = ['2020', '2022', '2025'].flatMap((year) =>
  [FULL, GENERAL_ONLY].map((plan) =>
    officialBook(inEdition(plan, `hebei-${year}`, Number(year)), LAYOUTS.plain),
  ),
);

const gist = (findings: readonly Finding[]): unknown[] =>
  findings.map(({ id, severity, verdict, actual, expected }) => [
    id,
    severity,
    verdict,
    actual,
    expected,
  ]);
const status = ({ book }: CheckedBook): unknown => [
  book.year,
  book.entity,
  book.forms.map((form) => [form.form, form.instance, form.status, form.rows.length]),
];

async function checkedDocument(bytes: Uint8Array): Promise<CheckedBook> {
  return checkBook(documentSnapshot(await readDocx(bytes, 'x.docx')));
}

test.each(Object.entries(ODD_WAYS))('%s', async (_, way) => {
  for (const { workbook, snapshot } of BOOKS) {
    const written = await checkedDocument(oddDocument(workbook, way));
    const plain = checkBook(snapshot);
    expect(status(written)).toEqual(status(plain));
    expect(gist(written.findings)).toEqual(gist(plain.findings));
  }
});

test.each(Object.entries(ODD_WHOLES))('%s', async (_, compose) => {
  for (const { workbook, snapshot } of BOOKS) {
    const written = await checkedDocument(oddWhole(workbook, compose));
    const plain = checkBook(snapshot);
    expect(status(written)).toEqual(status(plain));
    expect(gist(written.findings)).toEqual(gist(plain.findings));
  }
});

test.each(Object.entries(BROKEN_FIGURES))('%s: that is said, and nothing else', async (_, way) => {
  for (const { workbook, snapshot } of BOOKS) {
    const written = await checkedDocument(oddDocument(workbook, way));
    const plain = checkBook(snapshot);
    expect(status(written)).toEqual(status(plain));
    const broken = written.findings.filter(({ check }) => check === 'FMT-02');
    expect(broken.length).toBeGreaterThan(20);
    expect(broken.filter(({ severity }) => severity === 'error')).toEqual([]);
    const others = written.findings.filter((one) => !broken.includes(one));
    expect(gist(others)).toEqual(gist(plain.findings));
  }
});

test('two departments in one document: each has its own tables, and nothing passes by mistake', async () => {
  const [own, other] = [
    FULL,
    { ...GENERAL_ONLY, entity: { code: '511', name: '青禾县水务局' } },
  ].map((plan) => officialBook(plan, LAYOUTS.plain).workbook);
  const body = [own!, other!].flatMap(writtenTables).map(tableAsText).join('');
  const { book, findings, verdict } = await checkedDocument(docxFile({ body }));
  const published = book.forms.filter(({ form }) => /^t\d$/.test(form));
  const at = (instance: string): string[] =>
    published.flatMap((one) => (one.instance === instance ? [`${one.form} ${one.status}`] : []));
  const nine = Array.from({ length: 9 }, (_, i) => `t${i + 1}`);
  expect(at('')).toEqual(nine.map((form) => `${form} bound`));
  expect(at('青禾县水务局')).toEqual(
    nine.map((form) => `${form} ${form === 't7' || form === 't8' ? 'empty' : 'bound'}`),
  );
  // Of the two 采购 tables none can be told to be the department's.
  expect(book.forms.find(({ form }) => form === 'proc')?.status).toBe('ambiguous');
  expect(verdict).toBe('incomplete');
  expect(findings.filter((one) => one.verdict === 'fail' && one.severity !== 'notice')).toEqual([]);
});
