import { isOwnName, isOwnSheetName } from '../../model/own-marks';
import type { CleanTally } from '../package/clean-tally';
import { editElements, leafText, withoutEmpty, type ElementFate } from '../xml/edit-elements';
import { attributeOf, withAttribute } from '../xml/start-tag';
import { walkXml } from '../xml/walk';
import { OutsideFormulas } from './outside-formula';

interface ListedSheet {
  readonly name: string;
  readonly link: string;
  readonly state: string | undefined;
}

interface DefinedName {
  readonly name: string;
  readonly content: string;
  /** Position of the only sheet that it holds for. */
  readonly sheet: number | undefined;
}

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
  const sheets: ListedSheet[] = [];
  const defined: DefinedName[] = [];
  walkXml(text, {
    open(element) {
      const tag = text.slice(element.start, element.openEnd);
      const name = attributeOf(tag, 'name') ?? '';
      if (element.name === 'sheet') {
        const link = attributeOf(tag, 'id', true) ?? '';
        sheets.push({ name, link, state: attributeOf(tag, 'state') });
      } else if (element.name === 'definedName') {
        const sheet = attributeOf(tag, 'localSheetId');
        const content = leafText(text, element);
        defined.push({ name, content, sheet: sheet === undefined ? undefined : Number(sheet) });
      }
    },
  });
  const own = new Set(
    defined.flatMap(({ name, sheet }) =>
      sheet !== undefined && isOwnSheetName(name) ? [sheet] : [],
    ),
  );
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
  const shifted = (at: number): number => at - [...own].filter((index) => index < at).length;
  const firstVisible = sheets.findIndex(
    ({ state }, at) => !own.has(at) && state !== 'hidden' && state !== 'veryHidden',
  );
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
        return definedGone.has(nameAt) ? goneName(tag, own, tally) : shiftedName(tag, shifted);
      case 'workbookView':
        return own.size === 0 ? 'keep' : { tag: activeTab(tag, own, shifted, firstVisible) };
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

function shiftedName(tag: string, shifted: (at: number) => number): ElementFate {
  const local = attributeOf(tag, 'localSheetId');
  if (local === undefined || shifted(Number(local)) === Number(local)) return 'keep';
  return { tag: withAttribute(tag, 'localSheetId', String(shifted(Number(local)))) };
}

/** The sheet shown first; where it was ours, the first one that can be seen. */
function activeTab(
  tag: string,
  own: ReadonlySet<number>,
  shifted: (at: number) => number,
  firstVisible: number,
): string {
  let changed = tag;
  for (const name of ['activeTab', 'firstSheet']) {
    const at = Number(attributeOf(tag, name) ?? 0);
    const now = shifted(own.has(at) ? Math.max(0, firstVisible) : at);
    if (now !== at) changed = withAttribute(changed, name, String(now));
  }
  return changed;
}
