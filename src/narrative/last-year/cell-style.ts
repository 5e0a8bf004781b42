import { FEN_PER, inUnit, roundToTick, type Unit } from '../../model/amount';
import type { BookCell, FormInstance } from '../../model/book';
import { mostCommon } from './amount-style';

/** Amounts are published with two decimals. */
const DECIMALS = 2;

/** How last year's table writes numbers. */
export class CellStyle {
  private readonly decimals: number;
  private readonly padded: boolean;
  private readonly grouped: boolean;
  /** What stands where there is nothing. */
  private readonly nothing: string;

  constructor(
    private readonly unit: Unit,
    { rows, columns }: FormInstance,
  ) {
    const keys = columns.flatMap(({ key, role }) => (role === 'amount' ? [key] : []));
    const cells = rows.flatMap((row) => keys.flatMap((key) => row.cells[key] ?? []));
    const written = cells.flatMap(({ kind, raw, amount }) =>
      kind === 'amount' && amount?.fen !== 0 ? [String(raw)] : [],
    );
    const own = written.map((one) => /\.(\d+)/.exec(one)?.[1]?.length ?? 0);
    this.decimals = Math.max(unit === '元' ? 0 : DECIMALS, ...own);
    const padded = written.filter((one) => /\.\d*0$/.test(one)).length;
    const trimmed = own.filter((decimals) => decimals < this.decimals).length;
    this.padded = padded >= trimmed;
    this.grouped = written.some((one) => /\d,\d{3}/.test(one));
    const empty = cells.filter(({ kind, amount }) => kind !== 'amount' || amount?.fen === 0);
    this.nothing = mostCommon(empty.map(textOf)) ?? '';
  }

  /**
   * What last year's cell says this year.
   * @param old `undefined` for a cell of a new row
   * @returns `null` where it stays as it is
   */
  now(old: BookCell | undefined, cell: BookCell | undefined, role: string): string | null {
    const before = old ? textOf(old) : undefined;
    const after = this.written(cell, role, before);
    return after === before ? null : after;
  }

  private written(cell: BookCell | undefined, role: string, before: string | undefined): string {
    const { kind, amount } = cell ?? { kind: 'blank' };
    const isNumber = role === 'amount' || role === 'quantity';
    if (isNumber && (kind === 'blank' || kind === 'dash' || amount?.fen === 0)) {
      const wasNothing = before !== undefined && /^(?:[-—–/]+|0(?:\.0+)?)?$/.test(before);
      return wasNothing ? before : role === 'amount' ? this.nothing : '';
    }
    if (role === 'amount' && amount) return this.amount(amount.fen);
    if (!cell) return '';
    const text = textOf(cell);
    // Spaces and line ends in names are the table's own.
    return before !== undefined && bare(before) === bare(text) ? before : text;
  }

  private amount(fen: number): string {
    const tick = Math.max(1, FEN_PER[this.unit] / 10 ** this.decimals);
    const digits = inUnit(roundToTick(fen, tick), this.unit, this.padded ? this.decimals : 0);
    const [whole = '', fraction = ''] = digits.split('.');
    const shown = this.grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
    return fraction === '' ? shown : `${shown}.${fraction}`;
  }
}

export function textOf({ raw }: BookCell): string {
  return raw === null ? '' : String(raw);
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
