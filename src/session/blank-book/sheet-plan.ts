import type { ColumnForm, Edition, Form, RowForm } from '../../editions/form';
import {
  columnNumbers,
  headerLabels,
  printedCaption,
  printedColumns,
  printedLines,
  printedTitle,
  type HeaderLabel,
  type Imprint,
} from '../../editions/printed-form';
import { PROJECT_PLACE } from '../../wording/blank-book';

/** A blank form on a sheet of its own: what stands in which row. Rows and columns count from 0. */

/** `fixed`: printed rows, one a side · `subtotal`: the unit's in a list · `entry`: to be typed. */
export type BlankLine =
  | { readonly kind: 'fixed'; readonly rows: readonly (RowForm | undefined)[] }
  | { readonly kind: 'total' | 'subtotal' | 'entry' };

export interface SheetPlan {
  readonly form: Form;
  readonly imprint: Imprint;
  readonly sheet: string;
  readonly title: string;
  readonly caption: readonly string[];
  readonly columns: readonly ColumnForm[];
  readonly labels: readonly HeaderLabel[];
  readonly numbers: readonly string[] | null;
  readonly lines: readonly BlankLine[];
  /** Row of the first column labels, below title, caption and 绩效目标. */
  readonly header: number;
  /** Row of the first line. */
  readonly data: number;
}

export function planSheets(edition: Edition, imprint: Imprint): SheetPlan[] {
  return [...edition.forms.values()].map((form) => planSheet(form, imprint));
}

export function columnOf({ columns }: SheetPlan, key: string): number {
  return columns.findIndex((column) => column.key === key);
}

/** Rows of the first and the last line to be typed; `null`: all are printed. */
export function entryRows({ lines, data }: SheetPlan): { first: number; last: number } | null {
  const first = lines.findIndex(({ kind }) => kind === 'entry');
  return first < 0 ? null : { first: data + first, last: data + lines.length - 1 };
}

function planSheet(form: Form, imprint: Imprint): SheetPlan {
  const caption = printedCaption(form, imprint);
  const labels = headerLabels(form, imprint);
  const numbers = columnNumbers(form);
  const targets = form.layout === 'targets';
  const title = printedTitle(form, imprint);
  const header = 1 + (caption.length > 0 ? 1 : 0) + (targets ? 1 : 0);
  const height = Math.max(...labels.map(({ row, rows }) => row + rows));
  return {
    form,
    imprint,
    // A table of targets is one of many on its sheet.
    sheet: (targets ? form.name : title).replace(/[“”]/g, ''),
    title: targets ? `1、${PROJECT_PLACE}${title}` : title,
    caption,
    columns: printedColumns(form),
    labels,
    numbers,
    lines: linesOf(form),
    header,
    data: header + height + (numbers ? 1 : 0),
  };
}

function linesOf(form: Form): BlankLine[] {
  const entries = Array.from({ length: form.lines }, () => ({ kind: 'entry' }) as const);
  if (form.layout === 'code') return [{ kind: 'total' }, ...entries];
  if (form.layout !== 'list') return printedLines(form).map((rows) => ({ kind: 'fixed', rows }));
  const sums = form.columns.some(({ role }) => role === 'amount');
  return sums ? [{ kind: 'total' }, { kind: 'subtotal' }, ...entries] : entries;
}
