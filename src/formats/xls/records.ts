import { FormatError } from '../format-error';

/** What errors name as the part: the stream that holds the workbook. */
export const PART = 'Workbook';

const CONTINUE = 0x003c;
const HEADER = 4;
/** As many codes as are safely passed to one call. */
const MOST_CODES = 4096;

export function damagedWorkbook(): FormatError {
  return new FormatError('damaged', { part: PART });
}

/** The records of a BIFF stream ([MS-XLS] 2.1.4), one after another. */
export class Records {
  /** Of the record that `next` came to. */
  type = 0;
  /** Where its content begins, and where it ends. */
  at = 0;
  end = 0;

  /**
   * @param from where the first record begins
   * @param limit no record goes beyond this place
   */
  constructor(
    readonly view: DataView,
    from = 0,
    private readonly limit = view.byteLength,
  ) {
    this.end = from;
  }

  /**
   * Goes to the next record.
   * @returns whether there is one
   * @throws FormatError `damaged` when it is cut short
   */
  next(): boolean {
    if (this.end === this.limit) return false;
    if (this.end + HEADER > this.limit) throw damagedWorkbook();
    this.type = this.view.getUint16(this.end, true);
    this.at = this.end + HEADER;
    this.end = this.at + this.view.getUint16(this.end + 2, true);
    if (this.end > this.limit) throw damagedWorkbook();
    return true;
  }

  /** @throws FormatError `damaged` when the content is shorter than `length` */
  need(length: number): void {
    if (this.at + length > this.end) throw damagedWorkbook();
  }

  /** The content with that of the CONTINUE records that follow, which are then behind. */
  continued(): RecordContent {
    const pieces: Piece[] = [{ from: this.at, to: this.end }];
    while (
      this.end + HEADER <= this.limit &&
      this.view.getUint16(this.end, true) === CONTINUE &&
      this.next()
    ) {
      pieces.push({ from: this.at, to: this.end });
    }
    return new RecordContent(this.view, pieces);
  }
}

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Reads along content that may be cut into pieces. Every reader throws `damaged` at its end. */
export class RecordContent {
  private piece = 0;
  private at: number;
  /** Bytes of the pieces behind. */
  private behind = 0;

  constructor(
    private readonly view: DataView,
    private readonly pieces: readonly Piece[],
  ) {
    this.at = pieces[0]?.from ?? 0;
  }

  /** How many bytes were read. */
  get read(): number {
    return this.behind + this.at - (this.pieces[this.piece]?.from ?? this.at);
  }

  get finished(): boolean {
    return this.left() === 0 && this.piece >= this.pieces.length - 1;
  }

  u8(): number {
    this.enter();
    this.at += 1;
    return this.view.getUint8(this.at - 1);
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000;
  }

  f64(): number {
    const bytes = new DataView(new ArrayBuffer(8));
    for (let i = 0; i < 8; i += 1) bytes.setUint8(i, this.u8());
    return bytes.getFloat64(0, true);
  }

  skip(count: number): void {
    for (let left = count; left > 0;) {
      this.enter();
      const step = Math.min(left, this.left());
      this.at += step;
      left -= step;
    }
  }

  /**
   * Characters of one or two bytes. Where they are cut, the next piece begins by saying how many
   * bytes its characters have ([MS-XLS] 2.5.293).
   */
  characters(count: number, twoBytes: boolean): string {
    let text = '';
    let wide = twoBytes;
    for (let left = count; left > 0;) {
      if (this.left() === 0) wide = (this.u8() & 1) === 1;
      const step = Math.min(left, wide ? this.left() >> 1 : this.left(), MOST_CODES);
      // A character itself is never cut.
      if (step === 0) throw damagedWorkbook();
      text += this.codes(step, wide);
      left -= step;
    }
    return text;
  }

  private codes(count: number, wide: boolean): string {
    const codes = new Array<number>(count);
    for (let i = 0; i < count; i += 1) {
      codes[i] = wide
        ? this.view.getUint16(this.at + i * 2, true)
        : this.view.getUint8(this.at + i);
    }
    this.at += wide ? count * 2 : count;
    return String.fromCharCode(...codes);
  }

  /** Goes to the piece that the next byte is in. */
  private enter(): void {
    while (this.left() === 0) {
      this.behind = this.read;
      this.piece += 1;
      const piece = this.pieces[this.piece];
      if (!piece) throw damagedWorkbook();
      this.at = piece.from;
    }
  }

  private left(): number {
    return (this.pieces[this.piece]?.to ?? this.at) - this.at;
  }
}
