import { reason, type Reason } from '../model/reason';
import { DataError, type DataProblem } from './data-problem';
import type { EditionFile, FormFile } from './edition-file';
import { NARRATIVE_PARTS } from './narrative-parts';
import type { ColumnForm, Edition, Form, RowForm, SideForm } from './form';
import { NO_WORDS, type TextLanguage } from './language';

type Narratives = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Languages = Readonly<Record<string, Partial<TextLanguage>>>;

/**
 * Builds the editions of files, each upon the one it is based on, oldest first.
 * @param narratives text templates by edition and part; @param languages words of texts by edition
 * @throws DataError with every edition, form, row and column that is named and not there
 */
export function loadEditions(
  files: readonly EditionFile[],
  narratives: Narratives = {},
  languages: Languages = {},
): Edition[] {
  const loader = new Loader(files, narratives, languages);
  const editions = files.flatMap(({ id }) => loader.edition(id) ?? []);
  if (loader.problems.length > 0) throw new DataError(loader.problems);
  return editions.sort((a, b) => a.year - b.year);
}

/** Where an edition's data stand. */
export function editionPath(id: string): string {
  return `editions/${id}/edition.json`;
}

class Loader {
  readonly problems: DataProblem[] = [];
  private readonly files: ReadonlyMap<string, EditionFile>;
  /** `null`: it is being built, or cannot be. */
  private readonly loaded = new Map<string, Edition | null>();

  constructor(
    files: readonly EditionFile[],
    private readonly narratives: Narratives,
    private readonly languages: Languages,
  ) {
    this.files = new Map(files.map((file) => [file.id, file]));
  }

  edition(id: string): Edition | null {
    const known = this.loaded.get(id);
    const file = this.files.get(id);
    if (known !== undefined || !file) return known ?? null;
    this.loaded.set(id, null);
    const base = file.basedOn === undefined ? undefined : this.edition(file.basedOn);
    if (base === null) {
      const of = { id: file.basedOn ?? '' };
      const why = this.files.has(of.id) ? 'data.base-circular' : 'data.no-base';
      this.complain(id, reason(why, of));
      return null;
    }
    const edition = this.build(file, base);
    this.loaded.set(id, edition);
    return edition;
  }

  private build(file: EditionFile, base: Edition | undefined): Edition {
    const { id, region, regionName, year } = file;
    const narrative = this.narratives[id] ?? {};
    const language = this.languages[id] ?? {};
    const forms = new Map(base?.forms);
    for (const [form, own] of Object.entries(file.forms)) {
      const built = buildForm(form, own, forms.get(form), (why) => this.complain(id, why));
      if (built) forms.set(form, built);
    }
    return {
      ...{ id, region, regionName, year, forms },
      expected: file.expected ?? base?.expected ?? [],
      checks: { ...base?.checks, ...file.checks },
      narrative: NARRATIVE_PARTS.flatMap((key) => {
        const text = narrative[key] ?? base?.narrative.find((part) => part.key === key)?.text;
        return text === undefined ? [] : [{ key, text }];
      }),
      language: {
        sections: language.sections ?? base?.language.sections ?? [],
        families: language.families ?? base?.language.families ?? [],
        grammar: language.grammar ?? base?.language.grammar ?? NO_WORDS,
        measures: [...(base?.language.measures ?? []), ...(language.measures ?? [])],
      },
    };
  }

  private complain(id: string, why: Reason): void {
    this.problems.push({ file: editionPath(id), wrong: why });
  }
}

type Complain = (why: Reason) => void;

function buildForm(
  id: string,
  file: FormFile,
  base: Form | undefined,
  complain: Complain,
): Form | null {
  const { insertRows, removeRows, changeRows, changeColumns = [], ...own } = file;
  const form = {
    unit: '万元',
    decimals: 2,
    groups: [],
    caption: ['{entity}', '预算年度：{year}', '单位：{unit}'],
    lines: 0,
    columns: [],
    sides: [],
    ...base,
    ...own,
    id,
  } as Partial<Form> as Form;
  if (!form.name || !form.layout || !form.titles) {
    complain(reason('data.form-incomplete', { at: id }));
    return null;
  }
  const sides = new Map(form.sides.map((side) => [side.key, side]));
  changeSides(id, sides, { insertRows, removeRows, changeRows }, complain);
  const columns = changeColumns.reduce<readonly ColumnForm[]>((all, change) => {
    if (!all.some(({ key }) => key === change.key))
      complain(reason('data.no-column', { at: id, column: change.key }));
    return all.map((column) => (column.key === change.key ? { ...column, ...change } : column));
  }, form.columns);
  return { ...form, sides: [...sides.values()], columns };
}

/** Rows are taken away, then changed, then put in. */
function changeSides(
  form: string,
  sides: Map<string, SideForm>,
  changes: Pick<FormFile, 'insertRows' | 'removeRows' | 'changeRows'>,
  complain: Complain,
): void {
  const change = (key: string, named: readonly string[], work: (rows: Rows) => Rows): void => {
    const side = sides.get(key);
    if (!side) return complain(reason('data.no-side', { at: form, side: key }));
    const absent = named.filter((row) => !side.rows.some((one) => one.key === row));
    for (const row of absent) complain(reason('data.no-row', { at: form, row }));
    if (absent.length === 0) sides.set(key, { ...side, rows: work(side.rows) });
  };
  for (const { side, keys } of changes.removeRows ?? [])
    change(side, keys, (rows) => rows.filter((row) => !keys.includes(row.key)));
  for (const { side, key, ...own } of changes.changeRows ?? [])
    change(side, [key], (rows) => rows.map((row) => (row.key === key ? { ...row, ...own } : row)));
  for (const { side, after, rows: added } of changes.insertRows ?? [])
    change(side, [after], (rows) => {
      const at = rows.findIndex((row) => row.key === after) + 1;
      return [...rows.slice(0, at), ...added, ...rows.slice(at)];
    });
}

type Rows = readonly RowForm[];
