import type { Document, Paragraph } from '../../src/model/document';
import { changeOf, type Fact } from '../../src/model/fact';
import type { CarryPlan } from '../../src/session/carry-forward';
import type { TextEdit } from '../../src/narrative/last-year/text-edit';

/** How last year's text was carried into this year, judged by somebody who knows what each number is. */
export interface Judged {
  /** Numbers, years and directions that were judged. */
  readonly places: number;
  readonly right: number;
  /** Not right, and told of. */
  readonly told: string[];
  /** Not right, and nothing says so. */
  readonly wrong: string[];
}

export const NOTHING: Judged = { places: 0, right: 0, told: [], wrong: [] };

export function together(all: readonly Judged[]): Judged {
  return {
    places: all.reduce((sum, { places }) => sum + places, 0),
    right: all.reduce((sum, { right }) => sum + right, 0),
    told: all.flatMap(({ told }) => told),
    wrong: all.flatMap(({ wrong }) => wrong),
  };
}

/** One place of the old text and what must stand there. */
export interface Expected {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** What it is, for reading. */
  readonly what: string;
  /** Whether the new words there (and the whole new paragraph) are right. */
  readonly holds: (words: string, paragraph: string) => boolean;
}

/** Holds the places of the old text against what stands there in the new file. */
export function judge(
  { text, carried }: CarryPlan,
  after: readonly string[],
  expected: readonly Expected[],
): Judged {
  const told: string[] = [];
  const wrong: string[] = [];
  let right = 0;
  for (const one of expected) {
    const own = carried.edits.filter(({ paragraph }) => paragraph === one.paragraph);
    const words = wordsNow(after[one.paragraph] ?? '', own, one);
    if (one.holds(words, after[one.paragraph] ?? '')) {
      right += 1;
      continue;
    }
    const old = text.paragraphs[one.paragraph]?.text ?? '';
    const said = `${one.what}: ${old.slice(Math.max(0, one.start - 30), one.end + 6)} → ${words}`;
    const marked = carried.points.some(
      ({ span }) =>
        span.paragraph === one.paragraph && span.start < one.end && one.start < span.end,
    );
    (marked ? told : wrong).push(said);
  }
  return { places: expected.length, right, told, wrong };
}

/** The characters that stand where a span of the old text stood. */
function wordsNow(
  now: string,
  edits: readonly TextEdit[],
  { start, end }: { start: number; end: number },
): string {
  const map = (at: number, side: 'start' | 'end'): number => {
    let shift = 0;
    for (const edit of edits) {
      const grown = edit.text.length - (edit.end - edit.start);
      if (edit.end <= at && !(edit.start === at && edit.end === at && side === 'start'))
        shift += grown;
      else if (edit.start < at)
        return side === 'start' ? edit.start + shift : edit.start + shift + edit.text.length;
    }
    return at + shift;
  };
  return now.slice(map(start, 'start'), map(end, 'end'));
}

/** A figure as somebody would write it; the same number in other guise is the same. */
export function says(words: string, size: number): boolean {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(words.normalize('NFKC'))?.[0].replace(/,/g, '');
  if (digits === undefined) return false;
  const decimals = Math.max(2, /\.(\d+)/.exec(digits)?.[1]?.length ?? 0);
  return Math.abs(Number(digits) * 1e6 - size) <= 0.5000001 * 10 ** (6 - decimals);
}

/** The paragraphs of a document outside its tables. */
export function paragraphsOf({ blocks }: Document): Paragraph[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
}

/**
 * What must become of a text of our own, whose runs name their facts: every figure, direction and year.
 * @param old as it was written, before it was a file
 */
export function expectedOf(old: Document, facts: readonly Fact[], year: number): Expected[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const byLabel = new Map(facts.map((fact) => [fact.label, fact]));
  return paragraphsOf(old).flatMap(({ runs, text }, paragraph) => {
    const found: Expected[] = [];
    let at = 0;
    let last: Fact | undefined;
    for (const run of runs) {
      const [start, end] = [at, at + run.text.length];
      at = end;
      if (run.fact === undefined) {
        for (const match of run.text.matchAll(/持平/g)) {
          const near = nearest(text.slice(0, start + match.index), byLabel) ?? last;
          const change = near && changeOf(near);
          if (!change) continue;
          found.push({
            ...{ paragraph, start: start + match.index, end: start + match.index + 2 },
            what: `持平 ${near.id}`,
            holds: (words) =>
              words.includes(change.direction) ||
              (change.direction === '持平' && words.includes('持平')),
          });
        }
        continue;
      }
      const fact = byId.get(run.fact);
      if (run.figure === undefined) last = fact ?? last;
      if (!fact) {
        // A project that is no more: it goes, or it is told of.
        if (run.fact.startsWith('project.'))
          found.push({
            ...{ paragraph, start, end, what: `${run.fact} is gone` },
            holds: (_, now) => !now.includes(run.fact?.slice('project.'.length) ?? ''),
          });
        continue;
      }
      const change = changeOf(fact);
      const size =
        run.figure === 'prior'
          ? fact.prior?.size
          : run.figure === 'change'
            ? change && Math.abs(change.size)
            : fact.now.size;
      if (size === undefined || size === null) continue;
      const flat = run.figure === 'change' && change?.direction === '持平';
      found.push({
        ...{ paragraph, start, end, what: `${run.fact} ${run.figure ?? 'now'}` },
        holds: (words) =>
          (flat ? !/\d/.test(words) : says(words, size)) || (size === 0 && words === ''),
      });
      const verb = /(增加|减少)$/.exec(text.slice(0, start))?.[0];
      if (run.figure === 'change' && verb !== undefined && change)
        found.push({
          ...{ paragraph, start: start - 2, end: start, what: `direction of ${run.fact}` },
          holds: (words) => words.startsWith(change.direction),
        });
    }
    for (const match of text.matchAll(/20\d\d(?=年|-12-31|\s*$)/g)) {
      const own = Number(match[0]);
      if (own !== year - 1 && own !== year - 2) continue;
      found.push({
        ...{ paragraph, start: match.index, end: match.index + 4, what: `year ${match[0]}` },
        holds: (words) => words === String(own + 1),
      });
    }
    return found;
  });
}

/** The fact whose label stands nearest before, in the same sentence part. */
function nearest(before: string, byLabel: ReadonlyMap<string, Fact>): Fact | undefined {
  const clause = before.slice(
    Math.max(...[...'。；，：（'].map((mark) => before.slice(0, -1).lastIndexOf(mark))) + 1,
  );
  const found = [...byLabel].filter(([label]) => clause.startsWith(label));
  return found.sort(([a], [b]) => b.length - a.length)[0]?.[1];
}
