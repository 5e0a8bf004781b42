import { plainText } from '../model/plain-text';
import { placeholder } from '../wording/placeholder';
import { markGap, unmarked } from './marks';

/** Text that carries marks. */
export class Marked {
  constructor(readonly marked: string) {}

  /** As filters and comparisons see it. */
  toString(): string {
    return unmarked(this.marked);
  }
}

/** `【请填写：…】`, and where it belongs in the unit profile; `''` where the tables are to say it. */
export function gap(asked: string, path: string): Marked {
  return new Marked(markGap(placeholder(plainText(asked).replace(/\n/g, ' ')), path));
}
