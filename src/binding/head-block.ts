import type { Form, HeadForm } from '../editions/form';
import { readAmount, type AmountReading } from '../model/amount-text';
import type { Unit } from '../model/amount';
import type { BookCell } from '../model/book';
import type { CellValue, GridRow } from '../model/grid';
import { bareLabel } from '../model/label';
import { textOf } from './grid-view';
import { masked } from './rows';
import type { DataLine, Section } from './section';

/** A value that a label of the head block points at; 0-based. */
export interface HeadValue {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue | null;
}

/** The head block of an 绩效目标表: labels above its columns with their values, and the goal. */
export function readHead(form: Form, rows: readonly GridRow[]): Record<string, HeadValue> {
  const found: Record<string, HeadValue> = {};
  if (!form.head) return found;
  rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      const label = labelOf(form, cell.value);
      if (!label || found[label.key]) return;
      found[label.key] =
        label.value === 'right'
          ? rightOf(form, row, c, cell.column)
          : valueAt(row.index + 1, cell.column, rows[r + 1]);
    });
  });
  return found;
}

function labelOf(form: Form, value: CellValue | null): HeadForm | undefined {
  const text = bareLabel(textOf(value)).replace(/[:：]$/, '');
  return text === '' ? undefined : form.head?.find(({ labels }) => labels.includes(text));
}

/** The next cell to the right that is no label itself; a blank one is not stored. */
function rightOf(form: Form, row: GridRow, position: number, column: number): HeadValue {
  const next = row.cells[position + 1];
  const value = next && !labelOf(form, next.value) ? next : { column: column + 1, value: null };
  return { row: row.index, column: value.column, value: value.value };
}

function valueAt(index: number, column: number, row: GridRow | undefined): HeadValue {
  const cell = row?.index === index ? row.cells.find((one) => one.column === column) : undefined;
  return { row: index, column, value: cell?.value ?? null };
}

/** Whether a line below the header is the goal after all: some tables print it there. */
export function isGoalLine(form: Form, { values }: DataLine): boolean {
  return labelOf(form, values.level1 ?? null)?.key === 'goal';
}

/** The cells of the head block; those of a secret project are masked. Absent where there are none. */
export function headCells(
  section: Section,
  unit: Unit,
  secret: boolean,
): Readonly<Record<string, BookCell>> | undefined {
  const { form } = section;
  const values = { ...goalBelow(section), ...section.head };
  const cells = Object.fromEntries(
    (form.head ?? []).flatMap(({ key, role }): [string, BookCell][] => {
      const value = values[key];
      return value ? [[key, cellOf(value, role, unit)]] : [];
    }),
  );
  if (Object.keys(cells).length === 0) return undefined;
  return secret ? masked(cells) : cells;
}

function goalBelow({ form, lines, header }: Section): Record<string, HeadValue> {
  const line = lines.find((one) => isGoalLine(form, one));
  if (!line) return {};
  const key = Object.keys(line.values).find((one) => one !== 'level1') ?? 'level2';
  const column = header.positions.get(key) ?? 0;
  return { goal: { row: line.index, column, value: line.values[key] ?? null } };
}

function cellOf({ row, column, value }: HeadValue, role: HeadForm['role'], unit: Unit): BookCell {
  if (value === null) return { row, column, kind: 'blank', raw: null };
  if (role === 'text') return { row, column, kind: 'text', raw: value };
  const reading = role === 'quantity' ? readShare(value) : readMoney(value, unit);
  if (reading.kind !== 'amount') return { row, column, kind: reading.kind, raw: value };
  return { row, column, kind: 'amount', raw: value, amount: reading.amount };
}

/** A share of the plan (60%, ≥60%) is read like an amount of 万元, so that it too is an exact decimal. */
function readShare(value: CellValue): AmountReading {
  if (typeof value !== 'string') return readAmount(value, '万元');
  const share = value.normalize('NFKC').trim();
  return readAmount(share.replace(/^(?:≥|>=|不低于|不少于)/, '').replace(/%$/, ''), '万元');
}

/** An amount that may say its own unit: 40.00万元. */
function readMoney(value: CellValue, unit: Unit): AmountReading {
  const [, figure, own] =
    typeof value === 'string' ? (/^(.*\d)\s*(万元|元)\s*$/.exec(value) ?? []) : [];
  return figure === undefined ? readAmount(value, unit) : readAmount(figure, own as Unit);
}
