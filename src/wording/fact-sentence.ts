import { wan } from '../model/amount';
import type { Fact, FactFigure } from '../model/fact';
import { shortFormName } from './names';

/** More operands than this are not read out. */
const READABLE = 4;
/** One, as quantities are read. */
const ONE = 1_000_000;

/** A fact's size in its own unit: 万元 with two decimals or more, counts as whole as they are. */
export function sizeText(size: number, unit: Fact['unit']): string {
  return unit === '万元' ? wan(size) : String(size / ONE);
}

/** Where a figure comes from: `表9“三、公务接待费”合计－表6“30217 公务接待费”合计`. */
export function derivation({ parts }: FactFigure): string {
  const shown = parts.slice(0, READABLE).map(({ sign, form, row, column }, i) => {
    const mark = sign < 0 ? '－' : i > 0 ? '＋' : '';
    return `${mark}${shortFormName(form)}“${row.replace(/[“”]/g, '')}”${column}`;
  });
  return shown.join('') + (parts.length > READABLE ? `等 ${String(parts.length)} 项` : '');
}
