import fc from 'fast-check';
import { CATALOGUE } from '../../../src/checks/catalogue';
import type { Block, Document } from '../../../src/model/document';
import type { Claim } from '../../../src/model/claim';
import type { Finding } from '../../../src/model/finding';
import { sectionOf, wordsAt, type Span } from '../../../src/model/narrative-text';
import type { Profile } from '../../../src/model/profile';
import { runOn, type Checked } from '../../../src/session/check';
import { narrateOpened } from '../../../src/session/narrate';
import { openSnapshot, type Opened } from '../../../src/session/open';
import { summarise } from '../../../src/session/summarise';
import { runs } from '../../property/seeded-runs';
import {
  everythingDepartment,
  everythingDepartmentLastYear,
  unitBook,
  unitBookLastYear,
} from '../../support/named-books';
import type { OfficialBook } from '../../support/official-book';
import { booksOf, twoYears } from '../../support/two-years';

/** What the product writes of two books holds, number by number, against these books. */

const OF_NUMBERS = CATALOGUE.filter(({ id }) => /^N-(0\d|1\d|2[0-7])$/.test(id));

/** Parts that state the money of the forms. */
const MONEY = ['overall', 'operating', 'sangong', 'procurement', 'assets'];

interface Written {
  readonly opened: Opened;
  readonly prior: Opened | undefined;
  readonly profile: Profile;
  readonly document: Document;
}

function written(now: OfficialBook, before: OfficialBook | undefined): Written {
  const opened = openSnapshot(now.snapshot);
  const prior = before && openSnapshot(before.snapshot);
  const { facts } = summarise(opened, prior);
  const profile: Profile = {
    schema: 1,
    reasons: Object.fromEntries(facts.map(({ id }) => [id, '业务量变化，重新测算'])),
  };
  const { document } = narrateOpened(opened, {
    ...(prior ? { prior } : {}),
    profile: { name: '', profile, approved: [] },
  });
  return { opened, prior, profile, document };
}

function proofread({ opened, prior, profile }: Written, document: Document): Checked {
  return runOn({ ...opened, document }, OF_NUMBERS, {
    prior,
    profile: { name: '', profile, approved: [] },
  });
}

const grave = ({ findings }: Pick<Checked, 'findings'>): string[] =>
  findings
    .filter(({ severity }) => severity !== 'notice')
    .map(({ id, sentence, text }) => `${id} ${sentence} ${quoteIn(text)}`);
const quoteIn = (text: Finding['text']): string => text?.quote ?? '';

/** Numbers in 万元 that were held against nothing, where the text ties them to a fact. */
function unread({ reading }: Checked): string[] {
  if (!reading) return ['no text'];
  const { text, claims, coverage, facts } = reading;
  const ids = new Set(facts.map(({ id }) => id));
  return claims.claims.flatMap(({ quantity, measure, inReason, span }) =>
    quantity &&
    measure !== null &&
    ids.has(measure) &&
    !inReason &&
    coverage.left.includes(quantity)
      ? [`${measure} ${wordsAt(text, { ...span, start: 0, end: 500 })}`]
      : [],
  );
}

/** Amounts of the parts on money that the grammar ties to nothing. */
function untied({ reading }: Checked): string[] {
  if (!reading) return ['no text'];
  const { text, coverage } = reading;
  return coverage.left.flatMap(({ span, fen }) => {
    const before = wordsAt(text, { ...span, start: 0, end: span.start });
    const money = MONEY.includes(sectionOf(text, span.paragraph)?.key ?? '');
    return fen !== undefined && money ? [before.slice(-20)] : [];
  });
}

const LAYOUTS = [
  ['in 元, to the 分', 6, { unit: '元' }],
  ['in 万元 with two decimals', 2, {}],
  ['in 万元 with six decimals', 6, {}],
] as const;

test.each(LAYOUTS)(
  'books %s: nothing is found, and every number of a fact is read',
  (_name, decimals, layout) => {
    fc.assert(
      fc.property(twoYears(decimals), (pair) => {
        const { now, before } = booksOf({ ...pair, layout: { ...pair.layout, ...layout } });
        const own = written(now, before);
        const report = proofread(own, own.document);
        expect(grave(report)).toEqual([]);
        expect(unread(report)).toEqual([]);
        expect(untied(report)).toEqual([]);
      }),
      { ...runs(12), endOnFailure: true },
    );
  },
);

test('without last year: nothing is found', () => {
  fc.assert(
    fc.property(twoYears(2), (pair) => {
      const own = written(booksOf(pair).now, undefined);
      expect(grave(proofread(own, own.document))).toEqual([]);
    }),
    { ...runs(8), endOnFailure: true },
  );
});

test('any number of a fact that is another one is found', () => {
  fc.assert(
    fc.property(twoYears(2), fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (pair, picks) => {
      const { now, before } = booksOf(pair);
      const own = written(now, before);
      const { reading } = proofread(own, own.document);
      const stated = (reading?.claims.claims ?? []).filter(
        ({ quantity, measure, inReason }) => quantity?.fen && measure !== null && !inReason,
      );
      for (const pick of picks) {
        const claim = stated[pick % stated.length];
        const paragraph = reading?.text.paragraphs[claim?.span.paragraph ?? -1];
        if (!claim?.quantity || !paragraph || !('at' in paragraph.origin)) continue;
        const { start } = claim.quantity.span;
        const digit = paragraph.text[start] === '9' ? '8' : '9';
        const spoiled = paragraph.text.slice(0, start) + digit + paragraph.text.slice(start + 1);
        const document = replaced(own.document, paragraph.origin.at, spoiled);
        const found = grave(proofread(own, document));
        expect([claim.measure, claim.figure, spoiled, found.length > 0]).toEqual([
          ...[claim.measure, claim.figure, spoiled, true],
        ]);
      }
    }),
    { ...runs(12), endOnFailure: true },
  );
});

/** One slip at a time in a text that is right: what it turns the words of a claim into. */
const SLIPS: readonly (readonly [string, (words: string, claim: Claim) => string | null])[] = [
  ['a digit', (words, { quantity }) => (quantity?.fen ? words.replace(/^\d/, nextDigit) : null)],
  ['元 for 万元', (words, { quantity }) => (quantity?.fen ? words.replace('万元', '元') : null)],
  [
    '亿元 for 万元',
    (words, { quantity }) => (quantity?.fen ? words.replace('万元', '亿元') : null),
  ],
];
const nextDigit = (digit: string): string => (digit === '9' ? '8' : String(Number(digit) + 1));

const DIRECTIONS: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
};

test.each([
  ['a department with everything', everythingDepartment, everythingDepartmentLastYear],
  ['a unit', unitBook, unitBookLastYear],
])('%s: every slip in every number and direction of a fact is found', (_name, now, before) => {
  const own = written(now(), before());
  const { reading } = proofread(own, own.document);
  const stated = (reading?.claims.claims ?? []).filter(
    ({ measure, inReason }) => measure !== null && !inReason,
  );
  const missed: string[] = [];
  let tried = 0;
  const slip = (kind: string, span: Span, turn: (words: string) => string | null): void => {
    const paragraph = reading?.text.paragraphs[span.paragraph];
    if (!paragraph || !('at' in paragraph.origin)) return;
    const { text } = paragraph;
    const words = text.slice(span.start, span.end);
    const other = turn(words);
    if (other === null || other === words) return;
    const spoiled = text.slice(0, span.start) + other + text.slice(span.end);
    tried += 1;
    const report = proofread(own, replaced(own.document, paragraph.origin.at, spoiled));
    if (grave(report).length === 0) missed.push(`${kind}: ${words} → ${other} | ${text}`);
  };
  for (const claim of stated) {
    for (const [kind, turn] of SLIPS) {
      if (claim.quantity) slip(kind, claim.quantity.span, (words) => turn(words, claim));
    }
    if (claim.directionSpan)
      slip('a direction', claim.directionSpan, (words) => DIRECTIONS[words] ?? null);
  }
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(60);
});

function replaced(document: Document, at: number, text: string): Document {
  const blocks = document.blocks.map((block): Block =>
    block.kind === 'paragraph' && block.at === at ? { ...block, text } : block,
  );
  return { ...document, blocks };
}
