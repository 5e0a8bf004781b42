import { addressOf } from '../model/place';
import { textOf } from './grid-view';
import type { FormInstance } from '../model/book';
import { isSecretProject, isOperatingProject, joinProjects, type Project } from '../model/project';

/** Projects that the tables name: 绩效 titles and 采购 rows. */
export function projectsOf(forms: readonly FormInstance[]): Project[] {
  return joinProjects(
    forms.flatMap((form) =>
      form.form === 'perf' ? fromTargets(form) : form.form === 'proc' ? fromProcurement(form) : [],
    ),
  );
}

function fromTargets(form: FormInstance): Project[] {
  if (!form.range) return [];
  const name = form.title.replace(/^[(（]?\d+[)）]?[、.．:：\s]*/, '').replace(/绩效目标表$/, '');
  const address = addressOf(form.range.top, form.range.left);
  const code = form.secret ? '' : textOf(form.head?.code?.raw).trim();
  const budget = form.head?.budget?.amount;
  return [
    {
      ...project(name, { form: 'perf', place: { sheet: form.sheet, address } }),
      ...(code === '' ? {} : { code }),
      ...(budget ? { budget } : {}),
    },
  ];
}

function fromProcurement(form: FormInstance): Project[] {
  return form.rows.flatMap((row) => {
    const cell = row.cells.project;
    if (row.kind !== 'detail' || row.label === '' || !cell) return [];
    const place = { sheet: row.sheet, address: addressOf(cell.row, cell.column) };
    const budget = row.cells.projectBudget?.amount;
    return [{ ...project(row.label, { form: 'proc', place }), ...(budget ? { budget } : {}) }];
  });
}

function project(name: string, source: Project['sources'][number]): Project {
  const kind = isSecretProject(name)
    ? 'secret'
    : isOperatingProject(name)
      ? 'operating'
      : 'specific';
  return { name, kind, sources: [source] };
}
