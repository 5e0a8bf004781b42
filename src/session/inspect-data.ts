import { DATA, RULES } from '../checks/catalogue';
import { FormulaError } from '../checks/language/syntax';
import { weakenedByEdition, weakenedByPack, type Weakened } from '../checks/weakened';
import type { DataPack } from '../editions/data-pack';
import { DataError, type DataProblem } from '../editions/data-problem';
import { EDITIONS } from '../editions/in-use';
import { editionPath } from '../editions/load';
import { SHIPPED } from '../editions/shipped';
import type { FormInstance } from '../model/book';
import { reason, Refusal, type Reason } from '../model/reason';
import { checkTextTemplate } from '../narrative/check-text-template';
import { FORM_STATUS } from '../wording/names';
import { checkOpened } from './check';
import { requireData } from './data-in-use';
import { namesInput } from './inspect-template';
import { openWorkbook } from './open';

/** What a data pack has, for a reader. */
export interface DataAccount {
  readonly name: string;
  readonly version: string;
  readonly editions: readonly {
    readonly id: string;
    readonly replaces: boolean;
    readonly weakened: Weakened;
  }[];
  /** As `hebei-2022/opening`. */
  readonly templates: readonly string[];
  /** As `hebei-2022/measures`. */
  readonly texts: readonly string[];
  readonly codes: readonly ('functional' | 'economic')[];
  readonly rules: readonly {
    readonly name: string;
    readonly ids: readonly string[];
    readonly weakened: Weakened;
  }[];
}

/**
 * Tries the data pack that was offered as no pane has the time to: its templates are read, and of each of
 * its editions a blank workbook is made, written, read and checked.
 * @returns `null` where no pack was offered
 * @throws DataError with what is wrong
 */
export async function inspectData(): Promise<DataAccount | null> {
  requireData();
  if (DATA.kind !== 'in-use') return null;
  const { pack } = DATA;
  const problems = [...templateProblems(pack), ...(await blankBookProblems(pack))];
  if (problems.length > 0) throw new DataError(problems);
  const { name, version, editions, narratives, languages, functional, economic } = pack;
  const shipped = new Set(SHIPPED.editions.map(({ id }) => id));
  return {
    ...{ name, version },
    editions: EDITIONS.filter(({ id }) => editions.some((one) => one.id === id)).map((edition) => ({
      id: edition.id,
      replaces: shipped.has(edition.id),
      weakened: weakenedByEdition(edition),
    })),
    templates: partsOf(narratives),
    texts: partsOf(languages),
    codes: [
      ...(functional ? (['functional'] as const) : []),
      ...(economic ? (['economic'] as const) : []),
    ],
    rules: RULES.packs.map(({ settings, ...pack }) => ({
      ...pack,
      weakened: weakenedByPack(settings),
    })),
  };
}

function partsOf(byEdition: Readonly<Record<string, object>>): string[] {
  return Object.entries(byEdition).flatMap(([id, parts]) =>
    Object.keys(parts).map((part) => `${id}/${part}`),
  );
}

function templateProblems({ narratives }: DataPack): DataProblem[] {
  return EDITIONS.flatMap((edition) =>
    Object.entries(narratives[edition.id] ?? {}).flatMap(([part, text]) => {
      const file = `editions/${edition.id}/narrative/${part}.liquid`;
      return complaints(() => checkTextTemplate({ name: part, text }, namesInput(edition))).map(
        (wrong) => ({ file, wrong }),
      );
    }),
  );
}

function complaints(check: () => ReturnType<typeof checkTextTemplate>): Reason[] {
  try {
    return check().flatMap(({ problem }) => problem ?? []);
  } catch (problem) {
    if (problem instanceof Refusal) return [problem.reason];
    throw problem;
  }
}

async function blankBookProblems({ editions }: DataPack): Promise<DataProblem[]> {
  const all: DataProblem[] = [];
  for (const { id, year } of editions) {
    const wrong = await blankBookFaults(id, year);
    all.push(...wrong.map((one) => ({ file: editionPath(id), wrong: one })));
  }
  return all;
}

/** Whether our own forms of an edition are known again. */
async function blankBookFaults(id: string, year: number): Promise<Reason[]> {
  try {
    // Reads formulas of its own when it is loaded.
    const { newWorkbook } = await import('./new-workbook');
    const bytes = await newWorkbook({ edition: id, unit: '某单位', year });
    const { book } = checkOpened(await openWorkbook(bytes, `${id}.xlsx`));
    const forms = EDITIONS.find((edition) => edition.id === id)?.expected ?? [];
    return forms.flatMap((form) => unread(form, book.forms));
  } catch (problem) {
    if (problem instanceof FormulaError) {
      const { source: formula, found } = problem;
      return [reason('data.own-formula', { formula, found })];
    }
    // Whatever it was, it comes of the edition: those that ship are made into workbooks by our tests.
    return [problem instanceof Refusal ? problem.reason : reason('data.blank-book')];
  }
}

function unread(form: string, found: readonly FormInstance[]): Reason[] {
  const own = found.filter((one) => one.form === form);
  const bad = own.length === 0 ? 'missing' : own.find(({ status }) => BAD.has(status))?.status;
  return bad ? [reason('data.form-unread', { form, problem: FORM_STATUS[bad] })] : [];
}

const BAD: ReadonlySet<FormInstance['status']> = new Set(['missing', 'ambiguous']);
