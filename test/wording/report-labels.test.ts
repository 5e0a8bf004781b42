import { placeInTable, placeText } from '../../src/wording/place-text';
import { formRuns, numberSign } from '../../src/wording/report-labels';

test('runs of tables', () => {
  expect(formRuns(['表1', '表2', '表3', '表7'])).toBe('表1至表3、表7');
  expect(formRuns(['表8', '表9', '政府采购预算表'])).toBe('表8、表9、政府采购预算表');
  expect(formRuns([])).toBe('');
});

test('signs that old fonts have', () => {
  expect([1, 20, 21].map(numberSign)).toEqual(['①', '⑳', '[21]']);
});

test('places in sheets, in tables of a document, and in its text', () => {
  const table = { document: 'x.docx', table: '部门预算支出总表', row: 7, column: 4 };
  const text = { document: 'x.docx', section: '二', paragraph: 3, at: 7, start: 0, end: 4 };
  expect(placeText({ sheet: ' 表 ', address: 'D7' })).toBe('表!D7');
  expect(placeText(table)).toBe('表《部门预算支出总表》第 7 行第 4 列');
  expect(placeInTable(table)).toBe('第 7 行第 4 列');
  expect(placeText(text)).toBe('第二部分第 3 段');
  expect(placeText({ ...text, section: '机构设置' })).toBe('“机构设置”部分第 3 段');
  expect(placeText({ ...text, section: '' })).toBe('正文第 3 段');
});
