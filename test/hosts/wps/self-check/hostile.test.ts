/** Whatever the program does, the self-check ends with a report that holds nothing of the user's. */
import { PROBE_COUNT, SelfCheck } from '../../../../src/hosts/wps/self-check/self-check';
import { verdictOn } from '../../../../src/hosts/wps/self-check/verdict';
import { PROBE_IDS } from '../../../../src/model/self-check';
import { selfCheckReport } from '../../../../src/wording/self-check/report';
import { surroundings } from './surroundings';

const SECRET = 'C:\\Users\\zhangsan\\Desktop\\SecretBudget 2099.xlsx';

/** Answers every question in the same way; `Workbooks` at least is there, so that it is taken for ET. */
function always(answer: () => unknown): object {
  const books = new Proxy({}, { get: answer });
  return new Proxy({}, { get: (_, name) => (name === 'Workbooks' ? books : answer()) });
}

const itself: object = new Proxy(() => undefined, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => SECRET : itself),
  apply: () => itself,
});

const programs: readonly (readonly [string, unknown])[] = [
  ['none', undefined],
  ['a text', SECRET],
  ['throws', always(() => fail(new Error(SECRET)))],
  ['throws a text', always(() => fail('SecretBudget 2099'))],
  ['throws what throws', always(() => fail(always(() => fail(new Error(SECRET)))))],
  ['undefined', always(() => undefined)],
  ['null', always(() => null)],
  ['a text for all', always(() => SECRET)],
  ['a number for all', always(() => 7)],
  ['not a number for all', always(() => Number.NaN)],
  ['a list for all', always(() => [SECRET])],
  ['a function that throws', always(() => () => fail(new Error(SECRET)))],
  ['a promise for all', always(() => new Promise(() => undefined))],
  ['itself for all', itself],
  ['an old engine with nothing', {}],
];

function fail(thrown: unknown): never {
  throw thrown;
}

test.each(programs)('%s: ends, skips what cannot be done, tells nothing', async (_, root) => {
  const check = new SelfCheck(surroundings({ Application: root }));
  const results = await check.run();
  expect(results.map(({ id }) => id)).toEqual(PROBE_IDS);
  const verdict = verdictOn(results);
  expect(['no', 'open']).toContain(verdict.usable);
  const report = selfCheckReport('1.2.3', results, verdict);
  for (const part of ['Secret', 'zhangsan', 'Desktop', '2099', 'undefined ']) {
    expect(report).not.toContain(part);
  }
  // Nothing is written where it is not certain whose it is.
  expect(results.find(({ id }) => id === 'values-write')?.outcome).toBe('skipped');
});

test('there is a result for each probe', () => {
  expect(PROBE_COUNT).toBe(PROBE_IDS.length);
});

test('stopped before it begins: nothing is done, and nothing is concluded', async () => {
  const check = new SelfCheck(surroundings({}));
  check.stop();
  const results = await check.run();
  expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['skipped']));
  expect(verdictOn(results).usable).toBe('open');
});
