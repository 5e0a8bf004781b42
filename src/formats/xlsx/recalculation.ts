import { partOfKind, readRelationships } from '../package/relationships';
import type { PackageEdit } from '../package/package-edit';
import { appendChild, childOfRoot } from '../xml/append-child';
import { attributeOf, withAttribute } from '../xml/start-tag';

/** What a workbook part may hold after `calcPr` (ECMA-376 part 1, 18.2.27 CT_Workbook). */
export const AFTER_CALC_PR: ReadonlySet<string> = new Set([
  ...['oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes'],
  ...['webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst'],
]);

/**
 * Tells the program that opens the workbook next to work out every formula: stored results may
 * rest on values that have been changed.
 * @param part the workbook part
 */
export function recalculateOnLoad(edit: PackageEdit, part: string): void {
  edit.change(part, (text) => {
    const stated = childOfRoot(text, 'calcPr');
    if (!stated) {
      return appendChild(text, (p) => `<${p}calcPr fullCalcOnLoad="1"/>`, AFTER_CALC_PR);
    }
    const tag = text.slice(stated.start, stated.openEnd);
    if (attributeOf(tag, 'fullCalcOnLoad') === '1') return text;
    const asking = withAttribute(tag, 'fullCalcOnLoad', '1');
    return text.slice(0, stated.start) + asking + text.slice(stated.openEnd);
  });
}

/**
 * Takes away the order in which formulas were last worked out, which must name exactly the cells
 * that have one. Programs make it anew.
 * @param part the workbook part
 */
export function dropCalculationChain(edit: PackageEdit, part: string): void {
  const chain = partOfKind(readRelationships(edit.source, part), 'calcChain');
  if (chain === undefined || !edit.has(chain)) return;
  edit.remove(chain);
  edit.dropRelationships(part, (tag) => /\/calcChain["']/.test(tag));
}
