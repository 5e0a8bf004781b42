import { isFilePath } from '../package/private-target';

/** Texts; quoted sheet names; brackets; names, functions and sheets; what is written to programs. */
const TOKEN =
  /"[^"]*"|'(?:[^']|'')*'!?|\[[^[\]]*\](?:[\p{L}\p{N}_.:]*!)?|[\p{L}_\\][\p{L}\p{N}_.\\]*[!(]?|\|/gu;

/** Tells formulas that reach for what a public copy does not hold. */
export class OutsideFormulas {
  /**
   * @param names defined names that are taken away, in lower case
   * @param sheets names of sheets that are taken away, in lower case
   */
  constructor(
    private readonly names: ReadonlySet<string>,
    private readonly sheets: ReadonlySet<string>,
  ) {}

  /** Whether any formula of this part could be one; in most parts none can. */
  mayBeIn(text: string): boolean {
    return /[[|\\]|file:/i.test(text) || this.names.size > 0 || this.sheets.size > 0;
  }

  /**
   * Whether a formula refers to another workbook or program, the path of a file, or a sheet or name
   * that is taken away.
   * @param formula without its equals sign
   */
  has(formula: string): boolean {
    for (const [token] of formula.matchAll(TOKEN)) {
      if (this.isOutside(token)) return true;
    }
    return false;
  }

  /** Whether a formula refers to a sheet that is taken away. */
  namesGoneSheet(formula: string): boolean {
    return [...formula.matchAll(TOKEN)].some(
      ([token]) => token.endsWith('!') && this.isGoneSheet(sheetOf(token)),
    );
  }

  private isOutside(token: string): boolean {
    if (token === '|') return true;
    if (token.startsWith('"')) return isFilePath(token.slice(1, -1));
    if (!token.endsWith('!')) return this.names.has(token.toLowerCase());
    const sheet = sheetOf(token);
    // Workbook 0 is the workbook itself.
    if (/\[(?!0\])/.test(sheet)) return true;
    return this.isGoneSheet(sheet);
  }

  /** @param sheet one, or two with a colon */
  private isGoneSheet(sheet: string): boolean {
    return sheet.split(':').some((name) => this.sheets.has(name.toLowerCase()));
  }
}

/** @param token with its exclamation mark */
function sheetOf(token: string): string {
  return token.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
}
