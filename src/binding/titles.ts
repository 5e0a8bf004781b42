import type { Form } from '../editions/form';
import { normalizeLabel } from '../model/label';
import type { Grid } from '../model/grid';

/** A cell whose text is a form's title. */
export interface TitleHit {
  readonly form: Form;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly scope: 'department' | 'unit';
  /** For 绩效 tables: the project that the title names. */
  readonly project?: string;
}

/** A title is short; a sentence that ends like one is not a title. */
const LONGEST_TITLE = 80;
const LAST_OF_TITLE = /[表算况)）》”"]。?\s*$/;
/** A sentence, or a note that names a table. */
const NOT_A_TITLE = /[。；，,;]|^(?:注|备注|说明|详见|见)|决算|目录/;

export class TitleIndex {
  private readonly patterns: readonly { form: Form; pattern: RegExp; length: number }[];

  constructor(forms: Iterable<Form>) {
    this.patterns = [...forms]
      .flatMap((form) => form.titles.map((title) => ({ form, core: normalizeLabel(title) })))
      .map(({ form, core }) => ({
        form,
        length: core.length,
        pattern: new RegExp(`^(.*?)${escape(core)}(?:\\(.{0,40}\\))?$`),
      }))
      .sort((a, b) => b.length - a.length);
  }

  /** The titles of a grid, top to bottom. */
  find(grid: Grid): TitleHit[] {
    const hits: TitleHit[] = [];
    for (const row of grid.rows) {
      for (const { column, value } of row.cells) {
        if (typeof value !== 'string' || value.length > LONGEST_TITLE) continue;
        const text = this.titleIn(value);
        const hit = text === null ? null : this.match(text);
        if (hit && text !== null) hits.push({ ...hit, row: row.index, column, text: text.trim() });
      }
    }
    return hits;
  }

  /** The whole cell, or its first line where the unit follows below it. */
  private titleIn(value: string): string | null {
    const [line = ''] = value.trim().split(/[\r\n]/);
    return (
      [value, line].find((text) => LAST_OF_TITLE.test(text) && this.match(text) !== null) ?? null
    );
  }

  /** The form whose longest title core ends the text. */
  private match(text: string): Pick<TitleHit, 'form' | 'scope' | 'project'> | null {
    const label = normalizeLabel(text).replace(/[。.]$/, '');
    for (const { form, pattern } of this.patterns) {
      const match = pattern.exec(label);
      if (!match) continue;
      const before = match[1] ?? '';
      if (form.layout === 'targets') {
        const project = before.replace(/^\(?\d+\)?[、.．:]?/, '');
        return project === '' ? null : { form, scope: 'department', project };
      }
      if (NOT_A_TITLE.test(label.replace(/\(.*\)$/, ''))) return null;
      return { form, scope: before.includes('单位预算') ? 'unit' : 'department' };
    }
    return null;
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
