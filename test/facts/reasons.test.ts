import fc from 'fast-check';
import { changesOf, driversOf } from '../../src/facts/drivers';
import { proposedReason } from '../../src/facts/proposed-reason';
import { questionedReason } from '../../src/facts/questioned-reason';
import { asPrintedNow } from '../../src/facts/unit-funds';
import { withPrior } from '../../src/facts/with-prior';
import { yearFigures } from '../../src/facts/year-figures';
import type { Driver, Fact } from '../../src/model/fact';
import type { ItemChange, YearFigures } from '../../src/model/year-figures';
import { proposedReasonText } from '../../src/wording/fact-sentence';
import { reasonSentence } from '../../src/wording/reason-sentence';
import { runs } from '../property/seeded-runs';
import { bookOf } from '../support/edit-book';
import { editionOf, officialBook } from '../support/official-book';
import type { BookPlan } from '../support/plan';
import { randomPlan } from '../support/random-plan';

const WAN = 1_000_000;
const fact = (id: string, label: string, before: number, now: number): Fact => ({
  ...{ id, label, unit: '万元' },
  ...{ now: { size: now * WAN, parts: [] }, prior: { size: before * WAN, parts: [] } },
});
const item = (of: string, label: string, before: number, now: number): ItemChange => ({
  ...{ fact: of, label, before: before * WAN, now: now * WAN, places: [] },
});

const FACTS = [
  fact('expenditure.basic', '基本支出', 400, 341.48),
  fact('expenditure.personnel', '人员经费', 300, 238.48),
  fact('expenditure.publicUse', '公用经费', 100, 103),
  fact('expenditure.project', '项目支出', 80, 80),
  fact('operating.total', '机关运行经费', 100, 103),
  fact('sangong.total', '“三公”经费', 10, 10),
  fact('sangong.reception', '公务接待费', 6.4, 3),
  fact('sangong.vehicle.operation', '公务用车运行维护费', 2, 2),
  fact('project.村志编撰', '村志编撰', 20, 12),
];
const CHANGES = [
  item('expenditure.personnel', '基本工资', 200, 138.48),
  item('expenditure.personnel', '津贴补贴', 50, 50),
  item('expenditure.personnel', '住房公积金', 30, 30),
  item('operating.total', '办公费', 20, 20),
  item('operating.total', '印刷费', 5, 9),
  item('operating.total', '差旅费', 4, 3),
  item('operating.total', '公务接待费', 1, 1),
];
const doubts = (id: string, text: string): string[] =>
  questionedReason(id, text, FACTS, CHANGES).map(reasonSentence);

describe('a typed reason is questioned', () => {
  test.each([
    ['operating.total', '办公费增加', ['原因里提到办公费，但办公费与上年持平']],
    [
      'operating.total',
      '因印刷量大，办公费用有所上升',
      ['原因里提到办公费用，但办公费用与上年持平'],
    ],
    ['operating.total', '印刷费减少', ['原因说印刷费减少，但印刷费比上年增加4万元']],
    [
      ...(['operating.total', '压减印刷费、差旅费'] as const),
      ['原因说印刷费压减，但印刷费比上年增加4万元'],
    ],
    ['operating.total', '印刷费、差旅费增加', ['原因说差旅费增加，但差旅费比上年减少1万元']],
    ['operating.total', '印刷费增加3.5万元', ['原因说印刷费增加3.5万元，但印刷费比上年增加4万元']],
    ['operating.total', '印刷费增加35000元', ['原因说印刷费增加35000元，但印刷费比上年增加4万元']],
    ['operating.total', '差旅费与上年持平', ['原因说差旅费与上年持平，但差旅费比上年减少1万元']],
    ['operating.total', '压减公务接待费', ['原因里提到公务接待费，但公务接待费与上年持平']],
    ['expenditure.basic', '人员经费增加', ['原因说人员经费增加，但人员经费比上年减少61.52万元']],
    [
      ...(['expenditure.basic', '人员减少60万元'] as const),
      [] /* an everyday word: the amount may be of something else */,
    ],
    ['expenditure.basic', '人员增加61.52万元', ['原因说人员增加，但人员比上年减少61.52万元']],
    ['expenditure.basic', '村志编撰增加', ['原因说村志编撰增加，但村志编撰比上年减少8万元']],
    ['expenditure.project', '新增项目', ['项目支出与上年持平，不写原因']],
    ['sangong.total', '厉行节约', ['“三公”经费与上年持平，不写原因']],
  ] as const)('for %s: %s', (id, text, expected) => {
    expect(doubts(id, text)).toEqual(expected);
  });
});

describe('a reason is not questioned', () => {
  test.each([
    ...['厉行节约，压缩一般性支出', '人员调出', '人员减少', '在职人员减少2人', '工资调整'],
    ...['社保基数调整', '住房公积金缴费基数调整', '津贴补贴标准提高', '机构改革划转人员'],
    ...['严格落实中央八项规定精神，压减三公经费', '公用经费定额标准提高', '新增办公用房维修项目'],
    ...[
      '村镇志编撰印刷费增加',
      '其他办公费减少',
      '基本工资减少61.52万元',
      '基本工资减少约61.5万元',
    ],
    ...['主要为人员经费减少61.52万元', '基本工资较2021年预算相比，减少615,200元', '基本工资未增加'],
    ...['津贴补贴与上年持平，基本工资下降', '人员减少61.52万元', '', '  ', '无'],
  ])('for 基本支出: %s', (text) => {
    expect(doubts('expenditure.basic', text)).toEqual([]);
  });

  test('where last year is not known, or the fact is not', () => {
    const unknown = { ...FACTS[0]!, prior: undefined };
    expect(questionedReason('expenditure.basic', '办公费', [unknown], CHANGES)).toEqual([]);
    expect(doubts('expenditure.other', '办公费增加')).toEqual([]);
  });

  test('the whole figure may stand beside what was cancelled or is new', () => {
    const facts = [fact('operating.total', '机关运行经费', 10, 5)];
    const changes = [item('operating.total', '会议费', 8, 3)];
    const of = (text: string): unknown[] =>
      questionedReason('operating.total', text, facts, changes);
    expect(of('压缩会议费8万元')).toEqual([]);
    expect(of('压缩会议费至3万元')).toEqual([]);
    expect(of('压缩会议费4万元')).toHaveLength(1);
  });
});

describe('a proposed reason', () => {
  const driver = (label: string, change: number): Driver => ({
    ...{ fact: 'expenditure.basic', label, change: change * WAN, places: [] },
  });
  const textOf = (...drivers: Driver[]): string | null => {
    const proposed = proposedReason(FACTS[0]!, drivers);
    return proposed && proposedReasonText(proposed);
  };

  test('names few items that moved as the fact did, and says when there are more', () => {
    expect(textOf(driver('基本工资', -61.52), driver('办公费', 3))).toBe('基本工资减少61.52万元');
    expect(textOf(driver('甲', -50), driver('乙', -29), driver('丙', -21))).toBe(
      '甲减少50万元、乙减少29万元、丙减少21万元',
    );
    expect(textOf(driver('甲', -60), driver('乙', -25), driver('丙', -15))).toBe(
      '甲减少60万元、乙减少25万元等',
    );
    const five = ['甲', '乙', '丙', '丁', '戊'].map((name) => driver(name, -10));
    expect(textOf(...five)).toBe('甲减少10万元、乙减少10万元、丙减少10万元等');
  });

  test('is none where nothing that moved the same way is known, or nothing changed', () => {
    expect(textOf()).toBeNull();
    expect(textOf(driver('办公费', 3))).toBeNull();
    const flat = { ...driver('办公费', 3), fact: 'expenditure.project' };
    expect(proposedReason(FACTS[3]!, [flat])).toBeNull();
  });
});

const figuresFrom = (plan: BookPlan): YearFigures => {
  const book = bookOf(officialBook(plan).snapshot);
  return yearFigures(book, editionOf(book.edition.id));
};

test('what is proposed is never questioned, and its opposite always is', () => {
  let proposals = 0;
  fc.assert(
    fc.property(randomPlan({ decimals: 2 }), randomPlan({ decimals: 2 }), (plan, before) => {
      const own = figuresFrom(plan);
      const prior = asPrintedNow(figuresFrom(before), own);
      const facts = withPrior(own.facts, prior.facts);
      const changes = changesOf(own, prior);
      const drivers = driversOf(changes);
      for (const one of facts) {
        const proposed = proposedReason(one, drivers);
        if (!proposed) continue;
        proposals += 1;
        const text = proposedReasonText(proposed);
        expect([text, questionedReason(one.id, text, facts, changes)]).toEqual([text, []]);
        const [first] = proposed.items;
        const same = changes.filter(
          ({ fact: of, label }) => of === one.id && label === first?.label,
        );
        if (!first || same.length > 1) continue;
        const opposite = proposedReasonText({
          ...{ fact: one.id, more: false, items: [{ ...first, change: -first.change }] },
        });
        const codes = questionedReason(one.id, opposite, facts, changes).map(({ code }) => code);
        expect([opposite, codes]).toEqual([opposite, ['reason.other-way']]);
      }
    }),
    runs(30),
  );
  expect(proposals).toBeGreaterThan(100);
});
