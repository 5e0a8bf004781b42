/**
 * What the adapter uses of ET, the spreadsheet of WPS, and nothing more: a misspelt member never
 * throws there, so this file is the spelling. Members are synchronous calls into another process,
 * some 0.2 ms each; collections count from 1; what a member returns is a new wrapper every time.
 */

export interface EtApplication {
  readonly ActiveWorkbook: EtWorkbook | null;
}

export interface EtWorkbook {
  readonly Name: string;
  /** With its folder; equals `Name` while it has never been saved. */
  readonly FullName: string;
  readonly ReadOnly: boolean;
  readonly Worksheets: EtWorksheets;
}

export interface EtWorksheets {
  readonly Count: number;
  /** Throws for a name or number that is not there. */
  Item(index: number | string): EtWorksheet;
}

export interface EtWorksheet {
  readonly Name: string;
  /** −1 visible, 0 hidden, 2 very hidden; some builds say true and false. */
  readonly Visible: number | boolean;
  /** Formatted cells count; `A1` for an empty sheet. */
  readonly UsedRange: EtRange;
  Range(address: string): EtRange;
}

export interface EtRange {
  /** A function in the builds that were looked at; some code defends against a plain text. */
  readonly Address: string | ((rowAbsolute: boolean, columnAbsolute: boolean) => string);
  /** Scalar, rows of cells, or one flat row; errors as numbers: see `et-shape`. */
  readonly Value2: unknown;
  readonly Formula: unknown;
}

/** `Application` in the pages of current builds; on some only its older name `wps` is there. */
export function etApplication(): EtApplication | null {
  const page = globalThis as { Application?: unknown; wps?: unknown };
  for (const root of [page.Application, page.wps]) {
    // Writer and Presentation inject the same names, without workbooks; `Name` says "Microsoft Excel".
    if (typeof root === 'object' && root !== null && 'ActiveWorkbook' in root) {
      return root as EtApplication;
    }
  }
  return null;
}
