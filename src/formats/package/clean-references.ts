import { attributesOf, withAttribute } from '../xml/start-tag';
import type { ElementFate } from '../xml/edit-elements';
import type { CleanTally } from './clean-tally';
import { isFilePath, nameInPath } from './private-target';

/** Elements that are nothing without what they refer to. */
const NOTHING_WITHOUT = new Set([
  ...['hyperlink', 'hlinkClick', 'hlinkHover', 'hlinkMouseOver', 'legacyDrawing', 'customPr'],
  ...['OLEObject', 'attachedTemplate', 'subDoc', 'externalReference', 'externalData'],
]);

/** Where programs note from which file a picture came. */
const DESCRIPTIONS = new Set(['descr', 'title', 'alt', 'name', 'o:title']);

/**
 * What becomes of an element when relationships are gone: it goes itself, or no longer refers to
 * them. A path noted as the description of a picture becomes the bare name of the file.
 * @param gone identifiers of the relationships
 */
export function referenceFate(
  tag: string,
  name: string,
  gone: ReadonlySet<string>,
  tally: CleanTally,
  sheet?: string,
): ElementFate {
  // Most elements have no attributes, and there are many.
  if (!tag.includes('=')) return 'keep';
  let changed = tag;
  for (const [attribute, value] of attributesOf(tag)) {
    if (attribute.includes(':') && !attribute.startsWith('xmlns:') && gone.has(value)) {
      if (NOTHING_WITHOUT.has(name)) return 'remove';
      changed = withAttribute(changed, attribute, null);
    } else if (DESCRIPTIONS.has(attribute) && isFilePath(value)) {
      tally.removed('file-path', sheet);
      changed = withAttribute(changed, attribute, nameInPath(value));
    }
  }
  return changed === tag ? 'keep' : { tag: changed };
}
