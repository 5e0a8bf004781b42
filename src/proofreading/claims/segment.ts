import type { Span } from '../../model/narrative-text';
import { isWithin } from './open-list';
import type { Token, TokenOf } from './tokens';

/** What stands between a pause or number and the next: names, words, a direction. */
export class Segment {
  /** Names in a row (A、B和C); a number that follows is the last one's. */
  group: TokenOf<'measure'>[] = [];
  way: TokenOf<'way'> | null = null;
  /** Words that no dictionary has stand before the names. */
  textBefore = false;
  /** It is of a part of the department. */
  scoped = false;
  total = false;
  shares = false;
  /** 占……的: a percentage that follows is of what is named, and states nothing of it. */
  portion = false;
  /** 平均每辆: an amount of each, no part of anything. */
  each = false;
  private textAfter = false;
  private joined = false;
  private from: Span | null = null;
  private to: Span | null = null;

  take(token: Token): void {
    this.cover(token);
    if (token.kind === 'measure') this.name(token);
    else if (token.kind === 'way') this.way = token;
    else if (token.kind === 'total') this.total = true;
    else if (token.kind === 'scope') this.scoped = true;
    else if (token.kind === 'share') this.shares = true;
    else if (token.kind === 'each') this.each = this.textAfter = true;
    else if (token.kind === 'portion') this.portion = this.textAfter = true;
    else if (token.kind === 'text' || token.kind === 'noise') this.textAfter = true;
    this.joined = token.kind === 'join';
  }

  /** What it names last, where no unknown words follow. */
  get last(): TokenOf<'measure'> | null {
    return this.textAfter ? null : (this.group[this.group.length - 1] ?? null);
  }

  get hasText(): boolean {
    return this.textAfter || this.textBefore;
  }

  get isEmpty(): boolean {
    return this.group.length === 0 && !this.hasText && !this.scoped && !this.total;
  }

  /** Its words, without filler at the end. */
  get span(): Span | null {
    return this.from && this.to ? { ...this.from, end: this.to.end } : null;
  }

  private cover({ kind, span }: Token): void {
    if (kind === 'comparison' || kind === 'year') return;
    if (this.from === null && (kind === 'join' || kind === 'mark' || kind === 'link')) return;
    this.from ??= span;
    if (kind !== 'link' && kind !== 'way' && kind !== 'share') this.to = span;
    this.to ??= span;
  }

  /** `基本支出中的人员经费` is 人员经费; `一般公共预算支出` is not 支出. */
  private name(token: TokenOf<'measure'>): void {
    const before = this.group[this.group.length - 1];
    const row = this.joined && !this.textAfter && before !== undefined;
    const within = before !== undefined && isWithin(token.fact, before.fact);
    if (!row && !within && (this.textAfter || before !== undefined)) this.textBefore = true;
    this.group = row ? [...this.group, token] : [token];
    this.textAfter = false;
  }
}
