import type { Fact } from '../../src/model/fact';
import { FactView } from '../../src/narrative/fact-view';

const WAN = 1_000_000;
const fact = (id: string, label: string, now: number, prior?: number): Fact => ({
  ...{ id, label, unit: '万元' },
  now: { size: now * WAN, parts: [] },
  ...(prior === undefined ? {} : { prior: { size: prior * WAN, parts: [] } }),
});
const view = (
  now: number,
  prior?: number,
  reason = '',
  stated: readonly FactView[] = [],
): FactView =>
  new FactView('基本支出', fact('expenditure.basic', '基本支出', now, prior), reason, {
    ...{ stated, complete: stated.length > 0 },
    flat: stated.length > 0 && stated.every(({ 持平 }) => 持平),
  });
const part = (label: string, now: number, prior: number): FactView =>
  new FactView(label, fact(label, label, now, prior), '', {
    stated: [],
    complete: false,
    flat: false,
  });

test('a change is stated without a sign and with its reason (spec d.3)', () => {
  expect(String(view(3, 5, '人员调出').与上年及原因)).toBe('比上年减少2万元，主要是人员调出');
  expect(String(view(5.5, 5, '工资调整').与上年及原因)).toBe('比上年增加0.5万元，主要是工资调整');
});

test('a change without a reason asks for it, and says where it belongs', () => {
  const { 与上年及原因: text } = view(3, 5);
  expect(String(text)).toBe('比上年减少2万元，主要是【请填写：基本支出减少2万元的原因】');
  expect(text.marked).toContain('reasons.expenditure.basic');
});

test('持平 has no reason, even when one was typed', () => {
  expect(String(view(5, 5, '厉行节约').与上年及原因)).toBe('与上年持平，无增减变化');
});

test('without last year the change is asked', () => {
  expect(String(view(5).与上年及原因)).toBe('【请填写：基本支出比上年增减情况】');
});

test('what a change is made up of', () => {
  const parts = [part('人员经费', 8, 10), part('公用经费', 2, 2)];
  expect(String(view(10, 12, '退休两人', parts).与上年及构成)).toBe(
    '比上年减少2万元（其中：人员经费减少2万元，公用经费持平），主要是退休两人',
  );
});

test.each([
  ['主要是厉行节约。', '厉行节约'],
  ['主要原因是：压减开支；', '压减开支'],
  ['增减变化原因：人员减少', '人员减少'],
  ['一是甲。\n二是乙。', '一是甲；二是乙'],
  ['= 1 + 1', '= 1 + 1'],
])('a reason typed as %j follows on 主要是', (typed, words) => {
  expect(String(view(1, 2, typed).原因)).toBe(words);
});
