import type { ColumnForm, Form, GroupForm } from '../../editions/form';
import { printedColumns } from '../../editions/printed-form';
import type { FormInstance } from '../../model/book';

/**
 * The form with the columns that a table really has, in its order, under its labels and in its unit;
 * the groups above them are the edition's, as wide as what is left below them. A table that is
 * only a title and the note that it is empty has the columns that the form prints.
 */
export function formAsFound(form: Form, instance: FormInstance): Form {
  const found = columnsOf(form, instance);
  const columns = found.length > 0 ? found : printedColumns(form);
  return {
    ...form,
    unit: instance.unit,
    columns,
    groups: form.groups.flatMap((group) => runsOf(group, form, columns)),
  };
}

function columnsOf(form: Form, instance: FormInstance): ColumnForm[] {
  return [...instance.columns]
    .sort((a, b) => a.column - b.column)
    .flatMap(({ key, label, printed }): ColumnForm[] => {
      const column = form.columns.find((one) => one.key === key);
      if (!column) return [];
      const heading = label === '' ? printed : label;
      return [{ ...column, printed: true, ...(heading === undefined ? {} : { heading }) }];
    });
}

/** The group above each run of its columns: more than one only where others stand between them. */
function runsOf(
  { label, from, to }: GroupForm,
  form: Form,
  columns: readonly ColumnForm[],
): GroupForm[] {
  const first = form.columns.findIndex(({ key }) => key === from);
  const last = form.columns.findIndex(({ key }) => key === to);
  if (first < 0 || last < 0) return [];
  const within = new Set(form.columns.slice(first, last + 1).map(({ key }) => key));
  const runs: { label: string; from: string; to: string }[] = [];
  columns.forEach(({ key }, i) => {
    if (!within.has(key)) return;
    const run = runs[runs.length - 1];
    if (run && run.to === columns[i - 1]?.key) run.to = key;
    else runs.push({ label, from: key, to: key });
  });
  return runs;
}
