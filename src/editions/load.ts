import type { EditionFile, FormFile } from './edition-file';
import { NARRATIVE_PARTS } from './narrative-parts';
import type { Edition, Form, RowForm, SideForm } from './form';
import { NO_WORDS, type TextLanguage } from './language';

type Narratives = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Languages = Readonly<Record<string, Partial<TextLanguage>>>;

/**
 * Builds the editions of files, each upon the one it is based on.
 * @param narratives text templates by edition and part; @param languages words of texts by edition
 */
export function loadEditions(
  files: readonly EditionFile[],
  narratives: Narratives = {},
  languages: Languages = {},
): Edition[] {
  const loaded = new Map<string, Edition>();
  for (const file of files) {
    const own = { narrative: narratives[file.id] ?? {}, language: languages[file.id] ?? {} };
    loaded.set(file.id, buildEdition(file, own, loaded));
  }
  return [...loaded.values()].sort((a, b) => a.year - b.year);
}

function buildEdition(
  file: EditionFile,
  own: { narrative: Readonly<Record<string, string>>; language: Partial<TextLanguage> },
  loaded: ReadonlyMap<string, Edition>,
): Edition {
  const base = file.basedOn === undefined ? undefined : loaded.get(file.basedOn);
  if (file.basedOn !== undefined && !base) {
    throw new Error(`edition ${file.id}: ${file.basedOn} must be loaded before it`);
  }
  const forms = new Map(base?.forms);
  for (const [id, form] of Object.entries(file.forms)) {
    forms.set(id, buildForm(id, form, forms.get(id)));
  }
  return {
    id: file.id,
    region: file.region,
    regionName: file.regionName,
    year: file.year,
    expected: file.expected ?? base?.expected ?? [],
    forms,
    checks: { ...base?.checks, ...file.checks },
    narrative: NARRATIVE_PARTS.flatMap((key) => {
      const text = own.narrative[key] ?? base?.narrative.find((part) => part.key === key)?.text;
      return text === undefined ? [] : [{ key, text }];
    }),
    language: {
      sections: own.language.sections ?? base?.language.sections ?? [],
      families: own.language.families ?? base?.language.families ?? [],
      grammar: own.language.grammar ?? base?.language.grammar ?? NO_WORDS,
      measures: [...(base?.language.measures ?? []), ...(own.language.measures ?? [])],
    },
  };
}

function buildForm(id: string, file: FormFile, base: Form | undefined): Form {
  const { insertRows = [], removeRows = [], changeRows = [], changeColumns = [], ...own } = file;
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
    throw new Error(`form ${id}: name, layout and titles are needed`);
  }
  const sides = form.sides.map((side) => {
    let rows = side.rows;
    for (const { keys } of removeRows.filter((r) => r.side === side.key)) {
      rows = rows.filter((row) => !keys.includes(row.key));
    }
    for (const { key, side: at, ...change } of changeRows) {
      if (at === side.key)
        rows = rows.map((row) => (row.key === key ? { ...row, ...change } : row));
    }
    for (const insert of insertRows.filter((r) => r.side === side.key)) {
      rows = insertAfter(id, rows, insert.after, insert.rows);
    }
    return { ...side, rows } satisfies SideForm;
  });
  const columns = form.columns.map((column) => ({
    ...column,
    ...changeColumns.find((change) => change.key === column.key),
  }));
  return { ...form, sides, columns };
}

function insertAfter(
  form: string,
  rows: readonly RowForm[],
  after: string,
  added: readonly RowForm[],
): RowForm[] {
  const at = rows.findIndex((row) => row.key === after);
  if (at < 0) throw new Error(`form ${form}: no row ${after} to insert after`);
  return [...rows.slice(0, at + 1), ...added, ...rows.slice(at + 1)];
}
