import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CATALOGUE, findCheck } from '../../src/checks/catalogue';
import { documentSnapshot } from '../../src/binding/document-grids';
import { readDocx } from '../../src/formats/docx/read';
import { readWorkbook } from '../../src/formats/read-workbook';
import { normalizeLabel, projectKey } from '../../src/model/label';
import type { Finding } from '../../src/model/finding';
import { checkBook, saying, type CheckedBook } from '../support/check-book';

/** Real published books, read from beside the checkout where they are there. */

const SHARED = resolve(process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../shared'));
const here = existsSync(join(SHARED, 'workbooks'));
if (!here) process.stdout.write('shared workbooks are not here: checking them was left out\n');
const ifHere = here ? describe : describe.skip;

/** The groups that speak of the tables alone; STR-05 is in the document, in no workbook. */
const OF_TABLES = /^(STR-0[13478]|FMT-\d+|T\d-\d+|X-\d+|C-\d+|P-\d+|A-\d+)$/;

/** What a layout leaves out: messy has no 绩效 tables, yuan has all its tables in 元. */
const NOT_IN: Readonly<Record<string, readonly string[]>> = { messy: ['P-11'], yuan: ['A-06'] };

/** Those on 绩效目标表; F-13 to F-15 and F-17 wait for the text. */
const OF_TARGETS = /^F-(0\d|1[0-26])$/;

/**
 * Severities that differ from the list of rules: of F-04 the expected finding itself is an error, so
 * the check is one, and a number whose unit is only left out is milder.
 */
const RAISED: Readonly<Record<string, string>> = { 'F-04': 'error' };

interface Expected {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly seed: string;
  readonly where: string;
  /** `read`: found by reading the whole document; no table tells it. */
  readonly origin?: 'read';
}

type Counts = Readonly<Record<'pass' | 'error' | 'warning' | 'hint', number>>;

interface Rule {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly expected: Readonly<Record<string, Counts>>;
}

function json<T>(name: string): T {
  return JSON.parse(readFileSync(join(SHARED, 'domain', name), 'utf8')) as T;
}

async function checked(file: string): Promise<CheckedBook> {
  const bytes = readFileSync(join(SHARED, 'workbooks', file));
  return checkBook(await readWorkbook(bytes, file));
}

async function published(seed: string): Promise<CheckedBook> {
  const file = `${seed}-published.docx`;
  const bytes = readFileSync(join(SHARED, 'workbooks', file));
  return checkBook(documentSnapshot(await readDocx(bytes, file)));
}

/** How the list of expected findings names tables. */
const TABLES: readonly (readonly [RegExp, string])[] = [
  [/基本支出表|^表6/, 't6'],
  [/^表9/, 't9'],
  [/^表3/, 't3'],
  [/资产表|^七/, 'asset'],
  [/采购/, 'proc'],
];

/** Whether a finding is the expected one: its rule, its table, the codes and the column named. */
function isAt(finding: Finding, { rule, where }: Expected): boolean {
  const form = TABLES.find(([pattern]) => pattern.test(where))?.[1];
  const spoken = [finding.id, ...finding.terms.map((term) => term.row)].join(' ');
  const codes = [...where.matchAll(/(?<!行)\b(\d{3,7})/g)].map(([, code]) => code ?? '');
  const column = /\.(total|public)\b/.exec(where)?.[1];
  return (
    finding.check === rule &&
    finding.form === form &&
    codes.every((code) => spoken.includes(code)) &&
    (!where.includes('合计行') || finding.id.includes('/total/')) &&
    (column === undefined || finding.id.endsWith(column === 'public' ? '/publicUse' : '/total'))
  );
}

const graveOfTables = (findings: readonly Finding[]): string[] =>
  findings
    .filter((one) => one.severity === 'error' && one.verdict === 'fail')
    .filter((one) => !OF_TARGETS.test(one.check) && one.rootCause === null)
    .map(({ id }) => id);

/** `2、某某绩效目标表 行533 成本指标/某某成本` as check, project, indicator and severity. */
function targetGist({ rule, severity, where }: Expected): string {
  const [, project = '', indicator = ''] =
    /^\d+、(.*?)绩效目标表(?: 行\d+ [^/]*\/(.*))?$/.exec(where) ?? [];
  const grade = severity === 'hint' ? 'notice' : severity;
  return [rule, projectKey(project), normalizeLabel(indicator), grade].join(' | ');
}

/** The same of a finding; what is said of a table as a whole has no indicator. */
function gistOfTarget({ check, instance, severity, id }: Finding): string {
  const row = (id.split('/')[2] ?? '').replaceAll('%2F', '/').replace(/#\d+$/, '');
  const indicator = /\/(?:value|level3|basis)$/.test(id) ? row : '';
  return [check, instance, indicator, severity].join(' | ');
}

const ids = (findings: readonly Finding[]): string[] => findings.map(({ id }) => id);
const gist = ({ id, severity, verdict, expected, actual }: Finding): unknown[] => [
  id,
  severity,
  verdict,
  expected,
  actual,
];

ifHere('the published books', () => {
  describe.each(['002', '003'])('%s', (seed) => {
    test.each(['export', 'messy', 'yuan'])(
      '%s: what is expected and nothing else',
      async (kind) => {
        const { findings, verdict, book } = await checked(`${seed}-${kind}.xlsx`);
        const expected = json<{ findings: Expected[] }>('findings-002-003.json').findings.filter(
          (one) =>
            one.seed === seed && OF_TABLES.test(one.rule) && !NOT_IN[kind]?.includes(one.rule),
        );
        expect(expected.length).toBeGreaterThan(2);
        const left = findings.filter((one) => !OF_TARGETS.test(one.check));
        for (const one of expected) {
          const at = left.findIndex((finding) => isAt(finding, one));
          expect([one.rule, one.where, at >= 0]).toEqual([one.rule, one.where, true]);
          expect(left[at]?.severity).toBe(one.severity === 'hint' ? 'notice' : one.severity);
          left.splice(at, 1);
        }
        expect(left.map(saying)).toEqual([]);
        expect(graveOfTables(findings)).toEqual([]);
        // What is wrong in both books, 绩效 apart, is no error.
        const grave = findings.filter((one) => one.severity === 'error');
        expect(verdict).toBe(grave.length > 0 ? 'fail' : 'pass');
        const { forms } = book;
        expect(forms.filter(({ form, status }) => /^t/.test(form) && status === 'missing')).toEqual(
          [],
        );
      },
    );

    test.each(['export', 'yuan'])(
      '%s: of the target tables what is expected and nothing else',
      async (kind) => {
        const { findings, counts } = await checked(`${seed}-${kind}.xlsx`);
        const expected = json<{ findings: Expected[] }>('findings-002-003.json').findings.filter(
          (one) => one.seed === seed && OF_TARGETS.test(one.rule) && one.origin !== 'read',
        );
        expect(expected.length).toBeGreaterThan(40);
        const own = findings.filter((one) => OF_TARGETS.test(one.check));
        expect(own.map(gistOfTarget).sort()).toEqual(expected.map(targetGist).sort());
        expect(own.every((one) => one.cells.length > 0)).toBe(true);
        expect(counts.passed).toBeGreaterThan(own.length);
      },
    );

    test('each check on target tables passes as often as it should', async () => {
      const { rules } = json<{ rules: Rule[] }>('rules.json');
      const bytes = readFileSync(join(SHARED, 'workbooks', `${seed}-export.xlsx`));
      const snapshot = await readWorkbook(bytes, seed);
      // F-01 counts the projects of the text as well.
      for (const { id, expected } of rules.filter((one) => /^F-(0[2-9]|1[0-26])$/.test(one.id))) {
        const { counts } = checkBook(snapshot, [findCheck(id)!]);
        const { pass, error, warning, hint } = expected[seed]!;
        expect([id, counts.passed, counts.failed]).toEqual([id, pass, error + warning + hint]);
      }
    });

    test('a book without target tables says nothing of them', async () => {
      const { findings } = await checked(`${seed}-messy.xlsx`);
      expect(findings.filter((one) => OF_TARGETS.test(one.check))).toEqual([]);
    });

    test('all layouts say the same', async () => {
      const plain = (await checked(`${seed}-export.xlsx`)).findings;
      for (const kind of ['messy', 'yuan']) {
        // The messy books were made without their target tables.
        const own = plain.filter(
          ({ check }) =>
            !NOT_IN[kind]?.includes(check) && !(kind === 'messy' && OF_TARGETS.test(check)),
        );
        expect((await checked(`${seed}-${kind}.xlsx`)).findings.map(gist)).toEqual(own.map(gist));
      }
      const live = (await checked(`${seed}-formula.xlsx`)).findings;
      const stale = live.filter((one) => one.check === 'FMT-05');
      expect(ids(live.filter((one) => one.check !== 'FMT-05'))).toEqual(ids(plain));
      for (const one of live.filter(({ rootCause }) => rootCause !== null)) {
        expect(ids(stale)).toContain(one.rootCause);
      }
      expect(graveOfTables(live)).toEqual([]);
    });
  });

  test.each([
    ['000', 2021, '102', []],
    // The totals of 采购 and 资产 were left blank, as the published document has them.
    ['001', 2020, '', ['P-08/proc/total', 'P-08/proc/大城县委办公室小计', 'A-05/asset/total']],
  ])('%s has none of the nine tables', async (seed, year, code, errors) => {
    const { book, verdict, findings } = await checked(`${seed}-export.xlsx`);
    const status = new Map(book.forms.map((form) => [form.form, form.status]));
    // Both leave values of indicators blank (F-03).
    expect(verdict).toBe('fail');
    expect(book.year).toBe(year);
    expect(book.entity.code).toBe(code);
    for (let n = 1; n <= 9; n += 1) expect(status.get(`t${n}`)).toBe('missing');
    expect(status.get('proc')).toBe('bound');
    expect(status.get('asset')).toBe('bound');
    expect(status.get('perf')).toBe('bound');
    expect(graveOfTables(findings)).toEqual(errors);
  });

  test.each(['000', '001', '002', '003'])(
    '%s: the published document says what its workbook says',
    async (seed) => {
      const plain = (await checked(`${seed}-export.xlsx`)).findings;
      const written = (await published(seed)).findings;
      // A continued page may repeat its header wrongly; the workbook has no pages.
      const own = written.filter((one) => one.check !== 'STR-05');
      expect(own.map(gist)).toEqual(plain.map(gist));
    },
  );

  test('last year of 003 passes', async () => {
    const { book, verdict, findings } = await checked('003-prior-2021.xlsx');
    expect([book.year, verdict]).toEqual([2021, 'pass']);
    expect(findings.filter((one) => one.severity !== 'notice')).toEqual([]);
  });

  test('the catalogue has all 149 rules at their severities', () => {
    const { rules } = json<{ rules: Rule[] }>('rules.json');
    expect(rules).toHaveLength(149);
    const wrong = rules.flatMap(({ id, severity }) => {
      const wanted = RAISED[id] ?? (severity === 'hint' ? 'notice' : severity);
      const own = findCheck(id)?.severity;
      return own === wanted ? [] : [`${id}: ${own ?? 'absent'}, not ${wanted}`];
    });
    expect(wrong).toEqual([]);
    const known = new Set(rules.map(({ id }) => id));
    const own = CATALOGUE.map(({ id }) => id).filter((id) => !known.has(id));
    expect(own.filter((id) => !/^(FMT|AP)-/.test(id))).toEqual(['STR-11']);
  });
});
