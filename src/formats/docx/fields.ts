interface OpenField {
  instruction: string;
  /** Its result has begun; before that only its instruction is written. */
  inResult: boolean;
}

/** The fields that are open at one point of a document; they nest, and may span paragraphs. */
export class Fields {
  private readonly open: OpenField[] = [];

  /** @param kind of a `fldChar`: `begin`, `separate` or `end` */
  mark(kind: string | undefined): void {
    const last = this.open.at(-1);
    if (kind === 'begin') this.open.push({ instruction: '', inResult: false });
    else if (kind === 'separate' && last) last.inResult = true;
    else if (kind === 'end') this.open.pop();
  }

  /** A field written as one element with its result inside. */
  begin(instruction: string): void {
    this.open.push({ instruction, inResult: true });
  }

  end(): void {
    this.open.pop();
  }

  instruct(piece: string): void {
    const last = this.open.at(-1);
    if (last && !last.inResult) last.instruction += piece;
  }

  /** Whether text that stands here is read at all. */
  get readable(): boolean {
    return this.open.every((field) => field.inResult);
  }

  /** Instruction of the outermost field whose result stands here. */
  get instruction(): string | undefined {
    return this.open[0]?.instruction.trim();
  }

  /** An instruction that no result follows in its own paragraph must not swallow the rest. */
  endParagraph(): void {
    while (this.open.length > 0 && !this.readable) this.open.pop();
  }
}
