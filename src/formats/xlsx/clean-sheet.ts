import type { CleanTally } from '../package/clean-tally';
import { referenceFate } from '../package/clean-references';
import { editElements, leafText, withoutEmpty, type ElementFate } from '../xml/edit-elements';
import { attributeOf } from '../xml/start-tag';
import { walkXml, type XmlElement } from '../xml/walk';
import type { OutsideFormulas } from './outside-formula';
import { unescapeText } from './string-text';

/** Elements that go as they are, and what they stand for. */
const GONE = new Map([
  ['scenarios', 'scenario'],
  ['customSheetViews', 'personal-view'],
  ['webPublishItems', 'web-publishing'],
] as const);

/** Lists that may not be empty. */
const LISTS = new Set([
  ...['hyperlinks', 'dataValidations', 'conditionalFormatting', 'customProperties'],
]);

const RULES = new Set(['dataValidation', 'cfRule']);
const RULE_FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f']);

/** What cleaning one sheet needs to know and to tell. */
export interface SheetCleaning {
  /** Identifiers of the sheet's relationships that are gone. */
  readonly gone: ReadonlySet<string>;
  readonly outside: OutsideFormulas;
  readonly tally: CleanTally;
  readonly sheet: string;
  /** Takes the number of every shared text that a cell shows. */
  readonly showsText: (index: number) => void;
}

/**
 * A worksheet for a public copy. A formula that reaches outside goes, its last result stays; so do
 * rules and links that do; hidden rows and columns are told of.
 */
export function cleanSheet(text: string, cleaning: SheetCleaning): string {
  const { outside, tally, sheet, gone, showsText } = cleaning;
  const found = outside.mayBeIn(text) ? findOutside(text, outside) : NOTHING;
  const fateOf = (tag: string, element: XmlElement): ElementFate => {
    const { name, parent, start } = element;
    switch (name) {
      case 'row':
        if (isHidden(tag)) tally.kept('hidden-rows', sheet);
        return 'keep';
      case 'col':
        if (isHidden(tag)) tally.kept('hidden-columns', sheet, columnsOf(tag));
        return 'keep';
      case 'c':
        return 'keep';
      case 'v':
        if (parent && isShared(text, parent)) showsText(Number(leafText(text, element)));
        return 'keep';
      case 'f':
        if (parent?.name !== 'c' || !isOutsideCell(tag, start, found)) return 'keep';
        tally.removed('external-formula', sheet);
        return 'remove';
      case 'sheetProtection':
        tally.kept('protection', sheet);
        return 'keep';
    }
    const code = GONE.get(name as 'scenarios');
    if (code !== undefined) {
      tally.removed(code, sheet);
      return 'remove';
    }
    if (RULES.has(name) && found.rules.has(start)) {
      tally.removed('external-rule', sheet);
      return 'remove';
    }
    return referenceFate(tag, name, gone, tally, sheet);
  };
  const cleaned = editElements(text, fateOf);
  return cleaned.length === text.length ? cleaned : withoutEmpty(cleaned, LISTS);
}

/** What reaches outside, by where its element starts; shared formulas by their number. */
interface Found {
  readonly cells: ReadonlySet<number>;
  readonly groups: ReadonlySet<string>;
  readonly rules: ReadonlySet<number>;
}

const NOTHING: Found = { cells: new Set(), groups: new Set(), rules: new Set() };

function findOutside(text: string, outside: OutsideFormulas): Found {
  const cells = new Set<number>();
  const groups = new Set<string>();
  const rules = new Set<number>();
  walkXml(text, {
    open(element) {
      if (!RULE_FORMULAS.has(element.name)) return;
      if (!outside.has(unescapeText(leafText(text, element)))) return;
      if (element.parent?.name === 'c') {
        cells.add(element.start);
        const group = attributeOf(text.slice(element.start, element.openEnd), 'si');
        if (group !== undefined) groups.add(group);
        return;
      }
      let rule = element.parent;
      while (rule && !RULES.has(rule.name)) rule = rule.parent;
      if (rule) rules.add(rule.start);
    },
  });
  return { cells, groups, rules };
}

function isOutsideCell(tag: string, start: number, { cells, groups }: Found): boolean {
  return cells.has(start) || (groups.size > 0 && groups.has(attributeOf(tag, 'si') ?? ''));
}

function isShared(text: string, cell: XmlElement): boolean {
  return attributeOf(text.slice(cell.start, cell.openEnd), 't') === 's';
}

function isHidden(tag: string): boolean {
  return ['1', 'true'].includes(attributeOf(tag, 'hidden') ?? '');
}

function columnsOf(tag: string): number {
  return Number(attributeOf(tag, 'max')) - Number(attributeOf(tag, 'min')) + 1 || 1;
}
