import { CATALOGUE } from '../../src/checks/catalogue';
import { checkLines, sampleText } from './sample-text';
import { SEEDED_TEXT_FAULTS, type SeededTextFault } from './seeded-text-faults';

/** Their faults need other tables than the sample's: in the tests of their own folder. */
const ELSEWHERE = [
  ...['F-01', 'F-14', 'F-15', 'F-17', 'N-30'], // targets
  ...['N-23', 'N-24', 'N-25', 'N-26'], // numbers
  ...['STR-06', 'STR-09'], // structure
];

function spoiled({ replace = [], after, cutFrom }: SeededTextFault): string[] {
  let lines = [...sampleText().lines];
  for (const [words, instead] of replace) {
    expect(lines.filter((line) => line.includes(words))).toHaveLength(1);
    lines = lines.map((line) => line.replace(words, instead));
  }
  if (after) {
    const at = lines.findIndex((line) => line.startsWith(after[0]));
    expect(at).toBeGreaterThan(0);
    lines.splice(at + 1, 0, after[1]);
  }
  if (cutFrom !== undefined) {
    const at = lines.findIndex((line) => line.startsWith(cutFrom));
    expect(at).toBeGreaterThan(0);
    lines = lines.slice(0, at);
  }
  return lines;
}

test('every check that reads a text has a seeded fault', () => {
  const readings = CATALOGUE.filter(({ reading }) => reading !== undefined).map(({ id }) => id);
  const seeded = new Set([...SEEDED_TEXT_FAULTS.map(({ check }) => check), ...ELSEWHERE]);
  expect(readings.filter((id) => !seeded.has(id))).toEqual([]);
});

test('the sample text has no error and no warning', () => {
  const { findings, verdict } = checkLines(sampleText().lines);
  expect(findings.filter(({ severity }) => severity !== 'notice').map(({ id }) => id)).toEqual([]);
  expect(verdict).toBe('pass');
});

test.each(SEEDED_TEXT_FAULTS)('$check $what', (fault) => {
  const before = checkLines(sampleText().lines).findings.map(({ id }) => id);
  expect(before.filter((id) => id.startsWith(fault.id))).toEqual([]);
  const { findings, verdict } = checkLines(spoiled(fault));
  const found = findings.find(({ id }) => id.startsWith(fault.id));
  expect(findings.map(({ id }) => id)).toContain(found?.id ?? fault.id);
  expect(found).toMatchObject({ check: fault.check, severity: fault.severity, verdict: 'fail' });
  if (fault.severity === 'error') expect(verdict).toBe('fail');
});
