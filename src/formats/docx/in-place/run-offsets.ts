import type { XmlElement } from '../../xml/walk';
import { readRun, type RunXml } from './run-xml';
import type { Piece, WrittenBody } from './written-body';

/** Runs that are to be changed, as they are written; each is looked at once. */
export class RunOffsets {
  private readonly runs = new Map<XmlElement, RunXml>();

  constructor(private readonly body: WrittenBody) {}

  xml(run: XmlElement): RunXml {
    const known = this.runs.get(run);
    if (known) return known;
    const read = readRun(this.body.text, run, this.body.end(run).end);
    this.runs.set(run, read);
    return read;
  }

  /**
   * Where a piece begins among the characters of its run.
   * @returns `null` where it does not stand plainly in it
   */
  of({ run, holder, from, to }: Piece): number | null {
    let offset = 0;
    for (const { start, text = '' } of this.xml(run).children) {
      if (start === holder.start) return text.length === to - from ? offset : null;
      offset += text.length;
    }
    return null;
  }
}
