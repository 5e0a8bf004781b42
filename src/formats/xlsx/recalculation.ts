import { partOfKind, readRelationships } from '../package/relationships';
import type { PackageEdit } from '../package/package-edit';
import { Splices } from '../xml/splices';
import { attributeOf, prefixOf, withAttribute } from '../xml/start-tag';
import { walkXml } from '../xml/walk';

/** What a workbook part may hold after `calcPr` (ECMA-376 part 1, 18.2.27 CT_Workbook). */
const AFTER_CALC_PR = new Set([
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
    const splices = new Splices();
    let insertAt: { readonly at: number; readonly prefix: string } | undefined;
    let found = false;
    walkXml(text, {
      open({ name, start, openEnd, parent }) {
        if (parent?.parent !== null) return;
        if (name === 'calcPr') {
          found = true;
          const tag = text.slice(start, openEnd);
          if (attributeOf(tag, 'fullCalcOnLoad') !== '1') {
            splices.replace(start, openEnd, withAttribute(tag, 'fullCalcOnLoad', '1'));
          }
        } else if (AFTER_CALC_PR.has(name)) {
          insertAt ??= { at: start, prefix: prefixOf(parent.tag) };
        }
      },
      close({ parent, tag }, { closeStart }) {
        if (parent === null) insertAt ??= { at: closeStart, prefix: prefixOf(tag) };
      },
    });
    if (!found && insertAt) {
      splices.insert(insertAt.at, `<${insertAt.prefix}calcPr fullCalcOnLoad="1"/>`);
    }
    return splices.applyTo(text);
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
