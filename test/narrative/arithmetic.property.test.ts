import fc from 'fast-check';
import type { Block } from '../../src/model/document';
import { changeOf, type Fact } from '../../src/model/fact';
import type { Narrative } from '../../src/model/narrative';
import type { Profile } from '../../src/model/profile';
import { narrateOpened } from '../../src/session/narrate';
import { openSnapshot } from '../../src/session/open';
import { summarise } from '../../src/session/summarise';
import { runs } from '../property/seeded-runs';
import {
  everythingDepartment,
  everythingDepartmentLastYear,
  unitBook,
  unitBookLastYear,
} from '../support/named-books';
import { type OfficialBook } from '../support/official-book';
import { statedArithmetic, type Violation } from '../support/stated-arithmetic';
import { booksOf, twoYears } from '../support/two-years';

/** Whatever two books it is written from, a text adds up, and states nothing that no table states. */

interface Written {
  readonly narrative: Narrative;
  readonly paragraphs: readonly string[];
  readonly known: ReadonlySet<number>;
  readonly violations: readonly Violation[];
}

function written(
  now: OfficialBook,
  before: OfficialBook | undefined,
  profileOf: (facts: readonly Fact[]) => Profile | undefined,
  rounded = false,
): Written {
  const opened = openSnapshot(now.snapshot);
  const prior = before && openSnapshot(before.snapshot);
  const { facts } = summarise(opened, prior);
  const profile = profileOf(facts);
  const narrative = narrateOpened(opened, {
    ...(prior ? { prior } : {}),
    ...(profile ? { profile: { name: '', profile, approved: [] } } : {}),
  });
  const paragraphs = textsOf(narrative.document.blocks);
  const { entity, projects } = opened.book;
  const budgets = projects.flatMap(({ budget }) => (budget ? [budget.fen] : []));
  const known = new Set([...facts.flatMap(sizesOf), ...budgets]);
  const { violations } = statedArithmetic(paragraphs, { scope: entity.scope, known, rounded });
  return { narrative, paragraphs, known, violations };
}

/** Paragraphs outside tables: what tables hold is not stated in words. */
function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

function sizesOf(fact: Fact): number[] {
  return [fact.now.size, ...(fact.prior ? [Math.abs(changeOf(fact)?.size ?? 0)] : [])];
}

/** Reasons for everything, as people type them: with their own beginnings and full stops. */
const TYPED = ['人员正常晋级晋档', '主要是落实过紧日子要求。', '原因：业务量变化，重新测算\n'];
const reasonsFor = (facts: readonly Fact[]): Profile => ({
  schema: 1,
  reasons: Object.fromEntries(facts.map(({ id }, i) => [id, TYPED[i % TYPED.length]!])),
});

const shown = ({ violations, paragraphs }: Written): string[] =>
  violations.map(
    ({ kind, quote, paragraph }) => `${kind}: ${quote} | ${paragraphs[paragraph] ?? ''}`,
  );

test.each([
  ['with reasons', reasonsFor],
  ['without reasons', () => undefined],
] as const)('books to the 分, %s', (_name, profileOf) => {
  fc.assert(
    fc.property(twoYears(6), (pair) => {
      const { now, before } = booksOf({ ...pair, layout: { unit: '元' } });
      const text = written(now, before, profileOf);
      expect(shown(text)).toEqual([]);
    }),
    { ...runs(10), endOnFailure: true },
  );
});

test.each([2, 6] as const)(
  'books in 万元, as they are published, figures with %d decimals',
  (decimals) => {
    fc.assert(
      fc.property(twoYears(decimals), (pair) => {
        const { now, before } = booksOf(pair);
        const text = written(now, before, reasonsFor, decimals === 6);
        expect(shown(text)).toEqual([]);
      }),
      { ...runs(10), endOnFailure: true },
    );
  },
);

test('without last year nothing is said to have changed', () => {
  fc.assert(
    fc.property(twoYears(2), (pair) => {
      const text = written(booksOf(pair).now, undefined, reasonsFor);
      expect(shown(text)).toEqual([]);
      expect(text.paragraphs.filter((one) => /持平|比上年(?:增加|减少)/.test(one))).toEqual([]);
    }),
    { ...runs(8), endOnFailure: true },
  );
});

test('what a secret project is called is in no text', () => {
  fc.assert(
    fc.property(
      twoYears(2).filter(({ now }) => now.targets?.some(isSecret) ?? false),
      (pair) => {
        const { now, before } = booksOf(pair);
        const { narrative } = written(now, before, reasonsFor);
        expect(JSON.stringify(narrative.document)).not.toContain('涉密网络运行保障');
      },
    ),
    { ...runs(8), endOnFailure: true },
  );
});

const isSecret = ({ project }: { readonly project: string }): boolean => project.includes('涉密');

test.each([
  ['a department with everything', everythingDepartment, everythingDepartmentLastYear],
  ['a unit', unitBook, unitBookLastYear],
])('%s', (_name, now, before) => {
  const text = written(now(), before(), reasonsFor);
  expect(shown(text)).toEqual([]);
  // And a figure that is another one is found, wherever it stands.
  const { known, paragraphs } = text;
  const scope = openSnapshot(now().snapshot).book.entity.scope;
  paragraphs.forEach((paragraph, i) => {
    for (const { 0: figure, index } of paragraph.matchAll(/\d+(?:\.\d+)?(?=万元)/g)) {
      const spoiled = `${paragraph.slice(0, index)}9${paragraph.slice(index)}`;
      const { violations } = statedArithmetic(
        paragraphs.map((one, n) => (n === i ? spoiled : one)),
        { scope, known },
      );
      expect([figure, violations.length > 0]).toEqual([figure, true]);
    }
  });
});
