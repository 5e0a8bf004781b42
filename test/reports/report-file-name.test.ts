import { reportFileName } from '../../src/reports/report-file-name';

test.each([
  ['县/农业农村局.xlsx', '农业农村局.html'],
  ['C:\\公开\\教育局 2023.年初.xlsx', '教育局 2023.年初.html'],
  ['../../etc/passwd', 'passwd.html'],
  ['a<b>:"|?*#%&.xlsx', 'a_b_________.html'],
  ['index.xlsx', 'index-2.html'],
  ['INDEX.XLS', 'INDEX-2.html'],
  ['con.xlsx', '_con.html'],
  ['COM1.年.xlsx', '_COM1.年.html'],
  ['.xlsx', 'report.html'],
  ['...', 'report.html'],
  ['a\u202exslx.exe\u0000.xlsx', 'a_xslx.exe_.html'],
])('%j becomes %j', (file, name) => {
  expect(reportFileName(file, [])).toBe(name);
});

test('names are distinct also where case does not count, and short enough for any disk', () => {
  const taken: string[] = [];
  for (const file of ['一/A.xlsx', '二/a.xlsx', '三/A.et', '四/a-2.xlsx']) {
    taken.push(reportFileName(file, taken));
  }
  expect(taken).toEqual(['A.html', 'a-2.html', 'A-3.html', 'a-2-2.html']);
  const long = reportFileName(`${'局'.repeat(300)}.xlsx`, []);
  expect(new TextEncoder().encode(long).length).toBeLessThan(255);
});
