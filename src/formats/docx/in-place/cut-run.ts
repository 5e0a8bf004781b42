import type { BodyMarkup } from './body-markup';
import { stretches, type RunEdit } from './run-edit';
import { textXml, type RunXml } from './run-xml';

/**
 * A run in several, each with the format of the whole: what is struck out is marked so, and what is
 * added is markup that stands between runs. Children that no cut goes through stay as they are written.
 */
export function cutRun(run: RunXml, edit: RunEdit, markup: BodyMarkup): string {
  const parts = new RunParts(run, markup);
  for (const stretch of stretches(run.children, edit)) {
    const { kind } = stretch;
    if (kind === 'added') parts.between(stretch.what);
    else if (kind === 'other') parts.add(stretch.child.xml, false);
    else {
      const { child, text, whole } = stretch;
      const isStruck = kind === 'struck';
      const asWritten = whole && (child.sign || !isStruck);
      parts.add(asWritten ? child.xml : textXml(text, markup.prefix, isStruck), isStruck);
    }
  }
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
