import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
/** Design: hostile files end within 300 MB; the time is measured by the bench, not here. */
const MOST_MB = 300;
/** Only to notice a hang: the slowest of these takes about 2 s. */
const HANG_MS = 50_000;

const EXPECTED: Readonly<Record<string, string>> = {
  'zip-bomb.xlsx': 'ratio',
  'zip-bomb-unread.xlsx': '1 cells',
  'twenty-thousand-entries.xlsx': 'too-many-entries',
  'over-50-mb.xlsx': 'too-large',
  'most-rows-backwards.xlsx': '800000 cells',
  'markup-inline-texts.xlsx': '1 cells',
  'endless-attribute.xlsx': 'damaged',
  'endless-text.xlsx': 'damaged',
  'blank-columns.xlsx': '0 cells',
  'large-324k.xlsx': '324000 cells',
  'most-cells.xls': '800000 cells',
  'shared-formulas.xls': 'inflates-too-much',
  'fields-without-end.doc': 'too-many-paragraphs',
  'cells-without-end.docx': 'too-many-paragraphs',
  'struck-marks-without-end.docx': '1 blocks',
  'long-instruction.docx': '1 blocks',
};

/** Slow, and no harder on memory than the others: read only when times are wanted. */
const FOR_TIME: Readonly<Record<string, string>> = {
  'most-texts.xlsx': '800000 cells',
  'most-formulas.xlsx': '800000 cells',
  'markup-blank-cells.xlsx': '0 cells',
  'longest-cells.xlsx': '0 cells',
  'longest-attributes.xlsx': '0 cells',
  'longest-references.xlsx': '0 cells',
  'blank-records.xls': '0 cells',
  'merges-without-end.xls': '0 cells',
  'texts-without-end.xls': 'too-many-cells',
  'paragraphs-without-end.doc': 'too-many-paragraphs',
  'lines-without-end.txt': 'too-many-paragraphs',
  'paragraphs-without-end.docx': 'too-many-paragraphs',
  'runs-without-end.docx': 'too-many-paragraphs',
};

const measuring = process.env['GOUJI_MEASURE'] !== undefined;

interface Measured {
  readonly outcome: string;
  readonly ms: number;
  readonly peakMb: number;
}

const folder = mkdtempSync(join(tmpdir(), 'gouji-hostile-'));
const measured: string[] = [];

function node(...args: string[]): string {
  return execFileSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: HANG_MS,
    killSignal: 'SIGKILL',
  });
}

beforeAll(() => {
  node(join(__dirname, 'build-reader.mjs'), folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  if (measuring) process.stdout.write(`${measured.join('\n')}\n`);
});

test.each(Object.entries({ ...EXPECTED, ...(measuring ? FOR_TIME : {}) }))(
  '%s',
  (name, outcome) => {
    const file = join(folder, name);
    node('scripts/corpus.mjs', '--large', folder, name);
    const result = JSON.parse(
      node(join(__dirname, 'measure-reader.mjs'), join(folder, 'reader.cjs'), file),
    ) as Measured;
    rmSync(file);
    measured.push(`${name}: ${result.outcome}, ${result.ms} ms, ${result.peakMb} MB`);
    expect(result.outcome).toBe(outcome);
    expect(result.peakMb).toBeLessThan(MOST_MB);
  },
);
