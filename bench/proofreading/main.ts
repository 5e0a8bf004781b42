/**
 * `npm run mutations`: one slip at a time in correct texts: how many are found, by kind, and how many
 * findings correct texts raise. Exit code 1 when an aim is missed. `--misses` lists what was not found.
 */
import type { Finding } from '../../src/model/finding';
import { checkOpened } from '../../src/session/check';
import { cleanTexts, documentOf, type CleanText } from './clean-texts';
import { SLIPS, type Slip, type SlipKind } from './slips';

const SEED = 20260201;
const PAIRS = Number(process.env['GOUJI_RUNS'] ?? 12);
/** So many slips of each kind in each text, spread over it. */
const SLIPS_A_TEXT = 6;
const SHOWN_MISSES = 8;
const GAP = /^H-02\/.*\/gap(?:\/|$)/;

interface Tally {
  tried: number;
  found: number;
  /** Found, and a finding points into the paragraph of the slip. */
  placed: number;
  readonly misses: string[];
}

function graveFindings({ opened, prior }: CleanText, paragraphs: readonly string[]): Finding[] {
  const { findings } = checkOpened({ ...opened, document: documentOf(paragraphs) }, undefined, {
    prior,
  });
  return findings.filter(
    ({ id, severity, verdict, text }) =>
      severity !== 'notice' &&
      verdict === 'fail' &&
      text !== undefined &&
      // What the unit is still to fill in is no false alarm.
      !GAP.test(id),
  );
}

function pointsInto(finding: Finding, paragraph: number): boolean {
  return [
    ...finding.cells.map(({ place }) => place),
    ...finding.terms.map(({ place }) => place),
  ].some((place) => place !== null && 'at' in place && place.at === paragraph);
}

function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all];
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)] as T);
}

function tryOut(
  kind: SlipKind,
  text: CleanText,
  other: CleanText | undefined,
  before: ReadonlySet<string>,
  tally: Tally,
): void {
  const slips = kind.slipsIn(text.paragraphs, other?.paragraphs ?? []);
  for (const slip of spread(slips, SLIPS_A_TEXT)) {
    const fresh = graveFindings(text, spoiled(text, slip)).filter(({ id }) => !before.has(id));
    tally.tried += 1;
    if (fresh.length > 0) tally.found += 1;
    if (fresh.some((one) => pointsInto(one, slip.paragraph))) tally.placed += 1;
    if (fresh.length === 0) tally.misses.push(`${text.name}: ${slip.text}`);
  }
}

function spoiled({ paragraphs }: CleanText, { paragraph, text }: Slip): string[] {
  return paragraphs.map((one, i) => (i === paragraph ? text : one));
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`;

function main(): void {
  const texts = cleanTexts(SEED, PAIRS);
  const alarms: string[] = [];
  const before = texts.map((text) => {
    const findings = graveFindings(text, text.paragraphs);
    alarms.push(
      ...findings.map(({ id, text: said }) => `${text.name}: ${id} ${said?.quote ?? ''}`),
    );
    return new Set(findings.map(({ id }) => id));
  });
  const rows = SLIPS.map((kind) => {
    const tally: Tally = { tried: 0, found: 0, placed: 0, misses: [] };
    texts.forEach((text, i) => {
      // The same way of saying it, of the next unit.
      tryOut(kind, text, texts[(i + 2) % texts.length], before[i] ?? new Set(), tally);
    });
    return { kind, tally };
  });
  const lines = rows.map(
    ({ kind, tally: { tried, found, placed } }) =>
      `| ${kind.name} | ${String(tried)} | ${share(found, tried)} | ${share(placed, tried)} | ${String(kind.aim)}% |`,
  );
  process.stdout.write(
    [
      `| 差错 | 次数 | 查出 | 指到那一段 | 目标 |`,
      `| --- | ---: | ---: | ---: | ---: |`,
      ...lines,
      '',
      `正确的文稿 ${String(texts.length)} 份，误报 ${String(alarms.length)} 处`,
      ...alarms.slice(0, SHOWN_MISSES).map((one) => `  ${one}`),
      '',
    ].join('\n'),
  );
  if (process.argv.includes('--misses')) {
    for (const { kind, tally } of rows)
      for (const miss of tally.misses.slice(0, SHOWN_MISSES))
        process.stdout.write(`${kind.name} ${miss}\n`);
  }
  const met = rows.every(
    ({ kind, tally: { tried, found } }) => tried > 0 && found * 100 >= kind.aim * tried,
  );
  process.exitCode = met && alarms.length === 0 ? 0 : 1;
}

main();
