import type { Span } from '../../model/narrative-text';
import type { Token } from './tokens';

type MeasureToken = Extract<Token, { kind: 'measure' }>;
type WayToken = Extract<Token, { kind: 'way' }>;

/** What stands between a pause or number and the next: names, words, a direction. */
export class Segment {
  /** Names in a row (A、B和C); the last names a number that follows. */
  group: MeasureToken[] = [];
  way: WayToken | null = null;
  /** Words that no dictionary has: before the last name, and after it. */
  textBefore = false;
  textAfter = false;
  scoped = false;
  total = false;
  private joined = false;
  private from: Span | null = null;
  private to: Span | null = null;

  take(token: Token): void {
    const leading = this.from === null && (token.kind === 'join' || token.kind === 'mark');
    if (!leading && token.kind !== 'comparison' && token.kind !== 'year') {
      this.from ??= token.span;
      if (token.kind !== 'filler' || this.textAfter || this.to === null) this.to = token.span;
    }
    if (token.kind === 'measure') this.name(token);
    else if (token.kind === 'way') this.way = token;
    else if (token.kind === 'total') this.total = true;
    else if (token.kind === 'scope') this.scoped = true;
    else if (token.kind === 'text' || token.kind === 'noise') this.textAfter = true;
    this.joined = token.kind === 'join';
  }

  private name(token: MeasureToken): void {
    if (this.textAfter) this.textBefore = true;
    this.group =
      this.joined && !this.textAfter && this.group.length > 0 ? [...this.group, token] : [token];
    this.textAfter = false;
  }

  get name_(): MeasureToken | null {
    return this.textAfter ? null : (this.group[this.group.length - 1] ?? null);
  }

  get hasText(): boolean {
    return this.textAfter || this.textBefore;
  }

  /** All of its words. */
  get span(): Span | null {
    return this.from && this.to ? { ...this.from, end: this.to.end } : null;
  }
}
