import { gridFromRectangle } from '../../src/model/grid';
import { Refusal } from '../../src/model/reason';
import { openSnapshot, openWorkbook } from '../../src/session/open';
import { catalogueWith } from '../../src/session/rule-packs';

const refusalOf = async (work: () => unknown) => {
  try {
    await work();
  } catch (problem) {
    if (problem instanceof Refusal) return problem.reason.code;
    throw problem;
  }
  return 'accepted';
};

test('a workbook without official forms is refused, not passed', async () => {
  const grid = gridFromRectangle('通讯录', true, 0, 0, [
    ['姓名', '电话'],
    ['张三', '12345'],
  ]);
  expect(await refusalOf(() => openSnapshot({ name: 'x', grids: [grid] }))).toBe('book.no-forms');
  expect(await refusalOf(() => openSnapshot({ name: 'x', grids: [] }))).toBe('book.no-forms');
});

test('titles alone, as a table of contents lists them, are no forms', async () => {
  const contents = gridFromRectangle('目录', true, 0, 0, [
    ['部门预算公开表'],
    ['部门预算收支总表'],
    ['部门预算收入总表'],
    ['部门预算支出总表'],
  ]);
  expect(await refusalOf(() => openSnapshot({ name: 'x', grids: [contents] }))).toBe(
    'book.no-forms',
  );
});

test('what the reader refuses keeps its code', async () => {
  expect(await refusalOf(() => openWorkbook(new Uint8Array(), 'x.xlsx'))).toBe('format.empty-file');
  expect(await refusalOf(() => openWorkbook(new TextEncoder().encode('a,b\n1,2'), 'x.xlsx'))).toBe(
    'document.no-forms',
  );
});

test('rule packs are read in order; a byte order mark does no harm', async () => {
  const pack = (name: string, check = 'C-09', mark = '') => ({
    name,
    text: mark + JSON.stringify({ name, settings: { [check]: 'off' } }),
  });
  expect(catalogueWith([pack('a', 'C-09', '\ufeff')]).some((check) => check.id === 'C-09')).toBe(
    false,
  );
  expect(await refusalOf(() => catalogueWith([{ name: 'a', text: '{' }]))).toBe('rules.not-json');
  expect(await refusalOf(() => catalogueWith([pack('a'), pack('b')]))).toBe('accepted');
  expect(await refusalOf(() => catalogueWith([pack('a', 'C-99')]))).toBe('rules.refused');
});
