import { bareLabel, normalizeLabel } from '../../model/label';
import type { Edition, Form } from '../../editions/form';

/** Names that formulas may use, as the editions of a region print them. */

const FORM_NAMES: Readonly<Record<string, string>> = {
  采购: 'proc',
  资产: 'asset',
  绩效: 'perf',
  机构: 'org',
};

interface FormWords {
  /** Column name → keys; a form with two sides has the same name twice. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly rows: ReadonlyMap<string, string>;
  readonly sets: ReadonlySet<string>;
  readonly coded: boolean;
}

/** 各类: the rows that a table by codes, or a list, adds up directly into its 合计. */
const CLASSES = '各类';

export class Vocabulary {
  private readonly forms = new Map<string, FormWords>();

  constructor(editions: readonly Edition[]) {
    const ids = new Set(editions.flatMap((edition) => [...edition.forms.keys()]));
    for (const id of ids) {
      this.forms.set(id, wordsOf(editions.flatMap((edition) => edition.forms.get(id) ?? [])));
    }
  }

  /** `T3`, `表3` or `采购` → form id. */
  formId(name: string): string | undefined {
    const number = /^(?:[Tt]|表)([1-9])$/.exec(name)?.[1];
    const id = number ? `t${number}` : FORM_NAMES[name];
    return id !== undefined && this.forms.has(id) ? id : undefined;
  }

  columnKeys(form: string, name: string): readonly string[] {
    return this.forms.get(form)?.columns.get(normalizeLabel(name)) ?? [];
  }

  /** Key of a fixed row, a code, `total`, or a set (`*收入项目`). */
  rowKey(form: string, name: string): string | undefined {
    const words = this.forms.get(form);
    if (!words) return undefined;
    if (words.coded && name === '合计') return 'total';
    if (words.coded && /^\d{3,7}$/.test(name)) return name;
    if (words.sets.has(name)) return `*${name}`;
    return words.rows.get(bareLabel(name));
  }

  /** A column by its own key, as the book calls it. */
  ownColumnKeys(form: string, key: string): readonly string[] {
    const known = [...(this.forms.get(form)?.columns.values() ?? [])].flat();
    return known.includes(key) ? [key] : [];
  }

  /** A row by its own key, likewise. */
  ownRowKey(form: string, key: string): string | undefined {
    const known = [...(this.forms.get(form)?.rows.values() ?? [])];
    return known.includes(key) || (this.forms.get(form)?.coded && key === 'total')
      ? key
      : undefined;
  }

  columnNames(form: string): string {
    return [...(this.forms.get(form)?.columns.keys() ?? [])].join('、');
  }

  rowNames(form: string): string {
    const words = this.forms.get(form);
    return [
      ...(words?.sets ?? []),
      ...(words?.rows.keys() ?? []),
      ...(words?.coded ? ['合计', '科目编码'] : []),
    ].join('、');
  }
}

function wordsOf(forms: readonly Form[]): FormWords {
  const columns = new Map<string, string[]>();
  const rows = new Map<string, string>();
  const sets = new Set<string>();
  for (const form of forms) {
    for (const column of form.columns) {
      const name = normalizeLabel(column.name ?? column.labels[0] ?? column.key);
      const keys = columns.get(name) ?? [];
      if (!keys.includes(column.key)) columns.set(name, [...keys, column.key]);
    }
    for (const row of form.sides.flatMap((side) => side.rows)) {
      rows.set(bareLabel(row.name ?? row.label), row.key);
      for (const synonym of row.synonyms ?? []) {
        if (!rows.has(bareLabel(synonym))) rows.set(bareLabel(synonym), row.key);
      }
      if (row.set !== undefined) sets.add(row.set);
    }
  }
  const coded = forms.some((form) => form.layout === 'code' || form.layout === 'list');
  if (coded) sets.add(CLASSES);
  return { columns, rows, sets, coded };
}
