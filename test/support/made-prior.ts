import { reviseDocx } from '../../src/formats/docx/in-place/revise';
import { cellRevisions, type TextRevision } from '../../src/formats/docx/in-place/revision';
import { readDocx } from '../../src/formats/docx/read';
import type { Block, TableCell } from '../../src/model/document';
import type { Fact } from '../../src/model/fact';
import type { YearFigures } from '../../src/model/year-figures';
import { paragraphsOf, says, type Expected } from './carried-text';

/**
 * A text of this year made into one of last year, by someone who knows nothing of grammars: every amount
 * that a table states becomes another one, the same for the same. What comes of it must be this year's again.
 */
export interface MadePrior {
  readonly bytes: Uint8Array;
  readonly figures: YearFigures;
  readonly expected: readonly Expected[];
  /** Amounts that no table states and that are no change: nobody can say what they must be. */
  readonly unjudged: readonly string[];
}

/** Last year's figure for one of this year's, in 分, as published. */
export function older(fen: number, seed: number): number {
  if (fen === 0) return seed % 3 === 0 ? 3_500_000 : 0;
  const hash = ((fen / 10_000) * 7919 + seed * 104_729) % 101;
  if (hash < 20) return fen;
  const other = Math.round((fen * (50 + hash)) / 100 / 10_000) * 10_000;
  return Math.max(10_000, other === fen ? other + 10_000 : other);
}

const AMOUNT = /(\d[\d,]*(?:\.\d+)?)(\s*)(?=万?元)/g;
const CHANGED = /(增加|减少)\s*$/;

/** What changes are said of: words as they stand before them. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/预算(?:收支|支出)安排/, 'expenditure.total'],
  [/基本支出/, 'expenditure.basic'],
  [/项目支出/, 'expenditure.project'],
  [/机关运行经费/, 'operating.total'],
  [/“三公”经费/, 'sangong.total'],
  [/因公出国（境）费/, 'sangong.abroad'],
  [/公务用车购置及(?:运行维护费|运维费)/, 'sangong.vehicle'],
  [/公务用车购置费/, 'sangong.vehicle.purchase'],
  [/公务用车(?:运行维护费|运维费)/, 'sangong.vehicle.operation'],
  [/公务接待费/, 'sangong.reception'],
];

export async function madePrior(
  bytes: Uint8Array,
  own: YearFigures,
  seed: number,
): Promise<MadePrior> {
  const document = await readDocx(bytes, 'now.docx');
  const year = own.year!;
  const old = (fact: Fact): Fact => ({
    ...fact,
    now: { size: fact.unit === '万元' ? older(fact.now.size, seed) : fact.now.size, parts: [] },
  });
  const figures = { ...own, year: year - 1, facts: own.facts.map(old) };
  const sizes = new Set(own.facts.flatMap(({ unit, now }) => (unit === '万元' ? [now.size] : [])));
  const byId = new Map(own.facts.map((fact) => [fact.id, fact]));
  const texts: TextRevision[] = [];
  const drafts: (Omit<Expected, 'start' | 'end'> & { start: number; end: number })[] = [];
  const unjudged: string[] = [];
  paragraphsOf(document).forEach(({ at, text }, paragraph) => {
    let shift = 0;
    const put = (start: number, end: number, words: string): void => {
      if (words !== text.slice(start, end)) texts.push({ at, start, end, text: words });
    };
    const places: {
      start: number;
      end: number;
      words: string;
      what: string;
      holds: Expected['holds'];
    }[] = [];
    const reasons = [...text.matchAll(/(?<=(?:增加|减少)[\d.\s]*万元，)主要[是为][^；。]*/g)].map(
      (m) => [m.index, m.index + m[0].length] as const,
    );
    for (const match of text.matchAll(AMOUNT)) {
      const [, digits = ''] = match;
      const [start, end] = [match.index, match.index + digits.length];
      const size = Math.round(Number(digits.replace(/,/g, '')) * 1e6);
      const inReason = reasons.some(([from, to]) => from <= start && end <= to);
      if (inReason) {
        places.push({
          start,
          end,
          words: digits,
          what: `in a reason ${digits}`,
          holds: (words) => !words.includes(digits),
        });
        continue;
      }
      if (CHANGED.test(text.slice(0, start))) {
        const fact = namedBefore(text.slice(0, start), byId);
        if (!fact) continue;
        const change = fact.now.size - older(fact.now.size, seed);
        const verb = CHANGED.exec(text.slice(0, start))!;
        places.push({
          start: verb.index,
          end: verb.index + 2,
          words: text.slice(verb.index, verb.index + 2),
          what: `direction of ${fact.id}`,
          holds: (words) =>
            change === 0
              ? words.includes('持平') || words.includes('无增减')
              : words.startsWith(change > 0 ? '增加' : '减少'),
        });
        places.push({
          start,
          end,
          words: digits,
          what: `change of ${fact.id}`,
          holds: (words) =>
            change === 0
              ? !/\d/.test(words) || /持平|无增减/.test(words)
              : says(words, Math.abs(change)),
        });
        continue;
      }
      if (!sizes.has(size)) {
        unjudged.push(digits);
        continue;
      }
      const now = older(size, seed);
      places.push({
        start,
        end,
        words: asWritten(now, digits),
        what: digits,
        holds: (words) => says(words, size),
      });
    }
    for (const match of text.matchAll(/持平|(?<=相比，)无增减变化/g)) {
      const fact = namedBefore(text.slice(0, match.index), byId);
      if (!fact) continue;
      const change = fact.now.size - older(fact.now.size, seed);
      places.push({
        start: match.index,
        end: match.index + match[0].length,
        words: match[0],
        what: `持平 of ${fact.id}`,
        holds: (words) =>
          change === 0
            ? words === match[0]
            : words.includes(change > 0 ? '增加' : '减少') && says(words, Math.abs(change)),
      });
    }
    for (const match of text.matchAll(/20\d\d(?=\s*年|\s*支出)/g)) {
      const own = Number(match[0]);
      if (own !== year && own !== year - 1) continue;
      const budget = paragraph < LEADING || /预算|三公|相比/.test(text.slice(0, 120));
      if (!budget) continue;
      places.push({
        start: match.index,
        end: match.index + 4,
        words: String(own - 1),
        what: `year ${match[0]}`,
        holds: (words) => words === match[0],
      });
    }
    places.sort((a, b) => a.start - b.start);
    for (const { start, end, words, what, holds } of places) {
      put(start, end, words);
      drafts.push({
        paragraph,
        start: start + shift,
        end: start + shift + words.length,
        what,
        holds,
      });
      shift += words.length - (end - start);
    }
  });
  texts.push(...tablesOf(document.blocks).flatMap((cell) => cellRevisionsOf(cell, seed)));
  const made = await reviseDocx(bytes, { texts }, { tracked: false });
  if (made.left.length > 0) throw new Error(`left: ${JSON.stringify(made.left.slice(0, 3))}`);
  return { bytes: made.bytes, figures, expected: drafts, unjudged };
}

/** Lines at the top that are title and opening. */
const LEADING = 4;

function namedBefore(before: string, byId: ReadonlyMap<string, Fact>): Fact | undefined {
  const clause = before.slice(before.lastIndexOf('。') + 1);
  const found = NAMES.flatMap(([pattern, id]) => {
    const all = [...clause.matchAll(new RegExp(pattern, 'g'))];
    const last = all.at(-1);
    return last ? [{ id, at: last.index + last[0].length }] : [];
  }).sort((a, b) => b.at - a.at);
  return byId.get(found[0]?.id ?? '') ?? byId.get(/“三公”/.test(before) ? 'sangong.total' : '');
}

/** Digits written as others were: padded or not. */
function asWritten(fen: number, like: string): string {
  const digits = (fen / 1e6).toFixed(2);
  return /\.\d0$/.test(like) ? digits : digits.replace(/\.?0+$/, '');
}

function tablesOf(blocks: readonly Block[]): TableCell[] {
  return blocks.flatMap((block): TableCell[] =>
    block.kind === 'table'
      ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => [cell, ...tablesOf(cell.blocks)]))
      : [],
  );
}

function cellRevisionsOf(cell: TableCell, seed: number): TextRevision[] {
  const [first] = cell.blocks;
  if (cell.continued || first?.kind !== 'paragraph' || cell.blocks.length !== 1) return [];
  const text = first.text.trim();
  if (!/^\d[\d,]*\.\d{2}$/.test(text)) return [];
  const now = older(Math.round(Number(text.replace(/,/g, '')) * 1e6), seed);
  const words = (now / 1e6).toFixed(2);
  return words === text ? [] : cellRevisions(cell, words);
}
