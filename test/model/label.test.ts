import { bareLabel, normalizeLabel, ordinalOf, projectKey } from '../../src/model/label';
import { joinProjects, type Project } from '../../src/model/project';

test('names of forms differ in nothing but width, spaces, brackets and quotation marks', () => {
  expect(normalizeLabel(' 部 门 预 算 “ 三 公 ” 经 费（境）')).toBe('部门预算三公经费(境)');
  expect(normalizeLabel('维修〔护〕费')).toBe(normalizeLabel('维修（护）费'));
});

test('a row label without its ordinal and 其中', () => {
  expect(bareLabel('二十四、预备费')).toBe('预备费');
  expect(bareLabel('其中：公务用车购置费')).toBe('公务用车购置费');
  expect(bareLabel('2、车辆（台、辆）')).toBe('车辆(台、辆)');
  expect(ordinalOf('三十一、人行科目')).toBe('三十一、');
  expect(ordinalOf('公务用车运行维护费')).toBe('');
});

test('a project is one by its name without ordinal and year', () => {
  expect(projectKey('3、公用经费(2022年)绩效目标表')).toBe('公用经费');
  const mention = (name: string, form: string): Project => ({
    name,
    kind: 'specific',
    sources: [{ form, place: { sheet: form, address: 'A1' } }],
  });
  const joined = joinProjects([
    mention('档案整理费', 'perf'),
    mention('档案整理费 （2022年）', 'proc'),
  ]);
  expect(joined).toHaveLength(1);
  expect(joined[0]?.sources).toHaveLength(2);
});
