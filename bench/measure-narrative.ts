import { writeDocx } from '../src/formats/docx/write/write-docx';
import { narrate } from '../src/narrative/narrate';
import { openLastYear } from '../src/session/last-year';
import { openWorkbook } from '../src/session/open';
import { summarise } from '../src/session/summarise';
import { idle, warmMedians } from './warm-medians';

/** Milliseconds, warm medians: the numbers beside last year's, the text, the Word file. */
export type NarrativeTimings = Readonly<Record<'facts' | 'text' | 'docx', number>>;

/**
 * Writes the 情况说明 of a workbook, its official tables in front, over and over.
 * @param prior last year's workbook
 * @param slowed milliseconds that are wasted on purpose
 */
export async function measureNarrative(
  bytes: Uint8Array,
  prior: Uint8Array,
  runs: number,
  slowed: Partial<NarrativeTimings> = {},
): Promise<NarrativeTimings> {
  const opened = await openWorkbook(bytes, 'bench.xlsx');
  const last = await openLastYear(prior, 'last.xlsx');
  const { book, edition } = opened;
  return warmMedians(runs, async () => {
    const start = performance.now();
    const { facts, drivers, changes } = summarise(opened, last);
    const afterFacts = performance.now();
    const { document } = narrate({ book, edition, facts, drivers, changes }, { forms: true });
    const afterText = performance.now();
    await writeDocx(document, { contents: true });
    idle(slowed.docx ?? 0);
    const afterDocx = performance.now();
    if (!facts.some((fact) => fact.prior)) throw new Error('nothing of last year');
    return { facts: afterFacts - start, text: afterText - afterFacts, docx: afterDocx - afterText };
  });
}
