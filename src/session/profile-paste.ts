import { FEN_PER, type Unit } from '../model/amount';
import { normalizeLabel } from '../model/label';
import type { PastedProjects, PasteProblem } from '../model/pasted-projects';
import type { ProfileProject } from '../model/profile';
import { isOperatingProject, isSecretProject } from '../model/project';
import { reason, Refusal } from '../model/reason';
import { projectOf, UNIT, halfWidth, asUnit, type Entry } from './pasted-list/pasted';
import { isEnumerated } from './pasted-list/pieces';
import { entriesOfLine } from './pasted-list/sentence';
import { cellRows, entryOfRow, headerOf, type Header } from './pasted-list/table';

/** Longer than 2,000 projects with long names. */
export const LONGEST_LIST = 400_000;

const CAPTION = new RegExp(`^\\(?(?:金额)?单位:(?:人民币)?(${UNIT})\\)?$`);
const TOTAL =
  /(?:合计|总计|共计|总额)$|^(?:20\d\d年度?)?(?:本?(?:部门|单位))?项目支出(?:预算)?(?:安排)?$/;
/** Figures of the tables that stand in the same sentence. */
const OF_TABLES =
  /^(?:20\d\d年度?)?(?:本?(?:部门|单位))?(?:预算)?(?:总?收入|总?支出|基本支出|人员经费(?:支出)?|(?:日常|正常|定额)?公用经费(?:支出)?)(?:预算)?(?:安排)?$/;

/**
 * Reads a pasted list of projects: lines, a Chinese sentence or cells copied from a spreadsheet.
 * What is not understood is a problem that quotes it; amounts stay as they were written.
 * @throws Refusal `profile.list-too-long`
 */
export function pasteProjects(text: string): PastedProjects {
  if (text.length > LONGEST_LIST)
    throw new Refusal(reason('profile.list-too-long', { limit: LONGEST_LIST }));
  const { entries, problems, unit } = read(text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n'));
  const projects: ProfileProject[] = [];
  const totals: { piece: string; fen: number }[] = [];
  const names = new Set<string>();
  const common = commonUnit(entries, unit);
  let sum: number | null = 0;
  for (const entry of entries) {
    const { piece, name } = entry;
    const judged = projectOf(entry, unit);
    const key = normalizeLabel(name);
    if ('problem' in judged) problems.push(judged.problem);
    else if (TOTAL.test(key)) totals.push({ piece, fen: judged.fen });
    else if (/小计$/.test(key)) continue;
    else if (OF_TABLES.test(key) || isOperatingProject(name))
      problems.push({ kind: 'not-a-project', piece });
    else {
      if ((entry.unit ?? unit) !== common) problems.push({ kind: 'unit', piece });
      if (names.has(key)) problems.push({ kind: 'repeated', piece });
      names.add(key);
      projects.push({ ...judged.project, ...(isSecretProject(name) ? { secret: true } : {}) });
      sum = sum !== null && Number.isSafeInteger(sum + judged.fen) ? sum + judged.fen : null;
    }
  }
  for (const { piece, fen } of totals)
    if (sum !== null && fen !== sum) problems.push({ kind: 'total', piece, total: fen, sum });
  return { projects, problems, sum };
}

interface Read {
  readonly entries: Entry[];
  readonly problems: PasteProblem[];
  /** Of amounts that have none of their own. */
  readonly unit: Unit;
}

function read(text: string): Read {
  const entries: Entry[] = [];
  const problems: PasteProblem[] = [];
  const enumerated = isEnumerated(text);
  let header: Header | null = null;
  let unit: Unit = '万元';
  for (const cells of cellRows(text)) {
    const [line = ''] = cells;
    const caption = asUnit(CAPTION.exec(halfWidth(cells.join('')).replace(/\s+/g, ''))?.[1]);
    const named = headerOf(cells.length > 1 ? cells : line.split(/\s+/));
    if (caption) unit = caption;
    else if (named) {
      if (named.unit) unit = named.unit;
      header = cells.length > 1 ? named : null;
    } else {
      const one =
        cells.length > 1
          ? [entryOfRow(cells, header) ?? []].flat()
          : entriesOfLine(line, enumerated);
      for (const found of one) {
        if ('entry' in found) entries.push(found.entry);
        else problems.push(found.problem);
      }
    }
  }
  return { entries, problems, unit };
}

/** The unit of most entries; of two, the list's own. */
function commonUnit(entries: readonly Entry[], unit: Unit): Unit {
  const count = (one: Unit): number =>
    entries.filter((entry) => (entry.unit ?? unit) === one).length;
  return (Object.keys(FEN_PER) as Unit[]).reduce(
    (most, one) => (count(one) > count(most) ? one : most),
    unit,
  );
}
