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
  /** Positions of the claims on each measure since the part began, those inside reasons left out. */
  private readonly named = new Map<string, number[]>();

  beginPart(): void {
    this.named.clear();
  }

  add(claim: Draft): number {
    const position = this.claims.push(claim) - 1;
    this.name(position);
    return position;
  }

  /** Notes what a claim is on, once that is known. */
  name(position: number): void {
    const { measure, inReason } = this.claims[position] ?? {};
    if (!measure || inReason) return;
    const known = this.named.get(measure);
    if (known) known.push(position);
    else this.named.set(measure, [position]);
  }

  at(position: number): Draft | undefined {
    return this.claims[position];
  }

  /** What a sentence has spoken of, with what it stated of it. */
  spokenOf(measure: string | null, claims: readonly number[]): Subject {
    const own = claims.filter((one) => this.at(one)?.measure === measure);
    return { measure, words: '', span: null, claims: own };
  }

  /** 收入增加主要是…: positions of the part's claims on what is named, else the last sentence's. */
  onNamed(subject: Subject | null, recent: readonly number[]): readonly number[] {
    return this.named.get(subject?.measure ?? '') ?? recent;
  }

  close(list: OpenList | undefined): void {
    for (const one of list?.close(this.claims) ?? []) this.lists.push(one);
  }

  /**
   * Gives a reason to its changes. Changes inside it that are parts of what changed are a list, too.
   * @param end where it ends in the text
   */
  explain({ owners, lead, paragraph, from, parts }: OpenReason, text: string, end: number): void {
    let start = from;
    let last = end;
    while (start < last && /[\s:：，,]/.test(text.charAt(start))) start += 1;
    while (last > start && /[\s，,、；;]/.test(text.charAt(last - 1))) last -= 1;
    for (const one of owners) {
      const owner = this.claims[one];
      if (owner && start < last) owner.reason = { paragraph, start, end: last };
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
