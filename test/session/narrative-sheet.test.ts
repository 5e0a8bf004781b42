import { EDITIONS } from '../../src/editions/in-use';
import type { FormInstance } from '../../src/model/book';
import type { Grid } from '../../src/model/grid';
import { narrativeSheet } from '../../src/session/narrative-sheet';
import type { Opened } from '../../src/session/open-snapshot';
import type { Finding } from '../../src/model/finding';
import { isExplainable } from '../../src/session/workspace/explanations';

/** Which sheet of a workbook is taken for its 情况说明. */

const edition = EDITIONS[0]!;

function sheet(name: string, parts: number, visible = true): Grid {
  const lines = edition.language.sections
    .slice(0, parts)
    .flatMap(({ title }, i) => [`${'一二三四五六七八九'.charAt(i)}、${title}`, '正文一句。']);
  const rows = lines.map((value, index) => ({ index, cells: [{ column: 0, value }] }));
  return { name, visible, rows } as unknown as Grid;
}

function taken(grids: readonly Grid[], withForms: readonly string[] = []): string | undefined {
  const forms = withForms.map((name) => ({ sheet: name, range: {}, rows: [] }));
  const opened = {
    snapshot: { grids },
    book: { forms: forms as unknown as FormInstance[] },
    edition,
  };
  return narrativeSheet(opened as unknown as Opened)?.name;
}

test('the one with most of the nine parts, of several the first', () => {
  expect(taken([sheet('甲', 2)])).toBeUndefined();
  expect(taken([sheet('甲', 3), sheet('乙', 9), sheet('丙', 9)])).toBe('乙');
});

test('none that nobody sees', () => {
  expect(taken([sheet('甲', 3), sheet('乙', 9, false)])).toBe('甲');
});

test('a sheet with forms has headings that sound alike: more of them are asked for', () => {
  expect(taken([sheet('甲', 4)], ['甲'])).toBeUndefined();
  expect(taken([sheet('甲', 5)], ['甲'])).toBe('甲');
});

test('what cannot be right is not explained away', () => {
  const finding = { severity: 'warning', verdict: 'fail', cells: [{}] } as unknown as Finding;
  expect(isExplainable(finding)).toBe(true);
  expect(isExplainable({ ...finding, severity: 'error' })).toBe(false);
  expect(isExplainable({ ...finding, verdict: 'unchecked' })).toBe(false);
});
