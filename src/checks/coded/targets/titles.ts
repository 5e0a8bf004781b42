import { projectKey } from '../../../model/label';
import type { FormInstance } from '../../../model/book';
import { cellOf } from '../../context';
import { shown } from '../../../model/shown';
import { PASS, type Draft, type Outcome } from '../../outcome';
import type { CodedCheck } from '../coded-check';
import { presentOf, remark, titleCell } from '../forms';
import { isTargets } from './indicators';

/** F-10 编号连续、标题括号成对、标题与表内项目名称一致、项目名称不重复. */
export const targetTitles: CodedCheck = (context) => {
  const tables = inSheetOrder(presentOf(context, isTargets));
  const seen = new Set<string>();
  let last = 0;
  return tables.flatMap((instance): Outcome[] => {
    // A secret project has its number, which is not kept.
    if (instance.secret) {
      last += last > 0 ? 1 : 0;
      return [];
    }
    const found: Draft[] = [];
    const number = numberOf(instance.title);
    // Each part (专项资金, 预算项目) may begin anew.
    if (number !== null && last > 0 && number !== 1 && number !== last + 1) {
      const slots = { number: String(number), next: String(last + 1) };
      found.push(said(instance, 'number', slots));
    }
    last = number ?? last;
    if (!paired(instance.title)) found.push(said(instance, 'brackets', {}));
    const key = projectKey(instance.title);
    if (seen.has(key)) found.push(said(instance, 'twice', {}));
    seen.add(key);
    found.push(...otherName(instance, key));
    return found.length > 0 ? found : [PASS];
  });
};

function said(instance: FormInstance, what: string, slots: Draft['slots']): Draft {
  return remark(instance, [what], {
    message: what,
    slots: { title: instance.title, ...slots },
    cells: titleCell(instance),
  });
}

/** The head block names another project than the title does. */
function otherName(instance: FormInstance, key: string): Draft[] {
  const cell = instance.head?.name;
  const name = shown(cell?.raw ?? null).trim();
  if (!cell || name === '' || projectKey(name) === key) return [];
  const slots = { title: instance.title, name };
  const cells = [cellOf(instance.sheet, cell)];
  return [remark(instance, ['name'], { message: 'name', slots, cells })];
}

function inSheetOrder(tables: readonly FormInstance[]): FormInstance[] {
  const top = ({ range }: FormInstance): number => range?.top ?? 0;
  return [...tables].sort((a, b) => a.grid - b.grid || top(a) - top(b));
}

/** The Arabic number that a title begins with; `null` when there is none. */
function numberOf(title: string): number | null {
  const digits = /^\s*\(?(\d{1,3})\)?\s*[、.:)]/.exec(title.normalize('NFKC'))?.[1];
  return digits === undefined ? null : Number(digits);
}

const PAIRS: Readonly<Record<string, string>> = {
  ')': '(',
  '】': '【',
  '》': '《',
  '〕': '〔',
  ']': '[',
  '”': '“',
};

function paired(title: string): boolean {
  const open: string[] = [];
  // A number of a title may have one bracket: 1）.
  for (const char of title.normalize('NFKC').replace(/^\s*\d+\)/, '')) {
    if (Object.values(PAIRS).includes(char)) open.push(char);
    else if (PAIRS[char] !== undefined && open.pop() !== PAIRS[char]) return false;
  }
  return open.length === 0;
}
