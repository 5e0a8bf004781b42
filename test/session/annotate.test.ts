import { annotateFindings } from '../../src/session/annotate';
import { openText } from '../../src/session/proofread';
import type { SpokenFinding } from '../../src/reports/check-report';
import type { Place } from '../../src/model/place';
import { docxFile, paragraph, table } from '../support/docx-file';
import { partText } from '../support/package-parts';

const BYTES = docxFile({
  body:
    paragraph('二、部门预算安排的总体情况') +
    paragraph('收入10.00万元。') +
    paragraph('部门机构设置情况表') +
    table([
      ['单位名称', '单位性质', '单位规格', '经费保障形式'],
      ['白鹭县渔业管理局机关', '行政', '正科级', '财政拨款'],
    ]),
});
const NAME = '情况说明.docx';

const finding = (sentence: string, ...places: readonly Place[]): SpokenFinding => ({
  ...{ id: sentence, check: 'N-1', severity: 'error', verdict: 'fail', form: 'text' },
  ...{ instance: '', message: 'fail', slots: {}, terms: [], rootCause: null, why: null },
  ...{ expected: null, actual: null, difference: null, sentence },
  cells: places.map((place) => ({ place, value: '' })),
});

const WORDS: Place = { document: NAME, section: '二', paragraph: 1, at: 1, start: 2, end: 9 };
const inTable = (row: number, column: number): Place => ({
  ...{ document: NAME, table: '部门机构设置情况表', row, column },
});
const SHEET: Place = { sheet: '收支总表', address: 'B2' };

/** What each comment stands at. */
function remarked(bytes: Uint8Array): string[] {
  const xml = partText(bytes, 'word/document.xml');
  return [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>(.*?)<w:commentRangeEnd/g)].map(
    ([, id, inner]) => `${id!} ${inner!.replace(/<[^>]*>/g, '')}`,
  );
}

test('each finding is remarked on once, at its words or its cell', async () => {
  const opened = await openText(BYTES, NAME);
  const { bytes, ...tally } = await annotateFindings(BYTES, opened, [
    finding('甲', inTable(2, 3), WORDS),
    finding('乙', SHEET, inTable(2, 3)),
    finding('丙', SHEET),
    finding('丁'),
    finding('戊', inTable(0, 1)),
    finding('己', { ...WORDS, document: '另一份.docx' }),
    { ...finding('庚', WORDS), verdict: 'rounding' },
    finding('辛', WORDS),
  ]);
  expect(tally).toEqual({ comments: 3, inWorkbook: 1, nowhere: 3 });
  expect(remarked(bytes)).toEqual(['0 10.00万元', '1 正科级']);
  const comments = partText(bytes, 'word/comments.xml');
  expect([...comments.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual([
    ...['必改：甲', '必改：乙', '必改：辛'],
  ]);
});
