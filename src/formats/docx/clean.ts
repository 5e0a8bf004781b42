import type { CleanCopy } from '../../model/cleaned-item';
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
import type { Link } from '../package/links';
import { PACKAGE_LIMITS } from '../package/limits';
import { PackageEdit } from '../package/package-edit';
import { editElements, type ElementFate } from '../xml/edit-elements';
import { attributeOf, withAttribute } from '../xml/start-tag';
import type { XmlElement } from '../xml/walk';
import { acceptRevisions } from './accept-revisions';
import { mainPartOf } from './main-part';
import { unlinkFields } from './unlink-fields';

const LINKS: RulesByKind = new Map<string, LinkRule>([
  ...COMMON_LINKS,
  ['commentsExtended', removed()],
  ['commentsIds', removed()],
  ['commentsExtensible', removed()],
  ['people', removed()],
  ['documenttasks', removed('comment')],
  ['attachedTemplate', removed('template')],
  // Counted where the settings speak of it.
  ['mailMergeSource', removed()],
  ['mailMergeHeaderSource', removed()],
  ['recipientData', removed()],
  ['aFChunk', kept('embedded-object')],
]);

/** Kinds of parts that hold text. */
const STORIES = new Set([
  ...['officeDocument', 'header', 'footer', 'footnotes', 'endnotes', 'glossaryDocument'],
  ...['styles', 'numbering'],
]);

/**
 * A copy of a document for publication: changes accepted, without comments, properties, names of
 * people, references to other files and what this program left in it. Its text is the same. What a
 * person must decide is told of and kept: hidden text, embedded files, macros, protection.
 * What is not named stays byte for byte.
 * @param bytes a .docx or .docm
 * @throws FormatError as `readDocx`
 */
export async function cleanDocx(bytes: Uint8Array): Promise<CleanCopy> {
  const edit = new PackageEdit(bytes, PACKAGE_LIMITS);
  const tally = new CleanTally();
  const main: VisitedPart = { part: mainPartOf(edit.source), kind: 'officeDocument' };
  const never = cleanParts(edit, main, (visited) => {
    cleanPart(edit, tally, visited);
    return undefined;
  });
  tally.removed('unused-part', undefined, never);
  return { bytes: edit.finish({ dropComment: true }).bytes, ...tally.items };
}

function cleanPart(edit: PackageEdit, tally: CleanTally, { part, kind }: VisitedPart): void {
  const gone = cleanLinks(edit, tally, part, (link) => ruleOf(edit, link));
  if (part === '') return;
  if (STORIES.has(kind)) {
    edit.change(part, (text) => cleanStory(text, gone, tally));
  } else if (kind === 'settings') {
    edit.change(part, (text) =>
      editElements(text, (tag, { name }) => settingFate(tag, name, gone, tally)),
    );
  } else if (gone.size > 0) {
    edit.change(part, (text) =>
      editElements(text, (tag, { name }) => referenceFate(tag, name, gone, tally)),
    );
  }
}

function ruleOf(edit: PackageEdit, { kind, part }: Link): LinkRule | undefined {
  if (kind !== 'customXml') return LINKS.get(kind);
  // Whatever it is, nothing of it is shown: controls keep the text that stands in them.
  const isOurs = part !== undefined && edit.has(part) && customXmlOwner(edit, part) === 'ours';
  return removed(isOurs ? 'own-data' : 'custom-xml');
}

function cleanStory(text: string, gone: ReadonlySet<string>, tally: CleanTally): string {
  const accepted = acceptRevisions(text);
  tally.removed('revision', undefined, accepted.count);
  const unlinked = unlinkFields(accepted.text);
  tally.removed('field', undefined, unlinked.count);
  return editElements(unlinked.text, (tag, element) => elementFate(tag, element, gone, tally));
}

function elementFate(
  tag: string,
  { name, tag: written, parent }: XmlElement,
  gone: ReadonlySet<string>,
  tally: CleanTally,
): ElementFate {
  switch (name) {
    case 'commentRangeStart':
    case 'commentRangeEnd':
    case 'commentReference':
    case 'dataBinding': // Controls keep their text; what they would show anew is not in the copy.
      return 'remove';
    case 'vanish':
      if (parent?.name === 'rPr' && parent.parent?.name === 'r' && isOn(tag)) {
        tally.kept('hidden-text');
      }
      return 'keep';
    case 'permStart': {
      const editor = written.replace(/[^:]*$/, 'ed');
      if (attributeOf(tag, editor) === undefined) return 'keep';
      tally.removed('user-name');
      return { tag: withAttribute(tag, editor, null) };
    }
  }
  const fate = referenceFate(tag, name, gone, tally);
  // The words of a link stay where it leads nowhere.
  return fate === 'remove' && name === 'hyperlink' ? 'unwrap' : fate;
}

function settingFate(
  tag: string,
  name: string,
  gone: ReadonlySet<string>,
  tally: CleanTally,
): ElementFate {
  switch (name) {
    case 'mailMerge':
      tally.removed('mail-merge');
      return 'remove';
    case 'docVars':
      tally.removed('document-variable');
      return 'remove';
    case 'documentProtection':
    case 'writeProtection':
      tally.kept('protection');
      return 'keep';
    default:
      return referenceFate(tag, name, gone, tally);
  }
}

function isOn(tag: string): boolean {
  return !['0', 'false', 'off'].includes(attributeOf(tag, 'val', true) ?? '1');
}
