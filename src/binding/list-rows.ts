import type { BookCell, BookRow } from '../model/book';
import { bareLabel, normalizeLabel } from '../model/label';
import { isSecretProject, SECRET } from '../model/project';
import { textOf } from './grid-view';
import { isGoalLine } from './head-block';
import { kindsOf, parentsOf } from './list-levels';
import type { CellMaker } from './rows';
import { KeyCounter, masked, type Rows } from './rows';
import type { Section } from './section';

/** Rows of lists: 采购 (合计, 小计 per unit, items) and 机构. */
export function listRows(section: Section, cells: CellMaker): Rows {
  const { form } = section;
  const label = form.columns.find((column) => column.role === 'label')?.key ?? 'name';
  const written = section.lines
    .filter((line) => Object.keys(line.values).length > 0)
    .map((line, i) => {
      const name = textOf(line.values[label]).trim();
      // What a secret project is called leaves into no report: its place in the list stands for it.
      const secret = isSecretProject(name);
      return {
        label: secret ? `涉密项目${String(i + 1)}` : name,
        sheet: line.sheet,
        index: line.index,
        block: 0,
        cells: secret ? masked(cells.cells(line)) : cells.cells(line),
        ...(secret ? { secret } : {}),
      };
    });
  const keys = new KeyCounter();
  const kinds = kindsOf(form, written);
  const rows = written.map((row, i): BookRow => {
    const kind = kinds[i] ?? 'detail';
    const bare = bareLabel(row.label);
    const key = keys.next(kind === 'total' ? 'total' : bare === '' ? 'item' : bare);
    return { key, kind, ...row };
  });
  const parents = parentsOf(form, rows);
  return {
    rows: rows.map((row, i) => (parents[i] === undefined ? row : { ...row, parent: parents[i] })),
    absentRows: [],
    misplacedRows: [],
    strays: [],
  };
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
