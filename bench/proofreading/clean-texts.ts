import fc from 'fast-check';
import type { Block, Document } from '../../src/model/document';
import type { Profile } from '../../src/model/profile';
import { narrateOpened } from '../../src/session/narrate';
import { openSnapshot, type Opened } from '../../src/session/open-snapshot';
import { summarise } from '../../src/session/summarise';
import { booksOf, twoYears } from '../../test/support/two-years';
import { wordedOtherwise } from './worded-otherwise';

/** A correct text with the two years' tables that it speaks of. */
export interface CleanText {
  readonly name: string;
  readonly opened: Opened;
  readonly prior: Opened;
  readonly paragraphs: readonly string[];
}

const STYLES = 3;

/** For each random pair of years the product's own text, and the same said in other words. */
export function cleanTexts(seed: number, pairs: number): CleanText[] {
  const sample = fc.sample(twoYears(2), { seed, numRuns: pairs });
  return sample.flatMap((pair, i) => {
    const { now, before } = booksOf(pair);
    const opened = openSnapshot(now.snapshot);
    const prior = openSnapshot(before.snapshot);
    const { facts } = summarise(opened, prior);
    const profile: Profile = {
      schema: 1,
      duties: '承担本级政府交办的综合协调工作。',
      operatingUses: '办公、印刷、邮电',
      reasons: Object.fromEntries(facts.map(({ id }) => [id, '人员和业务量变化'])),
    };
    const own = narrateOpened(opened, { prior, profile: { name: '', profile, approved: [] } });
    const { name } = opened.book.entity;
    const year = opened.book.year ?? 0;
    const style = i % STYLES;
    const texts = [
      { kind: '自动生成', paragraphs: paragraphsOf(own.document.blocks) },
      { kind: '另一种写法', paragraphs: wordedOtherwise(facts, { name, year, style }) },
    ];
    return texts.map(({ kind, paragraphs }) => ({
      ...{ name: `${kind} #${String(i)}`, opened, prior, paragraphs },
    }));
  });
}

function paragraphsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

/** A text as a document without formats. */
export function documentOf(paragraphs: readonly string[]): Document {
  return {
    name: '情况说明.txt',
    blocks: paragraphs.map((text, at) => ({
      ...{ kind: 'paragraph' as const, at, text },
      runs: [{ text, origin: 'text' as const, at }],
    })),
  };
}
