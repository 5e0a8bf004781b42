import { addPack, PackError } from '../../../src/checks/pack';
import { CATALOGUE, RULES } from '../../../src/checks/catalogue';

const own = {
  id: 'XX-01',
  severity: 'warning',
  title: '公务接待费不超过公用经费',
  formulas: ['T9[公务接待费].合计 ≤ T6[合计].公用经费'],
};

function problemsOf(pack: unknown) {
  try {
    addPack(pack, RULES);
  } catch (problem) {
    if (problem instanceof PackError) return problem.problems;
    throw problem;
  }
  return [];
}

test('a bureau adds its own checks and sets ours', () => {
  const { checks: catalogue } = addPack(
    {
      name: '某县',
      checks: [own],
      settings: { 'C-09': 'off', 'C-08': 'error' },
    },
    RULES,
  );
  expect(catalogue).toHaveLength(CATALOGUE.length);
  expect(catalogue.find((check) => check.id === 'XX-01')?.compiled).toHaveLength(1);
  expect(catalogue.find((check) => check.id === 'C-08')?.severity).toBe('error');
  expect(catalogue.some((check) => check.id === 'C-09')).toBe(false);
});

test('a pack with anything wrong is refused as a whole, with everything that is wrong', () => {
  const problems = problemsOf({
    name: '某县',
    checks: [
      { ...own, id: 'T3-01' },
      { ...own, id: 'XX-02', formulas: ['T3[合计].总额 = 0'] },
    ],
    settings: { 'ZZ-99': 'off' },
  });
  expect(problems.map((one) => one.kind)).toEqual(['id-taken', 'formula', 'unknown-id']);
  expect(problems[1]).toMatchObject({ column: 1, found: '总额' });
});

test.each([
  ['not an object', []],
  ['no name', { checks: [] }],
  ['an unknown key', { name: 'a', rules: [] }],
  ['a severity that is none', { name: 'a', checks: [{ ...own, severity: 'fatal' }] }],
  ['an id of another shape', { name: 'a', checks: [{ ...own, id: '../x' }] }],
  [
    'a key of Object.prototype',
    JSON.parse('{"name":"a","__proto__":{"x":1},"settings":{"constructor":"off"}}'),
  ],
])('a pack of the wrong shape is refused: %s', (_, pack) => {
  expect(problemsOf(pack).length).toBeGreaterThan(0);
});
