import * as fc from 'fast-check';
import { amountFrom } from '../../src/model/amount';
import type { Book } from '../../src/model/book';
import { checkProfile, profileJson, REASONED_FACTS, type Profile } from '../../src/model/profile';
import { Refusal } from '../../src/model/reason';
import { openSnapshot, type Opened } from '../../src/session/open';
import { readProfile, type OwnProfile } from '../../src/session/profile';
import { carryProfile } from '../../src/session/profile-carry';
import { lookOver } from '../../src/session/profile-check';
import { profileGaps } from '../../src/session/profile-gaps';
import { newProfile } from '../../src/session/profile-new';
import { setInProfile } from '../../src/session/profile-set';
import { fieldName } from '../../src/wording/profile-words';
import { LAYOUTS } from '../support/layout';
import { officialBook } from '../support/official-book';
import { FULL } from '../support/plans';

/** A unit profile through its years. */

const opened = openSnapshot(officialBook(FULL).snapshot);
const { year: YEAR, entity } = opened.book;
const NEXT = YEAR! + 1;
const own = (profile: object): OwnProfile =>
  readProfile(JSON.stringify({ schema: 1, ...profile }), 'unit.json');
const withBook = (change: Partial<Book>): Opened => ({
  ...opened,
  book: { ...opened.book, ...change },
});
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (problem) {
    return problem instanceof Refusal ? problem.reason.code : String(problem);
  }
};

const LAST = {
  year: YEAR,
  entity: { code: entity.code, name: entity.name },
  level: '县',
  duties: '拟订规划，监督检查',
  institutions: [{ name: '云台县测绘站', nature: '事业' }],
  projects: [
    { name: '老项目', amount: '5' },
    { name: '某工程', amount: '7', secret: true },
  ],
  goals: { overall: '稳中求进', items: [{ title: '培训', goal: '', indicators: '' }] },
  safeguards: [{ title: '加强管理', text: `${String(YEAR)} 年起按月分析` }],
  operatingUses: '办公、印刷',
  reasons: { 'expenditure.basic': '增人增资', 'sangong.reception': '', other: '别的' },
  assetsNote: '无',
  secret: ['另一工程'],
  approved: [{ form: 't1', row: '收入总计', column: '预算数', amount: '1' }],
};

describe('a new one', () => {
  const profile = newProfile(opened);

  test('has what the workbook tells, and blanks to fill in', () => {
    expect(profile).toMatchObject({ year: YEAR, entity: { code: entity.code, name: entity.name } });
    expect(profile.institutions!.map(({ name }) => name)).toEqual(
      FULL.organisation!.map(({ name }) => name),
    );
    expect(profile.institutions![0]).toMatchObject({ nature: FULL.organisation![0]!.nature });
    const budgets = opened.book.projects.filter(
      ({ kind, budget }) => kind === 'specific' && budget,
    );
    expect(budgets.length).toBeGreaterThan(0);
    expect(profile.projects!.map(({ amount }) => amountFrom(amount, '万元')!.fen)).toEqual(
      budgets.map(({ budget }) => budget!.fen),
    );
    expect(Object.keys(profile.reasons!)).toEqual([...REASONED_FACTS]);
    expect(profile).toMatchObject({ level: '', duties: '', others: '', approved: [] });
  });

  test('of any book is a profile that is read again as it is, but for its blank entries', () => {
    for (const layout of Object.values(LAYOUTS)) {
      const made = newProfile(openSnapshot(officialBook(FULL, layout).snapshot));
      expect(checkProfile(made)).toHaveProperty('value');
      const { goals, safeguards, ...rest } = readProfile(profileJson(made), 'u').profile;
      expect([goals!.items, safeguards]).toEqual([[], []]);
      expect(made).toMatchObject(rest);
    }
  });

  test('names secret projects without their amounts, and leaves 公用经费 out', () => {
    const projects = [
      { name: '涉密项目1', kind: 'secret', budget: amountFrom('9', '万元')!, sources: [] },
      { name: '日常公用经费', kind: 'operating', budget: amountFrom('8', '万元')!, sources: [] },
      { name: '渠道修复', kind: 'specific', budget: amountFrom('70000', '元')!, sources: [] },
      { name: '没有预算数的', kind: 'specific', sources: [] },
    ] as const;
    expect(newProfile(withBook({ projects }))).toMatchObject({
      projects: [{ name: '渠道修复', amount: '7.00' }],
      secret: ['涉密项目1'],
    });
  });

  test('of a book without year, table of institutions or name is still one', () => {
    const bare = newProfile(
      withBook({ year: null, forms: [], projects: [], entity: { ...entity, code: '', name: '' } }),
    );
    expect(checkProfile(bare)).toHaveProperty('value');
    expect(bare).not.toHaveProperty('year');
  });
});

describe('into a new year', () => {
  test('what lasts is taken, what is one year’s is left behind, and both are said', () => {
    const { profile, carried, confirm, dropped, fromWorkbook } = carryProfile(own(LAST), NEXT);
    expect(profile).toMatchObject({
      year: NEXT,
      entity: LAST.entity,
      duties: LAST.duties,
      institutions: LAST.institutions,
      safeguards: LAST.safeguards,
      goals: LAST.goals,
      projects: [],
      approved: [],
      secret: ['另一工程', '某工程'],
    });
    expect(profile.reasons).toEqual(
      Object.fromEntries([...REASONED_FACTS, 'other'].map((fact) => [fact, ''])),
    );
    expect(carried).toEqual([
      ...['level', 'duties', 'institutions', 'safeguards', 'operatingUses', 'secret'],
      ...['goals', 'assetsNote'],
    ]);
    expect(confirm).toEqual([
      { path: 'safeguards', why: 'names-year' },
      { path: 'goals', why: 'yearly' },
      { path: 'assetsNote', why: 'yearly' },
    ]);
    expect(dropped).toEqual(['projects', 'reasons.expenditure.basic', 'reasons.other', 'approved']);
    expect(fromWorkbook).toEqual([]);
  });

  test('institutions and projects are the new workbook’s', () => {
    const before = own({ ...LAST, year: YEAR! - 1 });
    const { profile, fromWorkbook, carried } = carryProfile(before, YEAR!, opened);
    const fresh = newProfile(opened);
    expect(profile.institutions).toEqual(fresh.institutions);
    expect(profile.projects).toEqual(fresh.projects);
    expect(fromWorkbook).toEqual(['institutions', 'projects']);
    expect(carried).not.toContain('institutions');
  });

  test.each([
    ['the same year', LAST, YEAR!, undefined, 'profile.carry-year'],
    ['an earlier year', LAST, YEAR! - 1, undefined, 'profile.carry-year'],
    [
      'a workbook of another year',
      { ...LAST, year: YEAR! - 1 },
      NEXT,
      opened,
      'profile.carry-workbook',
    ],
    ['another unit’s workbook', { entity: { code: '999' } }, YEAR!, opened, 'profile.other-entity'],
    ['a profile without year or unit', {}, YEAR!, opened, 'done'],
  ])('%s: %#', (_, last, year, book, code) => {
    expect(codeOf(() => carryProfile(own(last), year, book))).toBe(code);
  });

  test('over two years is as over one, and every result is a profile', () => {
    const text = fc.constantFrom('', ' ', '甲', `按 ${String(YEAR)} 年的办法`);
    const profile = fc.record(
      {
        ...{ level: text, duties: text, operatingUses: text, others: text, procurementNote: text },
        institutions: fc.array(fc.record({ name: text }), { maxLength: 3 }),
        projects: fc.array(fc.record({ name: text, amount: fc.constantFrom('1', '2.50') })),
        goals: fc.record({ overall: text }),
        safeguards: fc.array(fc.record({ title: text, text }), { maxLength: 3 }),
        reasons: fc.dictionary(fc.constantFrom(...REASONED_FACTS, 'x'), text),
        secret: fc.array(text, { maxLength: 2 }),
        year: fc.constant(YEAR!),
      },
      { requiredKeys: ['year'] },
    );
    fc.assert(
      fc.property(profile, (fields) => {
        const once = carryProfile(own(fields), NEXT + 1).profile;
        const half = carryProfile(own(fields), NEXT).profile;
        const twice = carryProfile({ name: 'u', profile: half, approved: [] }, NEXT + 1);
        expect(checkProfile(once)).toHaveProperty('value');
        expect(twice.profile).toEqual(once);
        expect(twice.dropped).toEqual([]);
      }),
    );
  });
});

describe('what is blank', () => {
  const paths = (profile: object, book?: Opened): string[] =>
    profileGaps({ schema: 1, ...profile } as Profile, book).map(({ path }) => path);

  test('is told by path and name; what may be 无 and what the workbook tells is none', () => {
    expect(paths({})).toEqual([
      ...['year', 'entity.name', 'level', 'duties', 'operatingUses', 'institutions', 'projects'],
      ...['goals.overall', 'goals.items', 'safeguards'],
      ...REASONED_FACTS.map((fact) => `reasons.${fact}`),
    ]);
    const beside = paths({}, opened);
    for (const path of ['year', 'entity.name', 'institutions', 'projects'])
      expect(beside).not.toContain(path);
    expect(paths(LAST)).toEqual(
      expect.arrayContaining(['goals.items.0.goal', 'reasons.sangong.reception']),
    );
    expect(profileGaps({ schema: 1 }).find(({ path }) => path === 'duties')!.name).toBe('部门职责');
  });

  test('is filled in by its path, until nothing is', () => {
    let profile = newProfile(opened);
    const seen = new Set<string>();
    for (let [gap] = profileGaps(profile); gap; [gap] = profileGaps(profile)) {
      expect(seen.has(gap.path)).toBe(false);
      seen.add(gap.path);
      profile = setInProfile(
        profile,
        gap.path === 'safeguards' || gap.path === 'goals.items' ? `${gap.path}.0.title` : gap.path,
        '填好了',
      );
    }
    expect(seen.size).toBeGreaterThan(12);
    expect(readProfile(profileJson(profile), 'u').profile).toEqual(profile);
  });

  test('every gap has a name of its own', () => {
    const names = profileGaps({ schema: 1 }).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).not.toMatch(/[a-z]/);
  });
});

describe('one field', () => {
  const set = (path: string, text = '甲') => setInProfile({ schema: 1 }, path, text);

  test('is set, its text plain, and all else stays', () => {
    const before = own(LAST).profile;
    const after = setInProfile(before, 'goals.items.0.goal', '办好\u202e\r\n两期');
    expect(after).toEqual({
      ...before,
      goals: { ...before.goals, items: [{ title: '培训', goal: '办好\n两期', indicators: '' }] },
    });
    expect(before.goals!.items![0]!.goal).toBe('');
    expect(set('reasons.expenditure.basic').reasons).toEqual({
      ...newProfile(opened).reasons,
      'expenditure.basic': '甲',
    });
    expect(set('year', '2024').year).toBe(2024);
    expect(set('safeguards.0.text').safeguards).toEqual([{ title: '', text: '甲' }]);
    expect(set('secret.0').secret).toEqual(['甲']);
  });

  test.each([
    '',
    'nothing',
    'duties.x',
    'goals',
    'goals.items',
    'safeguards.1.text',
    'safeguards.x.text',
    'safeguards.-1.text',
    '__proto__',
    '__proto__.x',
    'constructor',
    'constructor.prototype',
    'reasons.__proto__',
    'entity.__proto__.x',
    'schema',
    'year',
    'projects.0.amount',
    'secret.9999999',
  ])('%j is refused', (path) => {
    expect(codeOf(() => set(path))).toBe('profile.no-field');
    expect({}).not.toHaveProperty('x');
  });

  test.each([
    ['goals.items.3.goal', '第 4 项分项绩效目标的“绩效目标”'],
    ['projects.0', '第 1 个项目'],
    ['reasons.sangong.vehicle.purchase', '公务用车购置费的增减原因'],
    ['reasons.其他', '“其他”的增减原因'],
    ['constructor', '“constructor”'],
    ['safeguards.0.constructor', '“safeguards.0.constructor”'],
  ])('%s is called %s', (path, name) => {
    expect(fieldName(path)).toBe(name);
  });
});

test('a profile beside its workbook: sums, what the list lacks, reasons nobody asks for', () => {
  const fact = 'expenditure.projct';
  const state = lookOver(own({ ...LAST, institutions: [], reasons: { [fact]: '写错了' } }), opened);
  expect(state.projects).toEqual({ count: 2, sum: 12_000_000 });
  expect(state.strayReasons).toEqual([fact]);
  const t3 = opened.book.forms.find(({ form, instance }) => form === 't3' && instance === '')!;
  const total = t3.rows.find(({ key }) => key === 'total')!;
  expect(state.workbook!.projectExpenditure).toBe(total.cells['project']!.amount!.fen);
  expect(state.workbook!.missing).toEqual(newProfile(opened).projects!.map(({ name }) => name));
  expect(lookOver(own({}), withBook({ forms: [] })).workbook!.projectExpenditure).toBeNull();
  expect(codeOf(() => lookOver(own({ year: 2001 }), opened))).toBe('profile.other-year');
  expect(codeOf(() => lookOver(own({ entity: { code: '999' } }), opened))).toBe(
    'profile.other-entity',
  );
});
