interface OpenField {
  instruction: string;
  /** Its result has begun; before that only its instruction is written. */
  inResult: boolean;
}

/** The fields that are open at one point of a document; they nest, and may span paragraphs. */
export class Fields {
  private readonly open: OpenField[] = [];
  /** How many of them are still at their instruction; asked for every text, so it is kept. */
  private instructing = 0;

  /** @param kind of a `fldChar`: `begin`, `separate` or `end` */
  mark(kind: string | undefined): void {
    const last = this.open.at(-1);
    if (kind === 'begin') {
      this.open.push({ instruction: '', inResult: false });
      this.instructing += 1;
    } else if (kind === 'separate' && last && !last.inResult) {
      last.inResult = true;
      last.instruction = last.instruction.trim();
      this.instructing -= 1;
    } else if (kind === 'end') this.end();
  }

  /** A field written as one element with its result inside. */
  begin(instruction: string): void {
    this.open.push({ instruction: instruction.trim(), inResult: true });
  }

  end(): void {
    if (this.open.pop()?.inResult === false) this.instructing -= 1;
  }

  instruct(piece: string): void {
    const last = this.open.at(-1);
    if (last && !last.inResult) last.instruction += piece;
  }

  /** Whether text that stands here is read at all. */
  get readable(): boolean {
    return this.instructing === 0;
  }

  /** Instruction of the outermost field whose result stands here. */
  get instruction(): string | undefined {
    return this.open[0]?.instruction;
  }

  /** An instruction that no result follows in its own paragraph must not swallow the rest. */
  endParagraph(): void {
    while (!this.readable) this.end();
  }
}
