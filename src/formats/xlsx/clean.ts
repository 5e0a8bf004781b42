import type { CleanCopy } from '../../model/cleaned-item';
import { isOwnName } from '../../model/own-marks';
import { FormatError } from '../format-error';
import {
  cleanLinks,
  cleanParts,
  COMMON_LINKS,
  kept,
  removed,
  type LinkRule,
  type RulesByKind,
  type VisitedPart,
} from '../package/clean-links';
import { referenceFate } from '../package/clean-references';
import { CleanTally } from '../package/clean-tally';
import { customXmlOwner } from '../package/custom-xml';
import { linksOf, type Link } from '../package/links';
import { PackageEdit } from '../package/package-edit';
import { editElements, leafText, type ElementFate } from '../xml/edit-elements';
import { attributeOf, withAttribute } from '../xml/start-tag';
import { walkXml } from '../xml/walk';
import { withoutCommentShapes } from './clean-comment-shapes';
import { withoutUnusedTexts } from './clean-shared-strings';
import { cleanSheet } from './clean-sheet';
import { cleanWorkbookPart, planWorkbook, type WorkbookPlan } from './clean-workbook-part';
import { XLSX_LIMITS } from './limits';
import { readWorkbookPart } from './workbook-part';

const LINKS: RulesByKind = new Map<string, LinkRule>([
  ...COMMON_LINKS,
  ['threadedComment', removed('comment')],
  ['person', removed()],
  ['externalLink', removed('external-link')],
  ['queryTable', removed('data-connection')],
  ['revisionHeaders', removed('revision-log')],
  ['usernames', removed('revision-log')],
  ['calcChain', removed()],
  ['pivotCacheDefinition', kept('pivot-cache')],
  ['powerPivotData', kept('data-model')],
  ['ctrlProp', kept('control')],
]);

/**
 * A copy of a workbook for publication: without comments, properties, names of people, references
 * to other files, connections and what this program left in it. The values of all cells are the
 * same. What a person must decide is told of and kept: hidden sheets, macros, embedded files.
 * What is not named stays byte for byte.
 * @param bytes an .xlsx or .xlsm
 * @throws FormatError as `readXlsx`; `nothing-public` when no visible sheet would be left
 */
export async function cleanXlsx(bytes: Uint8Array): Promise<CleanCopy> {
  const edit = new PackageEdit(bytes, XLSX_LIMITS);
  const { part } = readWorkbookPart(edit.source, XLSX_LIMITS);
  const cleaner = new WorkbookCleaner(edit, part);
  const never = cleanParts(edit, { part, kind: 'officeDocument' }, (one) => cleaner.visit(one));
  cleaner.finish(never);
  return { bytes: edit.finish({ dropComment: true }).bytes, ...cleaner.tally.items };
}

class WorkbookCleaner {
  readonly tally = new CleanTally();
  private readonly plan: WorkbookPlan;
  private readonly sheetOf = new Map<string, string>();
  private readonly ownLinks: ReadonlySet<string>;
  private readonly keepsConnections: boolean;
  private readonly shown = new Set<number>();
  private stringsPart: string | undefined;

  constructor(
    private readonly edit: PackageEdit,
    private readonly main: string,
  ) {
    this.plan = planWorkbook(edit.text(main));
    const { sheets, own } = this.plan;
    const isVisible = (state: string | undefined): boolean =>
      state !== 'hidden' && state !== 'veryHidden';
    if (!sheets.some(({ state }, at) => !own.has(at) && isVisible(state))) {
      throw new FormatError('nothing-public');
    }
    this.ownLinks = new Set(sheets.filter((_, at) => own.has(at)).map(({ link }) => link));
    const links = linksOf(edit, main);
    const byId = new Map(links.map((link) => [link.id, link.part]));
    for (const { name, link } of sheets) {
      const part = byId.get(link);
      if (part !== undefined) this.sheetOf.set(part.toLowerCase(), name);
    }
    // Pivot tables and data models without their source would be broken files.
    this.keepsConnections = links.some(
      ({ kind, part }) =>
        kind === 'powerPivotData' ||
        (kind === 'pivotCacheDefinition' &&
          part !== undefined &&
          edit.has(part) &&
          /<(?:\w+:)?cacheSource\s[^>]*type\s*=\s*["']external/.test(edit.text(part))),
    );
  }

  /** Cleans one part, and says which sheet it belongs to. */
  visit({ part, kind, sheet: owner }: VisitedPart): string | undefined {
    const sheet = this.sheetOf.get(part.toLowerCase()) ?? owner;
    const rules = (link: Link): LinkRule | undefined => this.rule(part, link);
    const gone = cleanLinks(this.edit, this.tally, part, rules, sheet);
    if (part === this.main) {
      this.edit.change(part, (text) => cleanWorkbookPart(text, this.plan, this.tally));
    } else if (SHEETS.has(kind)) {
      this.cleanSheet(part, gone, sheet ?? '');
    } else if (kind === 'sharedStrings') {
      this.stringsPart = part;
    } else if (kind === 'chart') {
      this.reportChartLinks(part, sheet);
    } else if (gone.size > 0 || EDITED.has(kind)) {
      if (part !== '') this.edit.change(part, (text) => this.cleanOther(text, kind, gone, sheet));
    }
    return sheet;
  }

  /** @param never parts to which no relationship led */
  finish(never: number): void {
    this.tally.removed('unused-part', undefined, never);
    const { stringsPart, shown } = this;
    if (stringsPart === undefined || !this.edit.has(stringsPart)) return;
    this.edit.change(stringsPart, (text) => {
      const cleaned = withoutUnusedTexts(text, (index) => shown.has(index));
      this.tally.removed('unused-text', undefined, cleaned.emptied);
      return cleaned.text;
    });
  }

  private rule(owner: string, link: Link): LinkRule | undefined {
    const { kind, id, part } = link;
    if (owner === this.main && this.ownLinks.has(id)) return removed();
    if (kind === 'connections') {
      return this.keepsConnections ? kept('data-connection') : removed('data-connection');
    }
    if (part === undefined || !this.edit.has(part)) return LINKS.get(kind);
    if (kind === 'customXml') {
      const xmlOwner = customXmlOwner(this.edit, part);
      if (xmlOwner === 'other') return kept('custom-xml');
      return removed(xmlOwner === 'ours' ? 'own-data' : 'data-connection');
    }
    if (kind === 'customProperty') {
      const isOurs = this.ownProperties(owner).has(id);
      return isOurs ? removed('own-data') : kept('custom-data');
    }
    if (kind === 'vmlDrawing') return this.cleanCommentShapes(part);
    return LINKS.get(kind);
  }

  private cleanSheet(part: string, gone: ReadonlySet<string>, sheet: string): void {
    const { tally, shown } = this;
    const { outside } = this.plan;
    const showsText = (index: number): void => void shown.add(index);
    this.edit.change(part, (text) => cleanSheet(text, { gone, outside, tally, sheet, showsText }));
  }

  /** Old drawings need not be XML at all; then they hold what cannot be told apart. */
  private cleanCommentShapes(part: string): LinkRule | undefined {
    try {
      const cleaned = withoutCommentShapes(this.edit.text(part));
      if (cleaned === null) return removed();
      this.edit.change(part, () => cleaned);
      return undefined;
    } catch (problem) {
      if (problem instanceof FormatError && problem.code === 'damaged') {
        return removed('unreadable-drawing');
      }
      throw problem;
    }
  }

  private ownProperties(sheetPart: string): ReadonlySet<string> {
    const ids = new Set<string>();
    const text = this.edit.text(sheetPart);
    walkXml(text, {
      open({ name, start, openEnd }) {
        if (name !== 'customPr') return;
        const tag = text.slice(start, openEnd);
        if (isOwnName(attributeOf(tag, 'name') ?? '')) ids.add(attributeOf(tag, 'id', true) ?? '');
      },
    });
    return ids;
  }

  private reportChartLinks(part: string, sheet: string | undefined): void {
    const text = this.edit.text(part);
    walkXml(text, {
      open: (element) => {
        if (element.name === 'f' && this.plan.outside.has(leafText(text, element))) {
          this.tally.kept('chart-link', sheet);
        }
      },
    });
  }

  private cleanOther(
    text: string,
    kind: string,
    gone: ReadonlySet<string>,
    sheet: string | undefined,
  ): string {
    return editElements(text, (tag, element): ElementFate => {
      const { name } = element;
      if (name === 'pivotCacheDefinition') return this.without(tag, ['refreshedBy'], 'user-name');
      if (kind === 'table' && gone.size > 0 && (name === 'table' || name === 'tableColumn')) {
        return this.without(tag, ['tableType', 'connectionId', 'queryTableFieldId']);
      }
      if (FORMULAS.has(name) && this.plan.outside.has(leafText(text, element))) {
        this.tally.removed('external-formula', sheet);
        return 'remove';
      }
      return referenceFate(tag, name, gone, this.tally, sheet);
    });
  }

  private without(tag: string, names: readonly string[], code?: 'user-name'): ElementFate {
    const changed = names.reduce((text, name) => withAttribute(text, name, null), tag);
    if (changed === tag) return 'keep';
    if (code) this.tally.removed(code);
    return { tag: changed };
  }
}

/** Kinds of parts that hold cells. */
const SHEETS = new Set(['worksheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** Kinds of parts that are looked through for more than broken references. */
const EDITED = new Set(['drawing', 'table', 'pivotCacheDefinition']);

const FORMULAS = new Set(['calculatedColumnFormula', 'totalsRowFormula']);
