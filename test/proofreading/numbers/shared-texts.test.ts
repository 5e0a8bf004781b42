import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sectionOf } from '../../../src/model/narrative-text';
import type { CheckReport } from '../../../src/reports/check-report';
import { openWorkbook } from '../../../src/session/open';
import { openText, proofreadOpened } from '../../../src/session/proofread';

/** Real published texts, read from beside the checkout where they are there. */

const SHARED = resolve(process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../../shared'));
const here = existsSync(join(SHARED, 'workbooks'));
if (!here) process.stdout.write('shared texts are not here: proofreading them was left out\n');
const ifHere = here ? describe : describe.skip;

/** N-28 to N-30 speak of years, of zeros, of targets. */
const OF_NUMBERS = /^N-(0\d|1\d|2[0-7])$/;

const bytesOf = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(join(SHARED, 'workbooks', file)));
const opened = async (file: string): ReturnType<typeof openWorkbook> =>
  openWorkbook(bytesOf(file), file);

async function proofread(text: string, workbook?: string, prior?: string): Promise<CheckReport> {
  const own = workbook === undefined ? undefined : await opened(workbook);
  const before = prior === undefined ? undefined : await opened(prior);
  return proofreadOpened(await openText(bytesOf(text), text, own), undefined, { prior: before });
}

/** Findings that were made: check, severity, what about. */
const gists = ({ findings }: CheckReport, severities = ['error', 'warning']): string[] =>
  findings
    .filter(({ check, verdict }) => OF_NUMBERS.test(check) && verdict !== 'unchecked')
    .filter(({ severity }) => severities.includes(severity))
    .map(({ check, severity, id }) => [check, severity, id.split('/').pop()].join(' '));

/** Amounts of the parts on money that were held against nothing; reasons may say what no table has. */
function left({ reading }: CheckReport): string[] {
  if (!reading) return ['no text'];
  const { text, claims, coverage } = reading;
  const reasons = claims.claims.flatMap(({ inReason, quantity }) => (inReason ? [quantity] : []));
  return coverage.left.flatMap((quantity) => {
    const { span, digits, unit, fen } = quantity;
    const key = sectionOf(text, span.paragraph)?.key ?? '';
    const money = ['overall', 'operating', 'sangong', 'procurement', 'assets'].includes(key);
    return money && fen !== undefined && !reasons.includes(quantity)
      ? [`${key}: ${digits}${unit}`]
      : [];
  });
}

const ERRORS: Readonly<Record<string, readonly string[]>> = {
  '002': [],
  '003': [
    'N-06 error expenditure.basic',
    'N-07 error expenditure.personnel',
    'N-27 error project.人事代理定额补助(智慧城市综合管理)',
  ],
};
const NOTICES: Readonly<Record<string, readonly string[]>> = {
  '002': ['N-21 notice sangong.total', 'N-23 notice operating.total'],
  '003': [],
};

ifHere('real texts', () => {
  test.each([
    ['002', '002-narrative.txt', '002-export.xlsx'],
    ['002', '002-narrative.docx', '002-export.xlsx'],
    ['002', '002-published.docx', undefined],
    ['003', '003-narrative.txt', '003-export.xlsx'],
    ['003', '003-narrative.docx', '003-export.xlsx'],
    ['003', '003-published.docx', undefined],
  ])('%s, %s with %s: the findings that the list expects', async (seed, text, workbook) => {
    const report = await proofread(text, workbook);
    expect(gists(report)).toEqual(ERRORS[seed]);
    expect(gists(report, ['notice'])).toEqual(NOTICES[seed]);
    const unchecked = report.findings.filter(
      ({ check, verdict }) => OF_NUMBERS.test(check) && verdict === 'unchecked',
    );
    expect(unchecked.map(({ id }) => id)).toEqual([]);
    expect(left(report)).toEqual([]);
  });

  test('last year brings nothing more, and the follow-on is put under its cause', async () => {
    const report = await proofread('003-narrative.txt', '003-export.xlsx', '003-prior-2021.xlsx');
    expect(gists(report)).toEqual(ERRORS['003']);
    const causes = report.findings.flatMap(({ check, rootCause }) =>
      rootCause === null ? [] : [[check, rootCause]],
    );
    expect(causes).toEqual([['N-06', 'N-07/text/overall/expenditure.personnel']]);
  });

  test.each([
    ['000-narrative.txt', undefined, []],
    ['000-published.docx', undefined, []],
    [
      '001-narrative.txt',
      undefined,
      ['N-06 error expenditure.basic', 'N-20 error sangong.vehicle'],
    ],
    [
      '001-published.docx',
      undefined,
      ['N-06 error expenditure.basic', 'N-20 error sangong.vehicle'],
    ],
    ['000-narrative.txt', '000-export.xlsx', []],
    [
      '001-narrative.txt',
      '001-export.xlsx',
      ['N-06 error expenditure.basic', 'N-20 error sangong.vehicle'],
    ],
  ])('%s with %s: what the text contradicts in itself', async (text, workbook, expected) => {
    const report = await proofread(text, workbook);
    expect(gists(report)).toEqual(expected);
  });
});
