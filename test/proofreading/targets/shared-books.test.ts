import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SpokenFinding } from '../../../src/reports/check-report';
import { runOn } from '../../../src/session/check';
import { openWorkbook } from '../../../src/session/open';
import { openText, proofreadOpened } from '../../../src/session/proofread';

/** Real books, read from beside the checkout where they are there: what reading them by eye found. */

const SHARED = resolve(process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../../shared'));
const here = existsSync(join(SHARED, 'workbooks'));
if (!here) process.stdout.write('shared workbooks are not here: their targets were left out\n');
const ifHere = here ? describe : describe.skip;

const OWN = /^(?:F-1[3457]|N-30)$/;

interface Expected {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly seed: string;
}

const bytes = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(join(SHARED, 'workbooks', file)));

/** How often each check speaks, by severity; F-01 of the text. */
function tally(findings: readonly SpokenFinding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { check, severity, form, verdict } of findings) {
    if (verdict !== 'fail' || !(OWN.test(check) || (check === 'F-01' && form === 'text'))) continue;
    const key = `${check} ${severity}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function expectedOf(seed: string): Record<string, number> {
  const list = JSON.parse(
    readFileSync(join(SHARED, 'domain', 'findings-002-003.json'), 'utf8'),
  ) as { findings: Expected[] };
  const counts: Record<string, number> = {};
  for (const { rule, severity, seed: own } of list.findings) {
    if (own !== seed || !(OWN.test(rule) || rule === 'F-01')) continue;
    const key = `${rule} ${severity === 'hint' ? 'notice' : severity}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/**
 * One finding of the list speaks of two shares of one project, which are two here; and the numbers of
 * two more goals contradict their tables, which the list names of the tables alone.
 */
const MORE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '002': { 'N-30 warning': 3 },
};

function withMore(seed: string): Record<string, number> {
  const counts = expectedOf(seed);
  for (const [key, more] of Object.entries(MORE[seed] ?? {}))
    counts[key] = (counts[key] ?? 0) + more;
  return counts;
}

ifHere('the targets of real books', () => {
  describe.each(['002', '003'])('%s', (seed) => {
    test('text and workbook', async () => {
      const opened = await openWorkbook(bytes(`${seed}-export.xlsx`), `${seed}-export.xlsx`);
      for (const file of [`${seed}-narrative.txt`, `${seed}-narrative.docx`]) {
        const report = proofreadOpened(await openText(bytes(file), file, opened));
        expect(tally(report.findings)).toEqual(withMore(seed));
      }
    });

    test('the published document', async () => {
      const file = `${seed}-published.docx`;
      const report = proofreadOpened(await openText(bytes(file), file));
      expect(tally(report.findings)).toEqual(withMore(seed));
    });

    test('the workbook alone: what the tables say of themselves', async () => {
      const opened = await openWorkbook(bytes(`${seed}-export.xlsx`), `${seed}-export.xlsx`);
      const found = runOn(opened).findings.filter(({ form }) => form === 'perf');
      expect(tally(found)).toEqual(
        seed === '002' ? { 'F-13 notice': 1, 'F-14 warning': 8, 'F-17 warning': 1 } : {},
      );
    });
  });

  test('in books whose targets were read by eye nothing else is said', async () => {
    const said = await Promise.all(
      ['000', '001'].map(async (seed) => {
        const opened = await openWorkbook(bytes(`${seed}-export.xlsx`), `${seed}-export.xlsx`);
        const file = `${seed}-narrative.txt`;
        return tally(proofreadOpened(await openText(bytes(file), file, opened)).findings);
      }),
    );
    // Two goals of 001 name the office of another project.
    expect(said).toEqual([{}, { 'F-17 warning': 2 }]);
  });
});
