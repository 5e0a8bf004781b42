import type { BookCell, BookRow } from '../model/book';
import { bareLabel, isTotalLabel, normalizeLabel } from '../model/label';
import { isSecretProject, SECRET } from '../model/project';
import { textOf } from './grid-view';
import { isGoalLine } from './head-block';
import type { CellMaker } from './rows';
import { KeyCounter, masked, type Rows } from './rows';
import type { Section } from './section';

/** Rows of lists: 采购 (合计, 小计 per unit, items) and 机构. */
export function listRows(section: Section, cells: CellMaker): Rows {
  const label = section.form.columns.find((column) => column.role === 'label')?.key ?? 'name';
  const keys = new KeyCounter();
  const rows = section.lines
    .filter((line) => Object.keys(line.values).length > 0)
    .map((line, i): BookRow => {
      const written = textOf(line.values[label]).trim();
      // What a secret project is called leaves into no report: its place in the list stands for it.
      const secret = isSecretProject(written);
      const text = secret ? `涉密项目${String(i + 1)}` : written;
      const bare = bareLabel(text);
      const kind = isTotalLabel(text) ? 'total' : bare.endsWith('小计') ? 'subtotal' : 'detail';
      const base = kind === 'total' ? 'total' : bare === '' ? 'item' : bare;
      return {
        key: keys.next(base),
        kind,
        label: text,
        sheet: line.sheet,
        index: line.index,
        block: 0,
        cells: secret ? masked(cells.cells(line)) : cells.cells(line),
        ...(secret ? { secret } : {}),
      };
    });
  return { rows: withParents(rows), absentRows: [], misplacedRows: [], strays: [] };
}

/** Items add up into the 小计 above them, those into 合计; items before any 小计 into 合计 directly. */
function withParents(rows: readonly BookRow[]): BookRow[] {
  const total = rows.findIndex((row) => row.kind === 'total');
  let subtotal = -1;
  return rows.map((row, i) => {
    if (row.kind === 'subtotal') subtotal = i;
    const parent = row.kind === 'detail' && subtotal >= 0 ? subtotal : total;
    return i === total || parent < 0 ? row : { ...row, parent };
  });
}

/**
 * Rows of an 绩效目标表: its indicators, with the merged cells of the first two levels filled down.
 * What stands above them is the head block's.
 */
export function targetRows(section: Section, cells: CellMaker): Rows {
  const secret = isSecretProject(section.project ?? section.title);
  const keys = new KeyCounter();
  let [level1, level2]: (BookCell | undefined)[] = [];
  const lines = section.lines.filter((line) => !isGoalLine(section.form, line));
  const rows = lines.map((line): BookRow => {
    const own = cells.cells(line);
    if (isWritten(own.level1)) {
      if (own.level1?.raw !== level1?.raw) level2 = undefined;
      level1 = own.level1;
    }
    if (isWritten(own.level2)) level2 = own.level2;
    const filled = { ...own, ...(level1 ? { level1 } : {}), ...(level2 ? { level2 } : {}) };
    const written = textOf(line.values.level3).trim();
    const name = secret && written !== '' ? SECRET : written;
    return {
      key: keys.next(normalizeLabel(name === '' ? textOf(filled.level2?.raw) : name)),
      kind: 'detail',
      label: name,
      sheet: line.sheet,
      index: line.index,
      block: 0,
      cells: secret ? masked(filled) : filled,
      ...(secret ? { secret } : {}),
    };
  });
  return { rows, absentRows: [], misplacedRows: [], strays: [] };
}

function isWritten(cell: BookCell | undefined): boolean {
  return cell !== undefined && cell.kind !== 'blank';
}
