/** Words with what they mean; the longest that stands at a place is found there. */
export class Lexicon<T> {
  private readonly meanings = new Map<string, T>();
  /** Lengths of the words that begin with a character, longest first. */
  private readonly lengths = new Map<string, number[]>();

  /** The first meaning of a word stays. */
  add(word: string, meaning: T): void {
    if (word === '' || this.meanings.has(word)) return;
    this.meanings.set(word, meaning);
    const first = word.charAt(0);
    const lengths = this.lengths.get(first) ?? [];
    if (!lengths.includes(word.length)) {
      this.lengths.set(
        first,
        [...lengths, word.length].sort((a, b) => b - a),
      );
    }
  }

  /** Characters that a word begins with. */
  get firsts(): Iterable<string> {
    return this.lengths.keys();
  }

  at(text: string, start: number): { readonly word: string; readonly meaning: T } | null {
    for (const length of this.lengths.get(text.charAt(start)) ?? []) {
      const word = text.slice(start, start + length);
      const meaning = word.length === length ? this.meanings.get(word) : undefined;
      if (meaning !== undefined) return { word, meaning };
    }
    return null;
  }
}
