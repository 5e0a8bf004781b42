import { linkRootCauses } from '../../src/checks/root-cause';
import { Causes } from '../../src/checks/root-cause/causes';
import { findingId, type Finding, type Term } from '../../src/model/finding';

/** An operand `form row column value`; without a value its row is not in the table. */
function term(side: Term['side'], form: string, row: string, column: string, value?: string): Term {
  const absent = value === undefined;
  const address = `${row}${column}`;
  const place = absent ? null : { sheet: form, address };
  return { side, sign: 1, form, row, column, value: value ?? null, place };
}
const left = (form: string, row: string, column: string, value?: string): Term =>
  term('left', form, row, column, value);
const right = (form: string, row: string, column: string, value?: string): Term =>
  term('right', form, row, column, value);

function finding(check: string, form: string, key: string, about: Partial<Finding> = {}): Finding {
  return {
    id: findingId(check, form, about.instance ?? '', key),
    check,
    severity: 'error',
    verdict: 'fail',
    form,
    instance: '',
    message: 'fail',
    slots: {},
    cells: [],
    expected: null,
    actual: null,
    difference: null,
    terms: [],
    rootCause: null,
    why: null,
    ...about,
  };
}

/** A comparison that misses by an amount. */
const miss = (check: string, key: string, difference: string, ...terms: Term[]): Finding =>
  finding(check, terms[0]!.form, key, { difference, terms });

const orphan = (form: string, row: string, parent: string, ...terms: Term[]): Finding =>
  finding('C-04', form, row, { slots: { row }, expected: parent, terms });

const malformed = (form: string, row: string, ...terms: Term[]): Finding =>
  finding('C-01', form, row, { terms });

/** Each follower with its cause. */
function causes(...findings: Finding[]): Record<string, string> {
  return Object.fromEntries(
    linkRootCauses(findings).flatMap(({ id, rootCause }) =>
      rootCause === null ? [] : [[id, rootCause]],
    ),
  );
}

describe('a parent row that is missing', () => {
  const first = orphan(
    't2',
    '2080501 离退休',
    '20805',
    left('t2', '2080501 离退休', '合计', '20.93'),
  );
  const second = orphan('t2', '2080505 养老', '20805', left('t2', '2080505 养老', '合计', '41.66'));
  const above = (row: string, by: string, column = '合计'): Finding =>
    miss(
      'T2-04',
      row,
      by,
      left('t2', row, column, '64.86'),
      right('t2', '20808 抚恤', column, '2.27'),
    );
  const absent = miss(
    'X-03',
    '20805',
    '-62.59',
    left('t2', '20805 养老支出', '合计'),
    right('t3', '20805 养老支出', '合计', '62.59'),
  );

  test('is one slip with its orphans, the sums above and the other table', () => {
    expect(causes(above('208 社会保障', '62.59'), absent, first, second)).toEqual({
      'T2-04/t2/208 社会保障': first.id,
      'X-03/t2/20805': first.id,
      [second.id]: first.id,
    });
    expect(causes(above('合计', '62.59'), first, second)).toHaveProperty(['T2-04/t2/合计']);
  });

  test('does not explain other classes, other columns or other amounts', () => {
    for (const other of [
      above('210 卫生健康', '62.59'),
      above('208 社会保障', '62.59', '小计'),
      above('208 社会保障', '62.60'),
      above('208 社会保障', '20.93'),
      { ...above('208 社会保障', '62.59'), instance: '某局' },
    ]) {
      expect(causes(other, first, second)).toEqual({ [second.id]: first.id });
    }
  });

  test('is another one in another table, below another parent, and in another unit’s block', () => {
    const elsewhere = orphan('t3', '2080501 离退休', '20805');
    const sister = orphan('t2', '2080801 死亡抚恤', '20808');
    const block = { ...first, id: `${first.id}#2` };
    expect(causes(first, elsewhere, sister, block)).toEqual({});
  });
});

describe('a row that hangs in the air', () => {
  const lost = malformed('t3', '201031 运行', left('t3', '201031 运行', '合计', '336.49'));
  const sum = (by: string, column = '合计'): Finding =>
    miss(
      'T3-04',
      '20103',
      by,
      left('t3', '20103', column, '784.52'),
      right('t3', '2010305', column, '19.40'),
    );

  test('is what its sums miss and what another table does not find', () => {
    const unfound = miss(
      'X-03',
      '2010301',
      '336.49',
      left('t2', '2010301 行政运行', '合计', '336.49'),
      right('t3', '2010301 行政运行', '合计'),
    );
    expect(causes(sum('336.49'), unfound, lost)).toEqual({
      [sum('').id]: lost.id,
      [unfound.id]: lost.id,
    });
  });

  test('does not explain other amounts, columns, rows that are there, or other tables', () => {
    const there = miss(
      'X-03',
      '20103',
      '336.49',
      left('t2', '20103', '合计', '784.52'),
      right('t3', '20103', '合计', '448.03'),
    );
    const absentElsewhere = miss(
      'X-07',
      '201',
      '336.49',
      left('t4', '201', '合计', '336.49'),
      right('t5', '201', '合计'),
    );
    const across = miss(
      'T3-01',
      '201031',
      '336.49',
      left('t3', '201031 运行', '合计', '336.49'),
      right('t3', '201031 运行', '基本支出', '0.00'),
    );
    expect(causes(sum('336.48'), lost, there, absentElsewhere, across)).toEqual({});
    expect(causes(sum('336.49', '基本支出'), lost)).toEqual({});
    expect(causes({ ...sum('336.49'), message: 'larger' }, lost)).toEqual({});
    expect(causes({ ...sum('336.49'), verdict: 'rounding' }, lost)).toEqual({});
  });

  test('may be listed twice: a comparison that takes in its cell follows', () => {
    const twice = finding('C-05', 't5', '2010305#2', {
      message: 'twice',
      terms: [left('t5', '2010305', '项目支出', '19.40')],
    });
    const doubled = miss(
      'X-11',
      '2010305',
      '-19.40',
      left('t3', '2010305', '项目支出', '19.40'),
      right('t5', '2010305', '项目支出', '19.40'),
    );
    expect(causes(doubled, twice)).toEqual({ [doubled.id]: twice.id });
    expect(causes({ ...doubled, difference: '-19.00' }, twice)).toEqual({});
  });

  test('without rows below lost one of those, and no other', () => {
    const childless = finding('C-04', 't3', '22102', {
      message: 'childless',
      terms: [left('t3', '22102 住房', '合计', '31.25')],
    });
    const child = (code: string): Finding =>
      miss('X-03', code, '31.25', left('t2', code, '合计', '31.25'), right('t3', code, '合计'));
    expect(causes(child('2210201'), child('2080501'), childless)).toEqual({
      'X-03/t2/2210201': childless.id,
    });
  });
});

describe('a table in another unit', () => {
  const unit = finding('STR-04', 't5', 'unit', { message: 'unit', expected: '万元', actual: '元' });
  const against = (value: string, ...more: Term[]): Finding =>
    miss(
      'X-11',
      '201',
      '336.456351',
      left('t3', '201', '基本支出', '336.49'),
      right('t5', '201', '基本支出', value),
      ...more,
    );

  test('explains what agrees once it is read in the unit of the others', () => {
    expect(causes(unit, against('0.033649'))).toEqual({ 'X-11/t3/201': unit.id });
    // The other two tables of the sum are in 万元.
    const mixed = against('0.031649', right('t7', '201', '基本支出', '20.00'));
    expect(causes(unit, mixed)).toEqual({ 'X-11/t3/201': unit.id });
    const thousands = { ...unit, actual: '千元' };
    expect(causes(thousands, against('33.649'))).toEqual({ 'X-11/t3/201': unit.id });
  });

  test('does not explain a slip that remains, sums within it, or other tables', () => {
    expect(causes(unit, against('0.033549'))).toEqual({});
    expect(causes({ ...unit, message: 'unit-absent', actual: '' }, against('0.033649'))).toEqual(
      {},
    );
    const within = miss(
      'T5-04',
      '201',
      '336.456351',
      left('t5', '201', '合计', '336.49'),
      right('t5', '20103', '合计', '0.033649'),
    );
    const other = miss(
      'X-07',
      '201',
      '336.456351',
      left('t4', '201', '合计', '336.49'),
      right('t7', '201', '合计', '0.033649'),
    );
    expect(causes(unit, within, other)).toEqual({});
  });
});

test('a printed row that is absent is what comparisons with it miss, and with no other row', () => {
  const absent = finding('STR-08', 't1', '208', { message: 'absent', expected: '八、社会保障' });
  const compared = (row: string, form = 't1'): Finding =>
    miss(
      'X-04',
      form + row,
      '-64.86',
      left(form, row, '预算数'),
      right('t3', '208', '合计', '64.86'),
    );
  expect(causes(absent, compared('八、社会保障'))).toEqual({ 'X-04/t1/t1八、社会保障': absent.id });
  const there = miss(
    'X-04',
    '208',
    '1.00',
    left('t1', '八、社会保障', '预算数', '1.00'),
    right('t4', '208', '合计', '0.00'),
  );
  expect(causes(absent, compared('九、卫生健康'), compared('八、社会保障', 't4'), there)).toEqual({
    'X-04/t4/t4八、社会保障': 'X-04/t1/t1九、卫生健康',
  });
  expect(causes({ ...absent, message: 'order' }, compared('八、社会保障'))).toEqual({});
});

test('“larger” and 尾差 follow only from a figure that is not what it should be', () => {
  const cell = { place: { sheet: 't9', address: '接待费金额' }, value: '0' };
  const mild = (about: Partial<Finding>): Finding => ({
    ...miss('X-13', 'reception', '1.00', left('t9', '接待费', '金额', '1.00')),
    ...about,
  });
  for (const about of [{ message: 'larger' }, { verdict: 'rounding' } as const]) {
    for (const [check, follows] of [
      ['FMT-05', 1],
      ['FMT-03', 1],
      ['FMT-04', 0],
    ] as const) {
      const broken = finding(check, 't9', 'reception', { cells: [cell] });
      expect(Object.keys(causes(broken, mild(about)))).toHaveLength(follows);
    }
    const earlier = miss('X-12', 'reception', '1.00', left('t9', '接待费', '金额', '1.00'));
    expect(causes(earlier, mild(about))).toEqual({});
  }
});

test('what shares a cell with an earlier finding and misses by as much follows the first cause', () => {
  const at = (check: string, by: string, row: string): Finding =>
    miss(check, row, by, left('t3', row, '合计', '9.00'), right('t3', '201', '合计', '8.00'));
  expect(
    causes(at('T3-03', '1.00', '合计'), at('X-02', '-1.00', '年'), at('X-03', '2.00', '月')),
  ).toEqual({
    'X-02/t3/年': 'T3-03/t3/合计',
  });
});

/** Findings that count how often their terms are asked for. */
function counted(n: number): { findings: Finding[]; reads: () => number } {
  let reads = 0;
  const findings = Array.from({ length: n }, (_, i): Finding => {
    const row = `x${String(i)}`;
    const amount = `${String(i + 1)}.00`;
    const own = [left('t3', row, '合计', amount)];
    const all: [Finding, Term[]][] = [
      [malformed('t3', row), own],
      [miss('T3-04', row, amount, ...own), [...own, right('t3', '201', '合计', '0.00')]],
    ];
    const [about, terms] = all[i % 2]!;
    return Object.defineProperty({ ...about }, 'terms', {
      enumerable: true,
      get: () => {
        reads += 1;
        return terms;
      },
    });
  });
  return { findings, reads: () => reads };
}

test('four times the findings take four times the work', () => {
  const work = (n: number): number => {
    const { findings, reads } = counted(n);
    expect(linkRootCauses(findings)).toHaveLength(n);
    return reads();
  };
  expect(work(4_000)).toBeLessThan(work(1_000) * 5);
});

test('two findings that are each named as the cause of the other: one of them stays in front', () => {
  const causes = new Causes([
    { id: 'a', rootCause: 'b' },
    { id: 'b', rootCause: null },
  ] as unknown as Finding[]);
  causes.add('b', 'a');
  expect([causes.rootOf('a'), causes.rootOf('b')]).toEqual(['b', null]);
});
