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

  get isEmpty(): boolean {
    return this.list.length === 0;
  }

  applyTo(text: string): string {
    const pieces: string[] = [];
    let at = 0;
    // Insertions at one place keep their order, and stand before what is replaced there.
    const inOrder = [...this.list].sort((a, b) => a.from - b.from || rank(a, b));
    for (const splice of inOrder) {
      if (splice.from < at) continue;
      pieces.push(text.slice(at, splice.from), splice.text);
      at = splice.to;
    }
    pieces.push(text.slice(at));
    return pieces.join('');
  }
}

function rank(a: Splice, b: Splice): number {
  const [insertsA, insertsB] = [a.to === a.from, b.to === b.from];
  if (insertsA !== insertsB) return insertsA ? -1 : 1;
  return insertsA ? 0 : b.to - a.to;
}
