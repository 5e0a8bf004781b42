import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CATALOGUE } from '../../src/checks/catalogue';
import { openWorkbook } from '../../src/session/open';
import { openText, proofreadOpened } from '../../src/session/proofread';

/** Real published texts, read from beside the checkout where they are there. */

const SHARED = resolve(process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../shared'));
const here = existsSync(join(SHARED, 'workbooks'));
if (!here) process.stdout.write('shared texts are not here: reading their words was left out\n');
const ifHere = here ? describe : describe.skip;

const OWN = /^(?:H-\d+|N-2[89]|STR-(?:02|06|09|10))$/;
const CHECKS = CATALOGUE.filter(({ id }) => OWN.test(id));

interface Expected {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly seed: string;
  readonly where: string;
  readonly message: string;
}

function expectedOf(seed: string): Expected[] {
  const list = JSON.parse(readFileSync(join(SHARED, 'domain/findings-002-003.json'), 'utf8')) as {
    findings: Expected[];
  };
  return list.findings.filter((one) => one.seed === seed && OWN.test(one.rule));
}

async function read(file: string, workbook?: string) {
  const bytes = (name: string): Uint8Array => readFileSync(join(SHARED, name));
  const beside = workbook
    ? await openWorkbook(bytes(`workbooks/${workbook}`), workbook)
    : undefined;
  const opened = await openText(bytes(file), file.replace(/^.*\//, ''), beside);
  return proofreadOpened(opened, CHECKS).findings;
}

/** The expected findings above notices, by check and how many: a table's where the input has the tables. */
function tally(seed: string, only: (one: Expected) => boolean): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of expectedOf(seed))
    if (one.severity !== 'hint' && only(one)) counts[one.rule] = (counts[one.rule] ?? 0) + 1;
  return counts;
}

const inTable = ({ where }: Expected): boolean => where.includes('绩效目标表');
/** Broken contents and page numbers stand before the text, where only the whole transcript has them. */
const inFront = ({ rule }: Expected): boolean => rule === 'H-01';

ifHere('above notices there is what was expected, and nothing else', () => {
  test.each([
    ['002', 'workbooks/002-narrative.txt', '002-export.xlsx', (one: Expected) => !inFront(one)],
    ['002', 'workbooks/002-narrative.docx', '002-export.xlsx', (one: Expected) => !inFront(one)],
    [
      '002',
      'workbooks/002-narrative.docx',
      undefined,
      (one: Expected) => !inFront(one) && !inTable(one),
    ],
    ['002', 'workbooks/002-published.docx', undefined, (one: Expected) => !inFront(one)],
    ['002', 'seeds/002.txt', undefined, () => true],
    ['003', 'workbooks/003-narrative.txt', '003-export.xlsx', (one: Expected) => !inFront(one)],
    ['003', 'workbooks/003-narrative.docx', undefined, (one: Expected) => !inFront(one)],
    ['003', 'workbooks/003-published.docx', undefined, (one: Expected) => !inFront(one)],
    ['003', 'seeds/003.txt', undefined, () => true],
  ] as const)('%s: %s beside %s', async (seed, file, workbook, only) => {
    const counts: Record<string, number> = {};
    for (const { check, severity, sentence } of await read(file, workbook)) {
      // In a transcript the goals of a table are lines of the text; the list has them as F-06.
      if (severity === 'notice' || sentence.includes('目标内容')) continue;
      counts[check] = (counts[check] ?? 0) + 1;
    }
    expect(counts).toEqual(tally(seed, only));
  });

  test.each(['000', '001'])(
    '%s has the nine parts and no slip but words of secrecy',
    async (seed) => {
      const findings = await read(`workbooks/${seed}-narrative.txt`, `${seed}-export.xlsx`);
      const above = findings.filter(({ severity }) => severity !== 'notice');
      expect(above.map(({ check }) => check)).toEqual(['H-04']);
    },
  );
});

ifHere('notices', () => {
  test.each([
    ['002', 'seeds/002.txt', undefined],
    ['003', 'workbooks/003-narrative.txt', '003-export.xlsx'],
  ])('%s: those expected are among %s', async (seed, file, workbook) => {
    const findings = await read(file, workbook);
    const said = findings.map(
      ({ check, text, sentence }) => `${check} ${text?.quote ?? ''} ${sentence}`,
    );
    const missed = expectedOf(seed).filter(({ rule, severity, message }) => {
      if (severity !== 'hint') return false;
      const [, words = ''] = /“([^”]+)”/.exec(message) ?? [];
      const part = rule === 'H-06' ? words.slice(0, 2) : '';
      return !said.some((one) => one.startsWith(rule) && one.includes(part));
    });
    expect(missed.map(({ message }) => message)).toEqual([]);
  });
});
