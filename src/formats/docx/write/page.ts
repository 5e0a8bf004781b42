/** A page of a document, all in points. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    /** From the lower edge of the page to that of its footer. */
    readonly footer: number;
  };
}

const MILLIMETRE = 72 / 25.4;

/** A4 with the margins of GB/T 9704-2012 5.1: a text area of 156 mm × 225 mm. */
export const UPRIGHT: Page = page(210, 297, { top: 37, right: 26, bottom: 35, left: 28 });

/** The same page laid across, its head at the binding edge (GB/T 9704-2012 clause 11). */
export const ACROSS: Page = page(297, 210, { top: 28, right: 37, bottom: 26, left: 35 });

type Margins = Omit<Page['margins'], 'footer'>;

/** @param width in mm, as are the height and the margins */
function page(width: number, height: number, margins: Margins): Page {
  const { top, right, bottom, left } = margins;
  return {
    width: width * MILLIMETRE,
    height: height * MILLIMETRE,
    margins: {
      top: top * MILLIMETRE,
      right: right * MILLIMETRE,
      bottom: bottom * MILLIMETRE,
      left: left * MILLIMETRE,
      // The page number stands 7 mm below the text area (7.5); its line is about as high.
      footer: (bottom - 10) * MILLIMETRE,
    },
  };
}

/** Width of the text area in points. */
export function textWidth({ width, margins }: Page): number {
  return width - margins.left - margins.right;
}

/** Height of the text area in points. */
export function textHeight({ height, margins }: Page): number {
  return height - margins.top - margins.bottom;
}

/** Points in twentieths, Word's unit of length, as a whole number. */
export function twips(points: number): number {
  return Math.round(points * 20);
}
