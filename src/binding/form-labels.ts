import type { ColumnForm, Form } from '../editions/form';
import { normalizeLabel } from '../model/label';

/** A header label as it is compared: without a leading year. */
export function headerLabel(text: string): string {
  return normalizeLabel(text).replace(/^20\d\d年度?/, '');
}

/** The labels of a form's columns, ready to be looked up. */
export class FormLabels {
  private static readonly known = new WeakMap<Form, FormLabels>();

  private readonly byColumn = new Map<ColumnForm, ReadonlySet<string>>();
  private readonly all = new Set<string>();
  private readonly groups: ReadonlySet<string>;

  private constructor(form: Form) {
    this.groups = new Set(form.groups.map(({ label }) => headerLabel(label)));
    for (const column of form.columns) {
      const labels = new Set(column.labels.map(headerLabel));
      this.byColumn.set(column, labels);
      for (const label of labels) this.all.add(label);
    }
  }

  static of(form: Form): FormLabels {
    let labels = FormLabels.known.get(form);
    if (!labels) {
      labels = new FormLabels(form);
      FormLabels.known.set(form, labels);
    }
    return labels;
  }

  /** Whether a label as found is a column's; what it adds in brackets, such as a unit, does not matter. */
  isOf(column: ColumnForm, label: string): boolean {
    const labels = this.byColumn.get(column);
    return labels !== undefined && (labels.has(label) || labels.has(withoutRemark(label)));
  }

  isColumn(label: string): boolean {
    return this.all.has(label) || this.all.has(withoutRemark(label));
  }

  isColumnOrGroup(label: string): boolean {
    return this.isColumn(label) || this.groups.has(label) || this.groups.has(withoutRemark(label));
  }
}

function withoutRemark(label: string): string {
  return label.endsWith(')') ? label.replace(/\(.*\)$/, '') : label;
}
