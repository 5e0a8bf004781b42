import { groupFindings } from '../../src/checks/group';
import type { Finding } from '../../src/model/finding';

function finding(id: string, about: Partial<Finding> = {}): Finding {
  return {
    id,
    check: 'X-03',
    severity: 'error',
    verdict: 'fail',
    form: 't2',
    instance: '',
    message: 'fail',
    slots: {},
    cells: [{ place: { sheet: 't2', address: 'A1' }, value: '1' }],
    expected: null,
    actual: null,
    difference: null,
    terms: [],
    rootCause: null,
    why: null,
    ...about,
  };
}

test('one line a check and table, with what follows from its findings', () => {
  const groups = groupFindings([
    finding('a', { severity: 'warning' }),
    finding('b', { rootCause: 'c' }),
    finding('c', { severity: 'warning' }),
    finding('d', { form: 't3', severity: 'notice' }),
    finding('e', { rootCause: 'c', verdict: 'unchecked' }),
  ]);
  const ids = (findings: readonly Finding[]): string => findings.map(({ id }) => id).join('');
  expect(groups.map((one) => [ids(one.findings), ids(one.followers), one.severity])).toEqual([
    ['ac', 'be', 'error'],
    ['d', '', 'notice'],
  ]);
});

test('what points at no cell is one line for the book, and unchecked comes after failed', () => {
  const bare = { cells: [], verdict: 'unchecked' } as const;
  const groups = groupFindings([
    finding('a', bare),
    finding('b', { ...bare, form: 't3' }),
    finding('c', { form: 't3' }),
  ]);
  expect(groups.map((one) => [one.findings.length, one.unchecked])).toEqual([
    [1, false],
    [2, true],
  ]);
});

test('four times the findings do not take sixteen times as long', () => {
  const once = (n: number): number => {
    const all = Array.from({ length: n }, (_, i) =>
      finding(String(i), i % 2 === 1 ? { rootCause: '0' } : {}),
    );
    const start = performance.now();
    const [group] = groupFindings(all);
    const taken = performance.now() - start;
    expect([group?.findings.length, group?.followers.length]).toEqual([n / 2, n / 2]);
    return taken;
  };
  // The best of some runs: other work on the machine makes single ones slow.
  const best = (n: number): number => Math.min(...[1, 2, 3, 4].map(() => once(n)));
  expect(best(80_000)).toBeLessThan(Math.max(best(20_000), 2) * 12);
});
