interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Changes to a text by position, made all at once; what they do not name stays as it is. */
export class Splices {
  private readonly list: Splice[] = [];

  /** Puts `text` in place of `from` up to `to`. Of two that overlap, the outer one holds. */
  replace(from: number, to: number, text: string): void {
    this.list.push({ from, to, text });
  }

  remove(from: number, to: number): void {
    this.replace(from, to, '');
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  get count(): number {
    return this.list.length;
  }

  /**
   * The stretch of the text from `from` up to `to` with the changes that lie within it.
   * @param since how many of the first changes are known not to lie there
   */
  applyTo(text: string, from = 0, to = text.length, since = 0): string {
    const pieces: string[] = [];
    let at = from;
    const within = this.list
      .slice(since)
      .filter((splice) => splice.from >= from && splice.to <= to);
    // Insertions at one place keep their order, and stand before what is replaced there.
    for (const splice of within.sort((a, b) => a.from - b.from || rank(a, b))) {
      if (splice.from < at) continue;
      pieces.push(text.slice(at, splice.from), splice.text);
      at = splice.to;
    }
    pieces.push(text.slice(at, to));
    return pieces.join('');
  }
}

function rank(a: Splice, b: Splice): number {
  const [insertsA, insertsB] = [a.to === a.from, b.to === b.from];
  if (insertsA !== insertsB) return insertsA ? -1 : 1;
  return insertsA ? 0 : b.to - a.to;
}
