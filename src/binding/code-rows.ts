import type { BookRow, Entity, RowKind } from '../model/book';
import { bareLabel, isPageSubtotal, isTotalLabel, normalizeLabel } from '../model/label';
import { ECONOMIC, FUNCTIONAL } from '../editions/in-use';
import { textOf } from './grid-view';
import type { CellMaker } from './rows';
import { amountKeys, holdsFigure, isNumeric, KeyCounter, type Rows } from './rows';
import type { DataLine, Section } from './section';

/** Rows of a table by classification code: 合计, units' blocks, 类 → 款 → 项. */

type UnitCaption = Pick<Entity, 'code' | 'name'>;

interface CodedLine {
  readonly line: DataLine;
  readonly code: string;
  readonly name: string;
  readonly isTotal: boolean;
}

/** The code as written, without the blanks that page breaks leave in it. */
export function codeText(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string'
    ? normalizeLabel(String(value)).replace(/\.0+$/, '')
    : '';
}

export function codeRows(section: Section, cells: CellMaker, caption: UnitCaption): Rows {
  const { form } = section;
  const economic = form.classification === 'economic';
  const amounts = amountKeys(form);
  const coded = section.lines
    .map(codedLine)
    .filter(
      ({ line, code, name }) =>
        !isPageSubtotal(name) &&
        !isMemo(code, name) &&
        (code !== '' || name !== '' || amounts.some((key) => line.values[key] !== undefined)),
    );
  const strays: Rows['strays'][number][] = [];
  const keys = new KeyCounter();
  const rows: GrowingRow[] = [];
  let block = 0;
  let totals = 0;
  /** 类 of this block that have 款 already. */
  const begun = new Set<string>();
  coded.forEach((entry, i) => {
    const { line, code, name } = entry;
    const all = cells.cells(line);
    const kind = kindOf(entry, coded[i + 1], economic, caption);
    if (kind === 'malformed' && code === '') {
      const figures = amounts.filter((key) => holdsFigure(all[key]));
      if (figures.length === 0) return; // a remark between rows
      if (name === '') {
        for (const column of figures) {
          const cell = all[column];
          if (cell && isNumeric(cell)) strays.push({ sheet: line.sheet, column, cell });
        }
        return;
      }
    }
    // A unit's head begins its block; where units have none, a further 合计, or a 类 listed anew.
    if (kind === 'total') totals += 1;
    const restarts = kind === 'class' && begun.has(code) && coded[i + 1]?.code.startsWith(code);
    if (kind === 'unit' || (kind === 'total' && totals > 1) || restarts) {
      block += 1;
      begun.clear();
    }
    if (code.length === 5) begun.add(code.slice(0, 3));
    const row: GrowingRow = {
      key: keys.next(kind === 'total' ? 'total' : code !== '' ? code : bareLabel(name)),
      kind,
      label: name,
      sheet: line.sheet,
      index: line.index,
      block,
      cells: all,
    };
    if (code !== '') row.code = code;
    const sequence = cells.sequence(line);
    if (sequence) row.sequence = sequence;
    rows.push(row);
  });
  setParents(rows);
  return { rows, absentRows: [], misplacedRows: [], strays };
}

type GrowingRow = { -readonly [K in keyof BookRow]: BookRow[K] };

/** A line that says what is in the row above (其中：…), by no code, is no row of the table. */
function isMemo(code: string, name: string): boolean {
  return code === '' && /^其中/.test(normalizeLabel(name));
}

/** 合计 stands in the name column, or, merged over them, in those before it. */
function codedLine(line: DataLine): CodedLine {
  const name = textOf(line.values.name).trim();
  const before = [line.values.code, line.values.seq].map((value) => textOf(value).trim());
  const total = [name, ...before].find(isTotalLabel);
  if (total !== undefined && !/\d/.test(before[0] ?? ''))
    return { line, code: '', name: total, isTotal: true };
  return { line, code: codeText(line.values.code), name, isTotal: false };
}

function kindOf(
  { code, name, isTotal }: CodedLine,
  next: CodedLine | undefined,
  economic: boolean,
  caption: UnitCaption,
): RowKind {
  if (isTotal) return 'total';
  if (isUnitHead(code, name, next, economic, caption)) return 'unit';
  if (/^\d{3}$/.test(code)) return 'class';
  if (/^\d{5}$/.test(code)) return economic ? 'item' : 'section';
  if (/^\d{7}$/.test(code) && !economic) return 'item';
  return 'malformed';
}

/** The head of a unit's block: a unit's code or none, a name that no classification has, a 类 next. */
function isUnitHead(
  code: string,
  name: string,
  next: CodedLine | undefined,
  economic: boolean,
  caption: UnitCaption,
): boolean {
  if (name === '' || !next || !/^\d{3}$/.test(next.code)) return false;
  const classification = economic ? ECONOMIC : FUNCTIONAL;
  if (classification.hasName(name) || !classification.get(next.code)) return false;
  if (code === '') return true;
  const own = caption.code !== '' && code.startsWith(caption.code);
  return own || (/^\d{3}(?:\d{3}){0,3}$/.test(code) && !classification.get(code));
}

function figured(row: BookRow): boolean {
  return Object.values(row.cells).some((cell) => cell.kind === 'amount');
}

/**
 * 款 adds up into its 类, 项 into its 款, 类 into its unit or 合计, a unit into 合计. A 合计 that stands
 * below its rows serves too.
 */
function setParents(rows: readonly GrowingRow[]): void {
  const heads = new Map<number, number>();
  const codes = new Map<string, number>();
  rows.forEach((row, i) => {
    if (row.kind === 'total') heads.set(row.block, i);
    // A unit named without figures divides the table, but nothing adds up into it.
    else if (row.kind === 'unit') {
      if (figured(row)) heads.set(row.block, i);
    } else codes.set(`${String(row.block)}/${row.code ?? ''}`, i);
  });
  const total = rows.findIndex((row) => row.kind === 'total');
  rows.forEach((row, i) => {
    const parent = parentOf(row);
    if (parent !== undefined && parent >= 0 && parent !== i) row.parent = parent;
  });

  function parentOf(row: BookRow): number | undefined {
    if (row.kind === 'section' || row.kind === 'item') {
      return codes.get(`${String(row.block)}/${row.code?.slice(0, -2) ?? ''}`);
    }
    if (row.kind === 'class') return heads.get(row.block) ?? total;
    return row.kind === 'unit' && figured(row) ? total : undefined;
  }
}
