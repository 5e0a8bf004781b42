import { isOwnName } from '../../model/own-marks';
import type { CleanTally } from '../package/clean-tally';
import { editElements, withoutEmpty, type ElementFate } from '../xml/edit-elements';
import { attributeOf, withAttribute } from '../xml/start-tag';
import { OutsideFormulas } from './outside-formula';
import { SheetsGone } from './sheets-gone';
import { listWorkbook, type ListedSheet } from './workbook-listing';

/** What the workbook part says of itself, as far as a public copy is concerned. */
export interface WorkbookPlan {
  readonly sheets: readonly ListedSheet[];
  /** Positions of our own sheets. */
  readonly own: ReadonlySet<number>;
  /** Positions of defined names to be taken away. */
  readonly definedGone: ReadonlySet<number>;
  readonly outside: OutsideFormulas;
}

/** Elements of the workbook part that go as they are, and what they stand for. */
const GONE = new Map([
  ['customWorkbookViews', 'personal-view'],
  ['webPublishObjects', 'web-publishing'],
  ['absPath', 'file-path'],
] as const);

const LONGEST_CHAIN = 16;

/** Decides which sheets and names a copy is to do without. */
export function planWorkbook(text: string): WorkbookPlan {
  const { sheets, defined, own } = listWorkbook(text);
  const ownNames = new Set([...own].map((at) => (sheets[at]?.name ?? '').toLowerCase()));
  const gone = new Set<number>();
  const names = new Set<string>();
  const outside = new OutsideFormulas(names, ownNames);
  // A name may rest on one that goes. Nobody chains them long, and a crafted file must not take long.
  for (let round = 0, before = -1; round < LONGEST_CHAIN && before < gone.size; round += 1) {
    before = gone.size;
    defined.forEach(({ name, content, sheet }, at) => {
      const local = sheet !== undefined && own.has(sheet);
      if (local || isOwnName(name) || content.includes('#REF!') || outside.has(content)) {
        gone.add(at);
      }
    });
    // The same name may be defined for each sheet; formulas lose it when no definition is left.
    const left = new Set(defined.flatMap(({ name }, at) => (gone.has(at) ? [] : [key(name)])));
    for (const { name } of defined) if (!left.has(key(name))) names.add(key(name));
  }
  return { sheets, own, definedGone: gone, outside };
}

function key(name: string): string {
  return name.toLowerCase();
}

/** The workbook part of the copy. */
export function cleanWorkbookPart(text: string, plan: WorkbookPlan, tally: CleanTally): string {
  const { sheets, own, definedGone } = plan;
  const places = new SheetsGone(sheets, own);
  let sheetAt = -1;
  let nameAt = -1;
  const fateOf = (tag: string, name: string): ElementFate => {
    const gone = GONE.get(name as 'absPath');
    if (gone !== undefined) {
      tally.removed(gone);
      return 'remove';
    }
    switch (name) {
      case 'sheet':
        sheetAt += 1;
        return own.has(sheetAt) ? ownSheet(tag, tally) : 'keep';
      case 'definedName':
        nameAt += 1;
        return definedGone.has(nameAt) ? goneName(tag, own, tally) : places.nameFate(tag);
      case 'workbookView':
        return places.viewFate(tag);
      case 'externalReferences':
        return 'remove';
      case 'fileSharing':
        if (attributeOf(tag, 'userName') === undefined) return 'keep';
        tally.removed('user-name');
        return { tag: withAttribute(tag, 'userName', null) };
      case 'workbookProtection':
        tally.kept('protection');
        return 'keep';
      default:
        return 'keep';
    }
  };
  sheets.forEach(({ name, state }, at) => {
    if (own.has(at)) return;
    if (state === 'hidden') tally.kept('hidden-sheet', name);
    else if (state === 'veryHidden') tally.kept('very-hidden-sheet', name);
  });
  const cleaned = editElements(text, (tag, { name }) => fateOf(tag, name));
  return cleaned === text ? text : withoutEmpty(cleaned, new Set(['definedNames']));
}

function ownSheet(tag: string, tally: CleanTally): ElementFate {
  tally.removed('own-sheet', attributeOf(tag, 'name'));
  return 'remove';
}

function goneName(tag: string, own: ReadonlySet<number>, tally: CleanTally): ElementFate {
  const local = attributeOf(tag, 'localSheetId');
  // Names of our own sheets go with them.
  if (local === undefined || !own.has(Number(local))) {
    tally.removed(isOwnName(attributeOf(tag, 'name') ?? '') ? 'own-data' : 'external-name');
  }
  return 'remove';
}
