import type { BookRow, Entity, RowKind } from '../model/book';
import { bareLabel, isPageSubtotal, isTotalLabel, normalizeLabel } from '../model/label';
import { ECONOMIC, FUNCTIONAL } from '../editions/shipped';
import { textOf } from './grid-view';
import type { CellMaker } from './rows';
import { amountKeys, holdsFigure, KeyCounter, type Rows } from './rows';
import type { DataLine, Section } from './section';

/** Rows of a table by classification code: 合计, units' blocks, 类 → 款 → 项. */

type Caption = Pick<Entity, 'code' | 'name'>;

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

export function codeRows(section: Section, cells: CellMaker, caption: Caption): Rows {
  const { form } = section;
  const economic = form.classification === 'economic';
  const coded = section.lines.map(codedLine).filter(({ line, code, name }) => {
    if (isPageSubtotal(name)) return false;
    return (
      code !== '' || name !== '' || amountKeys(form).some((key) => line.values[key] !== undefined)
    );
  });
  const strays: Rows['strays'][number][] = [];
  const keys = new KeyCounter();
  const rows: BookRow[] = [];
  let block = 0;
  coded.forEach((entry, i) => {
    const { line, code, name } = entry;
    const all = cells.cells(line);
    const kind = kindOf(entry, coded[i + 1], economic, caption);
    const figures = amountKeys(form).some((key) => holdsFigure(all[key]));
    if (kind === 'malformed' && code === '' && !figures) return; // a remark between rows
    if (kind === 'malformed' && code === '' && name === '') {
      for (const key of amountKeys(form)) {
        const cell = all[key];
        if (holdsFigure(cell) && cell) strays.push({ sheet: line.sheet, column: key, cell });
      }
      return;
    }
    // A unit's head begins its block, and so does a further 合计 where units have no head.
    if (kind === 'unit' || (kind === 'total' && rows.some((row) => row.kind === 'total')))
      block += 1;
    const sequence = cells.sequence(line);
    rows.push({
      key: keys.next(kind === 'total' ? 'total' : code !== '' ? code : bareLabel(name)),
      kind,
      ...(code === '' ? {} : { code }),
      label: name,
      sheet: line.sheet,
      index: line.index,
      block,
      ...(sequence ? { sequence } : {}),
      cells: all,
    });
  });
  return { rows: withParents(rows), absentRows: [], misplacedRows: [], strays };
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
  caption: Caption,
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
  caption: Caption,
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
function withParents(rows: readonly BookRow[]): BookRow[] {
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
  return rows.map((row, i) => {
    const parent = parentOf(row);
    return parent === undefined || parent < 0 || parent === i ? row : { ...row, parent };
  });

  function parentOf(row: BookRow): number | undefined {
    if (row.kind === 'section' || row.kind === 'item') {
      return codes.get(`${String(row.block)}/${row.code?.slice(0, -2) ?? ''}`);
    }
    if (row.kind === 'class') return heads.get(row.block) ?? total;
    return row.kind === 'unit' && figured(row) ? total : undefined;
  }
}
