import type { BookRow } from '../../../model/book';
import { projectKey } from '../../../model/label';
import { isOperatingProject } from '../../../model/project';
import { cellOf } from '../../context';
import { PASS, type Outcome } from '../../outcome';
import type { CodedCheck } from '../coded-check';
import { presentOf, remark } from '../forms';
import { isTargets } from './indicators';

/**
 * F-01 采购表列出的每个项目都有绩效目标表; those that the text lists are asked where there is a text.
 * A warning here: a project may stand in 采购 under a wider name.
 */
export const procuredProjects: CodedCheck = (context) => {
  const titles = presentOf(context, isTargets).map(({ title }) => projectKey(title));
  if (titles.length === 0) return [];
  return context.present('proc').flatMap((instance): Outcome[] => {
    const asked = new Set<string>();
    return instance.rows.flatMap((row): Outcome[] => {
      const key = projectKey(row.label);
      if (!isProject(row) || asked.has(key)) return [];
      asked.add(key);
      if (titles.some((title) => isLike(title, key))) return [PASS];
      const cell = row.cells.project;
      return [
        remark(instance, [row.key, 'project'], {
          severity: 'warning',
          slots: { row: row.label },
          cells: cell ? [cellOf(row.sheet, cell)] : [],
        }),
      ];
    });
  });
};

function isProject(row: BookRow): boolean {
  return row.kind === 'detail' && row.label !== '' && !row.secret && !isOperatingProject(row.label);
}

/** One of two names holds the other, or they share four in five characters; how they differ is P-10's. */
export function isLike(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  const left = [...a];
  const shared = left.filter((char) => b.includes(char)).length;
  return shared * 10 >= (left.length + [...b].length) * 4;
}
