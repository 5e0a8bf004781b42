import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseEdition } from '../../src/editions/choose';
import type { CodeFile } from '../../src/editions/classification';
import { editionFile } from '../../src/editions/edition-file';
import { ECONOMIC, EDITIONS, FUNCTIONAL } from '../../src/editions/in-use';
import { checkShape } from '../../src/model/schema';

const FOLDER = join(__dirname, '../../src/editions');
const json = (...path: string[]): unknown =>
  JSON.parse(readFileSync(join(FOLDER, ...path), 'utf8'));
const folders = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'codes')
  .map(({ name }) => name);

describe('edition files', () => {
  test.each(folders)('%s meets the schema', (folder) => {
    expect(checkShape(editionFile, json(folder, 'edition.json'))).toHaveProperty('value');
  });

  test.each([
    [{ year: '2022' }, 'year'],
    [{ colour: 'red' }, ''],
    [{ forms: { t1: { layout: 'round' } } }, 'forms.t1.layout'],
    [{ forms: { t1: { columns: [{ key: 'a', labels: 'A', role: 'text' }] } } }, 'labels'],
    [{ checks: { 'T1-01': 'loud' } }, 'checks'],
  ])('a wrong one is refused: %j', (change, path) => {
    const shape = checkShape(editionFile, {
      ...(json('hebei-2022', 'edition.json') as object),
      ...change,
    });
    expect(shape).toHaveProperty('problems');
    const problems = 'problems' in shape ? shape.problems : [];
    expect(problems.some((one) => one.path.includes(path))).toBe(true);
  });

  test('all of them ship, in the order of their years', () => {
    expect(EDITIONS.map(({ id }) => id)).toEqual([...folders].sort());
    expect(EDITIONS.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2025]);
  });

  test.each(EDITIONS)('$id has the nine tables with keys that are told apart', (edition) => {
    expect(edition.expected).toEqual(['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9']);
    for (const form of edition.forms.values()) {
      const keys = form.columns.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const rows = form.sides.flatMap((side) => side.rows.map(({ key }) => key));
      expect(new Set(rows).size).toBe(rows.length);
      for (const side of form.sides) {
        expect(keys).toEqual(expect.arrayContaining([side.label, ...side.amounts]));
      }
    }
  });

  test('each prints what its year printed', () => {
    const rows = (id: string, form: string, side: number): string[] =>
      EDITIONS.find((one) => one.id === id)!
        .forms.get(form)!
        .sides[side]!.rows.filter((row) => !row.optional)
        .map(({ label }) => label);
    expect(rows('hebei-2021', 't9', 0)).toHaveLength(6);
    expect(rows('hebei-2022', 't9', 0)).toHaveLength(9);
    expect(rows('hebei-2022', 't1', 1)).toHaveLength(33);
    expect(rows('hebei-2023', 't1', 1)).toHaveLength(34);
    expect(rows('hebei-2023', 't4', 1)).toContain('三十一、人行科目');
    expect(rows('hebei-2025', 't1', 0).slice(0, 5)).toEqual([
      '一、一般公共预算拨款收入',
      '二、政府性基金预算拨款收入',
      '三、国有资本经营预算拨款收入',
      '四、财政专户管理资金收入',
      '五、单位资金',
    ]);
  });
});

describe('the edition of a year', () => {
  test.each([
    [2020, 'hebei-2020', true],
    [2022, 'hebei-2022', true],
    [2024, 'hebei-2023', false],
    [2025, 'hebei-2025', true],
    [2027, 'hebei-2025', false],
    [2018, 'hebei-2020', false],
    [null, 'hebei-2025', false],
  ])('%s: %s', (year, id, exact) => {
    expect(chooseEdition(EDITIONS, year).ref).toMatchObject({ id, exact });
  });

  test('needs editions', () => {
    expect(() => chooseEdition([], 2022)).toThrow('no editions');
  });
});

describe.each([
  ['functional', FUNCTIONAL, /^\d{3}(\d\d){0,2}$/],
  ['economic', ECONOMIC, /^\d{3}(\d\d)?$/],
] as const)('%s codes', (name, classification, pattern) => {
  const { items } = json('codes', `${name}.json`) as CodeFile;

  test('are well formed, each once, its certainty said', () => {
    const codes = items.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !pattern.test(code))).toEqual([]);
    expect(items.filter(({ certainty }) => !/^(high|medium|low)$/.test(certainty))).toEqual([]);
    expect(items.filter((item) => item.name.trim() === '')).toEqual([]);
  });

  test('have the parents that they name', () => {
    const wrong = items.filter(({ code, parent }) =>
      code.length === 3
        ? parent !== undefined
        : parent !== code.slice(0, -2) || !classification.get(parent),
    );
    expect(wrong.map(({ code }) => code)).toEqual([]);
  });
});
