import type { BodyMarkup } from './body-markup';
import { textXml, type RunXml } from './run-xml';

/** Where a run is to be cut; positions count the characters of its children from 0. */
export interface RunCuts {
  /** Markup to stand between two parts of the run, in order. */
  readonly between: readonly { readonly at: number; readonly xml: string }[];
  /** What is struck out, in order and without overlap. */
  readonly struck: readonly { readonly from: number; readonly to: number }[];
}

/**
 * A run in several, each with the format of the whole. Children that no cut goes through stay as
 * they are written; what is no text is never struck out.
 */
export function cutRun(run: RunXml, { between, struck }: RunCuts, markup: BodyMarkup): string {
  const parts = new RunParts(run, markup);
  let [at, marked, past] = [0, 0, 0];
  const markUpTo = (position: number): void => {
    for (let next = between[marked]; next && next.at <= position; next = between[marked]) {
      parts.between(next.xml);
      marked += 1;
    }
  };
  for (const { xml, text = '', sign = false } of run.children) {
    if (text === '') parts.add(xml, false);
    for (let from = at; from < at + text.length;) {
      markUpTo(from);
      while ((struck[past]?.to ?? Infinity) <= from) past += 1;
      const stretch = struck[past];
      const isStruck = stretch !== undefined && stretch.from <= from;
      const next = isStruck ? stretch.to : (stretch?.from ?? Infinity);
      const to = Math.min(at + text.length, next, between[marked]?.at ?? Infinity);
      const own = text.slice(from - at, to - at);
      const whole = own === text && (sign || !isStruck);
      parts.add(whole ? xml : textXml(own, markup.prefix, isStruck), isStruck);
      from = to;
    }
    at += text.length;
  }
  markUpTo(at);
  return parts.finish();
}

class RunParts {
  private written = '';
  private part = '';
  private isStruck = false;
  private count = 0;

  constructor(
    private readonly run: RunXml,
    private readonly markup: BodyMarkup,
  ) {}

  add(xml: string, isStruck: boolean): void {
    if (isStruck !== this.isStruck) this.flush();
    this.isStruck = isStruck;
    this.part += xml;
  }

  between(xml: string): void {
    this.flush();
    this.written += xml;
  }

  finish(): string {
    this.flush();
    return this.written;
  }

  private flush(): void {
    if (this.part === '') return;
    const { head, properties, tail } = this.run;
    const own = this.count === 0 ? properties : this.markup.again(properties);
    const whole = head + own + this.part + tail;
    this.written += this.isStruck ? this.markup.struck(whole) : whole;
    this.count += 1;
    this.part = '';
  }
}
