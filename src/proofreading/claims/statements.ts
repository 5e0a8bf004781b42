import { isPartOf } from '../../facts/parts';
import type { Claim, ClaimList } from '../../model/claim';
import type { OpenReason, Subject } from './frame';
import type { OpenList } from './open-list';
import type { YearSaid } from './tokens';

/** A claim that may still get its reason and its years. */
export type Draft = { -readonly [K in keyof Claim]: Claim[K] } & { said?: YearSaid };

/** What has been read so far. */
export class Statements {
  readonly claims: Draft[] = [];
  readonly lists: ClaimList[] = [];

  add(claim: Draft): number {
    return this.claims.push(claim) - 1;
  }

  at(position: number): Draft | undefined {
    return this.claims[position];
  }

  /** What a sentence has spoken of, with what it stated of it. */
  spokenOf(measure: string | null, claims: readonly number[]): Subject {
    const own = claims.filter((one) => this.at(one)?.measure === measure);
    return { measure, words: '', span: null, claims: own };
  }

  /** 收入增加主要是…: positions of the claims on what is named since one, else the last sentence's. */
  onNamed(subject: Subject | null, from: number, recent: readonly number[]): readonly number[] {
    const own = this.claims.flatMap(({ measure, inReason }, at) =>
      at >= from && measure !== null && measure === subject?.measure && !inReason ? [at] : [],
    );
    return own.length > 0 ? own : recent;
  }

  close(list: OpenList | undefined): void {
    for (const one of list?.close(this.claims) ?? []) this.lists.push(one);
  }

  /**
   * Gives a reason to its changes. Changes inside it that are parts of what changed are a list, too.
   * @param end where it ends in the text
   */
  explain({ owners, lead, paragraph, from, parts }: OpenReason, text: string, end: number): void {
    const words = text.slice(from, end);
    const start = from + (/^[\s:：，,]*/.exec(words)?.[0].length ?? 0);
    const trimmed = words.length - words.replace(/[\s，,、；;]+$/, '').length;
    for (const one of owners) {
      const owner = this.claims[one];
      if (owner && start < end - trimmed) owner.reason = { paragraph, start, end: end - trimmed };
    }
    const whole = owners.find((one) => this.at(one)?.quantity?.unit !== '%') ?? -1;
    const measure = this.at(whole)?.measure;
    const made = parts.filter((one) => {
      const { figure, measure: part } = this.at(one) ?? {};
      return figure === 'change' && measure && part && isPartOf(part, measure);
    });
    if (made.length > 0) this.lists.push({ whole, parts: made, lead, exhaustive: false });
  }
}
