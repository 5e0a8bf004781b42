import { CATALOGUE } from '../../../src/checks/catalogue';
import type { Draft } from '../../../src/checks/outcome';
import { EDITIONS } from '../../../src/editions/in-use';
import { amountFrom } from '../../../src/model/amount';
import type { Book, FormInstance } from '../../../src/model/book';
import type { Coverage } from '../../../src/model/claim';
import type { Fact, FactFigure } from '../../../src/model/fact';
import type { Project } from '../../../src/model/project';
import { reason } from '../../../src/model/reason';
import { readText } from '../../../src/proofreading/claims/read-text';
import { proofread } from '../../../src/proofreading/proofread';
import { findingSentence } from '../../../src/wording/finding-sentence';

/** Prose of a department that never was, held against facts that a test makes up. */

export interface Prose {
  readonly overall?: string;
  readonly operating?: string;
  readonly sangong?: string;
  readonly procurement?: string;
  readonly assets?: string;
}

const HEADINGS = {
  overall: '二、部门预算安排的总体情况',
  operating: '三、机关运行经费安排情况',
  sangong: '四、财政拨款“三公”经费预算情况及增减变化原因',
  procurement: '六、政府采购预算情况',
  assets: '七、国有资产信息',
} as const;

export interface Tables {
  readonly facts?: readonly Fact[];
  /** Tables that are there besides; those of the facts are. */
  readonly forms?: readonly FormInstance[];
  readonly projects?: readonly Project[];
  readonly secret?: readonly string[];
  readonly hasPrior?: boolean;
}

/** A fact of one cell; 万元. */
export function fact(id: string, now: string, prior?: string, more: Partial<Fact> = {}): Fact {
  const figure = (amount: string, year: string): FactFigure => ({
    size: amountFrom(amount, '万元')?.fen ?? 0,
    parts: [
      {
        ...{ sign: 1, form: FORMS.find(([pattern]) => pattern.test(id))?.[1] ?? 't3' },
        ...{ row: `${id}行`, column: '金额', value: amount },
        place: { sheet: year, address: 'D7' },
      },
    ],
  });
  return {
    ...{ id, label: id, unit: '万元', now: figure(now, '本年') },
    ...(prior === undefined ? {} : { prior: figure(prior, '上年') }),
    ...more,
  };
}

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^income|^expenditure\.total/, 't1'],
  [/personnel|publicUse|^operating/, 't6'],
  [/^sangong/, 't9'],
  [/^procurement|^assets\.purchase/, 'proc'],
  [/^assets/, 'asset'],
];

/** 机关运行经费 with institutions in it, as the facts remark it. */
export const INCLUDED: Partial<Fact> = { remark: reason('fact.institutions-included') };

export function form(id: string, rows: readonly unknown[] = []): FormInstance {
  return {
    ...{ form: id, instance: '', status: 'bound', why: [], sheet: '本年', grid: 0, title: '' },
    ...{ range: null, caption: {}, unit: '万元', tick: 10_000, columns: [], rows },
    ...{ absentRows: [], misplacedRows: [], strays: [], repeatedHeaders: [], notes: [] },
  } as unknown as FormInstance;
}

export interface Found {
  /** `N-07 error fail` */
  readonly gists: readonly string[];
  readonly sentences: readonly string[];
  readonly drafts: readonly (Draft & { readonly check: string })[];
  readonly coverage: Coverage;
  /** Outcomes by check: how many instances passed. */
  readonly passed: Readonly<Record<string, number>>;
}

export function held(prose: Prose, tables: Tables = {}): Found {
  const { facts = [], forms = [], projects = [], secret = [], hasPrior = false } = tables;
  const own = new Set(facts.flatMap(({ now }) => now.parts.map((part) => part.form)));
  const edition = EDITIONS.find(({ id }) => id === 'hebei-2022')!;
  const book: Book = {
    ...{ name: '预算.xlsx', year: 2022, edition: { id: edition.id, year: 2022, exact: true } },
    entity: { code: '901', name: '石门镇人民政府', scope: 'department', units: [] },
    forms: [...[...own].map((id) => form(id)), ...forms],
    projects,
  };
  const texts = (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).flatMap((key) => [
    HEADINGS[key],
    ...(prose[key] ?? '').split('\n'),
  ]);
  const lines = texts.map((text, at) => ({ text, origin: { document: '说明.txt', at } }));
  const { readings, coverage } = proofread(
    {
      ...{ text: readText('说明.txt', lines, edition.language.sections), book, edition },
      ...{ facts: new Map(facts.map((one) => [one.id, one])), year: 2022, hasPrior },
      secret: new Set(secret),
    },
    CATALOGUE.filter(({ id }) => /^N-(0\d|1\d|2[0-7])$/.test(id)),
  );
  const outcomes = CATALOGUE.flatMap((check) =>
    (readings.get(check.id) ?? []).map((outcome) => ({ check, outcome })),
  );
  const drafts = outcomes.flatMap(({ check, outcome }, at) => {
    // The runner says once what is missing.
    const said = outcomes.findIndex(
      (one) => one.check === check && one.outcome.verdict === 'unchecked',
    );
    const again = outcome.verdict === 'unchecked' && said < at;
    return outcome.verdict === 'pass' || again ? [] : [{ ...outcome, check }];
  });
  const gradeOf = ({ verdict, severity, check }: (typeof drafts)[number]): string =>
    verdict === 'rounding' ? 'notice' : (severity ?? check.severity);
  return {
    gists: drafts.map((one) => `${one.check.id} ${gradeOf(one)} ${one.verdict}`),
    sentences: drafts.map((one) =>
      findingSentence(
        {
          ...{ expected: null, actual: null, difference: null, rootCause: null, why: null },
          ...{ message: 'fail', ...one, id: '', check: one.check.id, severity: 'error' },
        },
        one.check,
      ),
    ),
    drafts: drafts.map((one) => ({ ...one, check: one.check.id })),
    coverage,
    passed: Object.fromEntries(
      CATALOGUE.map(({ id }) => [
        id,
        (readings.get(id) ?? []).filter(({ verdict }) => verdict === 'pass').length,
      ]),
    ),
  };
}
