import { FEN_PER } from '../../src/model/amount';
import type { BookRow, FormInstance } from '../../src/model/book';
import { digitsFor } from '../../src/repair/cell-site';
import { formOf, rowOf, type CellRef, type Edit } from '../support/edit-book';
import type { Picker } from '../support/picker';

/** Slips of the hand in one cell, or between two cells of a row or column, made at random. */
export interface SlipKind {
  readonly kind: string;
  /** The cells that are wrong then, with what each held before. */
  readonly make: (pick: Picker) => MadeSlip;
  /** More than one cell is wrong: measured, but no single cell can be named. */
  readonly ambiguous?: true;
}

export interface MadeSlip {
  readonly edits: readonly Edit[];
  readonly cells: readonly { readonly ref: CellRef; readonly fen: number }[];
}

const FUNCTIONAL = ['t2', 't3', 't5', 't7', 't8'];
const CODED = [...FUNCTIONAL, 't6'];
const FIXED = ['t1', 't4', 't9'];
const PUBLISHED = [...CODED, ...FIXED];

interface Chosen {
  readonly form: FormInstance;
  readonly row: BookRow;
  readonly ref: CellRef;
  readonly fen: number;
}

const any = (): boolean => true;
const isItem = ({ kind }: BookRow): boolean => kind === 'item';
const isSection = ({ kind }: BookRow): boolean => kind === 'section';
const isParent = ({ kind }: BookRow): boolean => kind === 'class' || kind === 'section';

function choose(
  pick: Picker,
  forms: readonly string[],
  wanted: (row: BookRow) => boolean = any,
): Chosen {
  const form = pick.form(forms);
  const row = pick.row(form, wanted);
  return { form, row, ...pick.figure(form, row) };
}

function put(pick: Picker, { ref, fen }: Chosen, wrong: number): MadeSlip {
  const value = wrong === 0 ? null : pick.stored(ref.form, wrong);
  return { edits: [{ op: 'set', ...ref, value }], cells: [{ ref, fen }] };
}

/** Another figure that no rounding explains and no digit resembles. */
function other(pick: Picker, fen: number): number {
  return fen + Math.ceil(1 + pick.next() * 500) * 200_000;
}

/** The figure as its cell shows it, with its digits changed, in 分. */
function rewritten(at: Chosen, change: (digits: string) => string): number {
  const digits = change(digitsFor(at.form, at.fen));
  return Math.round(Number(digits) * FEN_PER[at.form.unit]);
}

function places(digits: string): number[] {
  return [...digits].flatMap((digit, i) => (/\d/.test(digit) ? [i] : []));
}

function oneDigit(pick: Picker, digits: string): string {
  const i = pick.one(places(digits));
  const digit = pick.one([...'0123456789'].filter((one) => one !== digits[i]));
  return digits.slice(0, i) + digit + digits.slice(i + 1);
}

/** Two digits side by side, the point between them left where it is. */
function transposed(pick: Picker, digits: string): string {
  const at = places(digits);
  const pairs = at.slice(1).flatMap((j, n) => (digits[at[n]!] === digits[j] ? [] : [[at[n]!, j]]));
  if (pairs.length === 0) return oneDigit(pick, digits);
  const [i = 0, j = 0] = pick.one(pairs);
  const all = [...digits];
  [all[i], all[j]] = [all[j]!, all[i]!];
  return all.join('');
}

/** In a whole digit: the decimals keep their number. */
function dropped(pick: Picker, digits: string): string {
  const whole = places(digits.split('.')[0] ?? '');
  if (whole.length < 2) return oneDigit(pick, digits);
  const i = pick.one(whole);
  return digits.slice(0, i) + digits.slice(i + 1);
}

function doubled(pick: Picker, digits: string): string {
  const i = pick.one(places(digits).filter((at) => digits[at] !== '0'));
  return digits.slice(0, i) + (digits[i] ?? '') + digits.slice(i);
}

function inDigits(change: (pick: Picker, digits: string) => string): SlipKind['make'] {
  return (pick) => {
    const at = choose(pick, PUBLISHED);
    return put(
      pick,
      at,
      rewritten(at, (digits) => change(pick, digits)),
    );
  };
}

function changed(forms: readonly string[], wanted?: (row: BookRow) => boolean): SlipKind['make'] {
  return (pick) => {
    const at = choose(pick, forms, wanted);
    return put(pick, at, other(pick, at.fen));
  };
}

function blanked(forms: readonly string[], wanted: (row: BookRow) => boolean): SlipKind['make'] {
  return (pick) => put(pick, choose(pick, forms, wanted), 0);
}

function exchanged(a: Chosen, b: CellRef, fenOfB: number): MadeSlip {
  return {
    edits: [{ op: 'exchange', a: a.ref, b }],
    cells: [
      { ref: a.ref, fen: a.fen },
      { ref: b, fen: fenOfB },
    ],
  };
}

/** Into a column beside, of the same side of the table. */
function wrongColumn(pick: Picker): MadeSlip {
  const at = choose(pick, ['t2', 't3', 't4', 't5', 't6', 't9'], ({ side }) => side !== 'income');
  const columns = at.form.columns.flatMap(({ key, role }) => {
    const cell = at.row.cells[key];
    return role === 'amount' && cell && (cell.amount?.fen ?? 0) !== at.fen ? [key] : [];
  });
  const column = pick.one(columns, 'another column');
  return exchanged(at, { ...at.ref, column }, at.row.cells[column]?.amount?.fen ?? 0);
}

function wrongRow(pick: Picker): MadeSlip {
  const at = choose(pick, ['t2', 't3', 't5', 't6'], isItem);
  const fenIn = (row: BookRow): number => row.cells[at.ref.column]?.amount?.fen ?? 0;
  const rows = at.form.rows.filter((row) => isItem(row) && fenIn(row) !== at.fen);
  const row = pick.one(rows, 'another row');
  return exchanged(at, { ...at.ref, row: row.key }, fenIn(row));
}

/** The same wrong figure in every table that prints the item. */
function everywhere(pick: Picker): MadeSlip {
  const at = choose(pick, ['t3'], isItem);
  const wrong = pick.stored('t3', other(pick, at.fen));
  const refs = ['t3', 't5', 't7', 't8'].flatMap((form) => {
    try {
      const row = rowOf(pick.snapshot, formOf(pick.snapshot, form).form, at.row.key);
      const same = row.cells[at.ref.column]?.amount?.fen === at.fen;
      return same ? [{ form, row: row.key, column: at.ref.column }] : [];
    } catch {
      return [];
    }
  });
  return {
    edits: refs.map((ref) => ({ op: 'set', ...ref, value: wrong })),
    cells: refs.map((ref) => ({ ref, fen: at.fen })),
  };
}

export const SLIP_KINDS: readonly SlipKind[] = [
  { kind: '一位数字写错', make: inDigits(oneDigit) },
  { kind: '相邻两位颠倒', make: inDigits(transposed) },
  {
    kind: '小数点移位',
    make: (pick) => {
      const at = choose(pick, PUBLISHED);
      const factor = pick.one([10, 100, 1000]);
      const down = at.fen % (factor * at.form.tick) === 0 && pick.next() < 0.5;
      return put(pick, at, down ? at.fen / factor : at.fen * factor);
    },
  },
  { kind: '漏一位', make: inDigits(dropped) },
  { kind: '多一位', make: inDigits(doubled) },
  {
    kind: '写成负数',
    make: (pick) => {
      const at = choose(pick, PUBLISHED);
      return put(pick, at, -at.fen);
    },
  },
  { kind: '小计、合计留空', make: blanked(CODED, (row) => isParent(row) || row.kind === 'total') },
  { kind: '项级漏填', make: blanked(CODED, isItem) },
  { kind: '项级改动（功能科目各表）', make: changed(FUNCTIONAL, isItem) },
  { kind: '类、款小计改动', make: changed(CODED, isParent) },
  { kind: '合计行改动', make: changed(CODED, ({ kind }) => kind === 'total') },
  { kind: '表6款级改动', make: changed(['t6'], (row) => isItem(row) || isSection(row)) },
  { kind: '表1固定行改动', make: changed(['t1']) },
  { kind: '表4固定行改动', make: changed(['t4']) },
  { kind: '表9固定行改动', make: changed(['t9']) },
  { kind: '写错栏', make: wrongColumn },
  { kind: '写错行', make: wrongRow },
  { kind: '项级在所列各表一起改动', make: everywhere, ambiguous: true },
];
