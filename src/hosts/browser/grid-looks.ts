import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/core';
import type { CellFormat } from '../../formats/xlsx/cell-format';

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE };
const LINE: IBorderStyleData = { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } };
/** A step of indentation, in pixels. */
const STEP = 9;

/** How a cell looks, in the words of the grid. */
export function gridLookOf(look: CellFormat): IStyleData {
  const { font, horizontal, vertical, wrap, indent, numberFormat, boxed, fill } = look;
  return {
    ...(font?.name ? { ff: font.name } : {}),
    ...(font?.size ? { fs: font.size } : {}),
    ...(font?.colour ? { cl: { rgb: font.colour } } : {}),
    ...(font?.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(horizontal ? { ht: HORIZONTAL[horizontal] } : {}),
    // Cells stand at the bottom unless they say otherwise.
    vt: vertical ? VERTICAL[vertical] : VerticalAlign.BOTTOM,
    ...(wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(indent ? { pd: { l: indent * STEP } } : {}),
    ...(numberFormat ? { n: { pattern: numberFormat } } : {}),
    ...(boxed ? { bd: { t: LINE, r: LINE, b: LINE, l: LINE } } : {}),
    ...(fill ? { bg: { rgb: fill } } : {}),
  };
}
