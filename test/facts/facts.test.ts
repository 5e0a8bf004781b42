import { factsOf } from '../../src/facts/facts';
import type { Book } from '../../src/model/book';
import type { Fact } from '../../src/model/fact';
import type { Profile } from '../../src/model/profile';
import type { Edit } from '../support/edit-book';
import { bookOf, editBook } from '../support/edit-book';
import { LAYOUTS, type Layout } from '../support/layout';
import { editionOf, officialBook } from '../support/official-book';
import type { BookPlan } from '../support/plan';
import { FULL, GENERAL_ONLY, inEdition } from '../support/plans';
import { sizeText } from '../../src/wording/fact-sentence';

/** Facts of a made book, with a cell or two set otherwise. */
function facts(
  plan: BookPlan,
  edits: readonly Edit[] = [],
  layout: Layout = LAYOUTS.plain,
): Fact[] {
  const book = bookWith(plan, edits, layout);
  return factsOf(book, editionOf(book.edition.id));
}

function bookWith(plan: BookPlan, edits: readonly Edit[], layout: Layout): Book {
  return bookOf(editBook(officialBook(plan, layout).snapshot, edits).snapshot);
}

function amounts(some: readonly Fact[]): Record<string, string> {
  return Object.fromEntries(some.map(({ id, now, unit }) => [id, sizeText(now.size, unit)]));
}

const set = (form: string, row: string, column: string, value: number | string | null): Edit => ({
  ...{ op: 'set', form, row, column, value },
});

test('every fact is the sum of its cells, and says where they are', () => {
  for (const fact of facts(FULL)) {
    const cells = fact.now.parts.reduce(
      (sum, { sign, value }) => sum + sign * Math.round(Number(value || 0) * 1_000_000),
      0,
    );
    const counted = fact.id === 'procurement.items' || fact.id.startsWith('project.');
    if (!counted) expect([fact.id, cells]).toEqual([fact.id, fact.now.size]);
    expect(fact.label).not.toBe('');
  }
});

test('三公 by item, what basic expenditure pays and what projects pay', () => {
  const own = amounts(
    facts(FULL, [set('t9', 'reception', 'total', 9), set('t6', '30217', 'total', 2.5)]),
  );
  expect(own['sangong.reception']).toBe('9.00');
  expect(own['sangong.reception.basic']).toBe('2.50');
  expect(own['sangong.reception.project']).toBe('6.50');
});

test('what 表9 has less of than 表6 is no fact: X-12 to X-14 say so', () => {
  const own = amounts(facts(FULL, [set('t9', 'reception', 'total', 0.01)]));
  expect(own['sangong.reception']).toBe('0.01');
  expect(own).not.toHaveProperty(['sangong.reception.project']);
});

test.each([
  ['hebei-2020', 2020],
  ['hebei-2021', 2021],
])(
  '会议费 and 培训费 of %s are in no total of 三公, though its 合计 holds them',
  (edition, year) => {
    const old = inEdition(FULL, edition, year);
    const extra = { general: '5.00' } as const;
    const plan: BookPlan = {
      ...old,
      sangong: [
        ...(old.sangong ?? []),
        { row: 'meeting', ...extra },
        { row: 'training', ...extra },
      ],
    };
    const printed = bookWith(plan, [], LAYOUTS.plain).forms.find(({ form }) => form === 't9');
    const total = printed?.rows.find(({ key }) => key === 'total')?.cells['total']?.amount?.fen;
    const own = amounts(facts(plan))['sangong.total'];
    expect(own).toBe(amounts(facts(old))['sangong.total']);
    expect(total).toBe(Math.round(Number(own) * 1_000_000) + 10_000_000);
  },
);

describe('机关运行经费', () => {
  const administrative = FULL.units?.map((unit) => ({ ...unit, nature: '行政' })) ?? [];
  const remarkOf = (some: readonly Fact[]): string | undefined =>
    some.find(({ id }) => id === 'operating.total')?.remark?.code;

  test('is 公用经费 where all units are administrative, item by item', () => {
    const own = facts({ ...FULL, organisation: administrative });
    const { 'operating.total': total, 'expenditure.publicUse': publicUse, ...rest } = amounts(own);
    expect(total).toBe(publicUse);
    const items = Object.entries(rest).filter(([id]) => id.startsWith('operating.'));
    const sum = items.reduce((fen, [, amount]) => fen + Math.round(Number(amount) * 100), 0);
    expect(sum).toBe(Math.round(Number(total) * 100));
    expect(remarkOf(own)).toBeUndefined();
  });

  test('says that institutions are in it where 表6 does not tell units apart', () => {
    expect(remarkOf(facts(FULL))).toBe('fact.institutions-included');
  });

  test('leaves institutions out where 表6 does', () => {
    const whole = amounts(facts(FULL))['operating.total'];
    const own = facts(FULL, [], LAYOUTS.blocks);
    expect(remarkOf(own)).toBe('fact.institutions-excluded');
    // What is left out, 事业 alone, and what is left add up to the whole.
    const fen = (some: readonly Fact[], id: RegExp): number =>
      some.reduce((sum, { id: own_, now }) => sum + (id.test(own_) ? now.size : 0), 0);
    const total = fen(own, /^operating\.total$/);
    expect(total).toBe(fen(own, /^operating\.\d/));
    expect(total).toBeLessThan(Math.round(Number(whole) * 1_000_000));
  });

  test('a department of institutions alone has none', () => {
    for (const nature of ['事业', '公益一类事业单位', '非参公事业', '公益二类']) {
      const institutions = administrative.map((unit) => ({ ...unit, nature }));
      const own = facts({ ...FULL, organisation: institutions });
      expect(amounts(own)['operating.total']).toBe('0.00');
      expect(remarkOf(own)).toBe('fact.only-institutions');
    }
  });

  test('institutions run like administrative units (参公) count', () => {
    for (const nature of ['参公', '参照公务员法管理的事业单位', '参公事业单位']) {
      const own = facts({ ...FULL, organisation: FULL.units!.map((one) => ({ ...one, nature })) });
      const { 'operating.total': total, 'expenditure.publicUse': whole } = amounts(own);
      expect([total, remarkOf(own)]).toEqual([whole, undefined]);
    }
  });

  test('blocks are told by names, whatever code or brackets stand with them', () => {
    const renamed = FULL.units!.map((unit) => ({ ...unit, name: `${unit.name}（机关）` }));
    const own = facts({ ...FULL, organisation: renamed }, [], LAYOUTS.blocks);
    expect(remarkOf(own)).toBe('fact.institutions-excluded');
    const idle = { ...FULL.units![1]!, name: '云台县政务档案馆' };
    // An institution without a block spends nothing here where all blocks are known units.
    const more = facts({ ...FULL, organisation: [...FULL.units!, idle] }, [], LAYOUTS.blocks);
    expect(remarkOf(more)).toBe('fact.institutions-excluded');
    expect(amounts(more)['operating.total']).toBe(amounts(own)['operating.total']);
    const unknown = [FULL.units![0]!, idle];
    const unclear = facts({ ...FULL, organisation: unknown }, [], LAYOUTS.blocks);
    expect(remarkOf(unclear)).toBe('fact.institutions-included');
  });

  describe('with units known from elsewhere', () => {
    const plan: BookPlan = { ...FULL, organisation: undefined };
    const withProfile = (
      institutions: Profile['institutions'],
      scope: 'department' | 'unit' = 'department',
      of: BookPlan = plan,
      layout: Layout = LAYOUTS.plain,
    ): Fact[] => {
      const book = bookWith(of, [], layout);
      const own = { ...book, entity: { ...book.entity, scope } };
      return factsOf(own, editionOf(book.edition.id), { schema: 1, institutions });
    };
    const NAME = FULL.entity.name;

    test('the profile tells institutions where the book has no table of units', () => {
      const units = FULL.units!.map(({ name, nature }) => ({ name, nature }));
      expect(remarkOf(withProfile(undefined))).toBeUndefined();
      expect(remarkOf(withProfile(units))).toBe('fact.institutions-included');
      const blocks = withProfile(units, 'department', plan, LAYOUTS.blocks);
      expect(remarkOf(blocks)).toBe('fact.institutions-excluded');
      expect(remarkOf(withProfile([{ name: '甲' }]))).toBeUndefined();
      expect(remarkOf(withProfile([{ name: '甲', nature: '事业' }]))).toBe(
        'fact.only-institutions',
      );
    });

    test('the table of units counts before the profile', () => {
      const own = withProfile([{ name: NAME, nature: '事业' }], 'department', {
        ...FULL,
        organisation: administrative,
      });
      expect(remarkOf(own)).toBeUndefined();
    });

    test("a unit's own book speaks of this unit alone", () => {
      const others = { name: '云台县档案馆', nature: '行政' };
      const own = withProfile([{ name: `607001${NAME}`, nature: '事业' }, others], 'unit');
      expect(remarkOf(own)).toBe('fact.only-institutions');
      expect(amounts(own)['operating.total']).toBe('0.00');
      const office = { name: NAME, nature: '行政' };
      const administrativeUnit = withProfile([office, { ...others, nature: '事业' }], 'unit');
      expect(remarkOf(administrativeUnit)).toBeUndefined();
      const organisation = [
        { ...FULL.units![0]!, name: NAME, nature: '事业' },
        { ...FULL.units![1]!, nature: '行政' },
      ];
      const printed = withProfile(undefined, 'unit', { ...FULL, organisation });
      expect(remarkOf(printed)).toBe('fact.only-institutions');
    });
  });
});

test('采购 by kind, and what of it becomes fixed assets', () => {
  expect(amounts(facts(inEdition(FULL, 'hebei-2023', 2023)))).toMatchObject({
    'procurement.total': '20.00',
    'procurement.goods': '20.00',
    'procurement.works': '0.00',
    'procurement.services': '0.00',
    'procurement.items': '2',
    // Paper is used up; the car is not.
    'assets.purchase': '18.00',
    'assets.total': '1286.421',
    'assets.vehicles.count': '4',
  });
});

test('what no table states is not there, and a cell that is no amount gives nothing', () => {
  const own = amounts(
    facts(GENERAL_ONLY, [{ op: 'dropForm', form: 't9' }, set('t3', 'total', 'basic', '待定')]),
  );
  expect(Object.keys(own).filter((id) => id.startsWith('sangong.'))).toEqual([]);
  expect(own).not.toHaveProperty(['expenditure.basic']);
  expect(own).toHaveProperty(['expenditure.project']);
});

test('a total that was left blank above its parts is not zero: nothing is said', () => {
  const blank = (form: string, row: string, column: string): string[] =>
    facts(FULL, [set(form, row, column, null)]).map(({ id }) => id);
  expect(blank('t3', 'total', 'project')).not.toContain('expenditure.project');
  expect(blank('proc', 'total', 'total')).not.toContain('procurement.total');
  expect(blank('asset', 'total', 'value')).not.toContain('assets.total');
  expect(blank('t9', 'vehicle', 'total')).not.toContain('sangong.vehicle');
  // A row that is no total: blank is how these tables write zero.
  expect(amounts(facts(FULL, [set('t1', 'fund', 'incomeAmount', null)]))['income.fund']).toBe(
    '0.00',
  );
});
