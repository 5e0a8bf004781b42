import type { CleanedCode } from '../../model/cleaned-item';
import { attributeOf } from '../xml/start-tag';
import type { CleanTally } from './clean-tally';
import { linksOf, reachableParts, type Link } from './links';
import type { PackageEdit } from './package-edit';
import { isPrivateTarget } from './private-target';
import { relationshipsPartOf } from './relationships';

/** What is done with a relationship, and so with what it leads to. Without a code nobody is told. */
export interface LinkRule {
  readonly fate: 'removed' | 'kept';
  readonly code?: CleanedCode;
}

/** The rule for a relationship; without one it stays. */
export type LinkRules = (link: Link) => LinkRule | undefined;

/** Rules by the kind of relationship. */
export type RulesByKind = ReadonlyMap<string, LinkRule>;

export const removed = (code?: CleanedCode): LinkRule =>
  code === undefined ? { fate: 'removed' } : { fate: 'removed', code };
export const kept = (code: CleanedCode): LinkRule => ({ fate: 'kept', code });

/** In every Office file; some at the package itself, some at its main part. */
export const COMMON_LINKS: RulesByKind = new Map([
  ['core-properties', removed('property')],
  ['extended-properties', removed('property')],
  ['custom-properties', removed('custom-property')],
  ['thumbnail', removed('thumbnail')],
  ['origin', removed('signature')],
  ['classificationlabels', removed('label')],
  ['webextensiontaskpanes', removed('add-in')],
  ['comments', removed('comment')],
  ['printerSettings', removed('printer-setting')],
  ['vbaProject', kept('macros')],
  ['oleObject', kept('embedded-object')],
  ['package', kept('embedded-object')],
  ['control', kept('control')],
]);

const PHOTO = /\.(?:jpe?g|tiff?|heic)$/i;

/**
 * Takes away the relationships of a part that lead to what a public copy must not hold, and every
 * one that leads to a file elsewhere; links to public web pages stay.
 * @param owner the part, or '' for the package itself
 * @param sheet its name, where the part is one
 * @returns identifiers of the relationships that are gone
 */
export function cleanLinks(
  edit: PackageEdit,
  tally: CleanTally,
  owner: string,
  rules: LinkRules,
  sheet?: string,
): ReadonlySet<string> {
  const gone = new Set<string>();
  for (const link of linksOf(edit, owner)) {
    const { id, kind, target, part } = link;
    const rule = rules(link);
    if (rule?.fate === 'removed') {
      gone.add(id);
      if (rule.code && (part === undefined || edit.has(part))) tally.removed(rule.code, sheet);
    } else if (part === undefined) {
      const isHyperlink = kind === 'hyperlink';
      if (isHyperlink && !isPrivateTarget(target)) continue;
      gone.add(id);
      tally.removed(isHyperlink ? 'local-hyperlink' : 'external-link', sheet);
    } else if (rule?.code) {
      tally.kept(rule.code, sheet);
    } else if (kind === 'image' && PHOTO.test(part)) {
      tally.kept('photo', sheet);
    }
  }
  if (gone.size > 0) {
    edit.dropRelationships(owner, (tag) => gone.has(attributeOf(tag, 'Id') ?? ''));
  }
  return gone;
}

/** A part on the way through a package. */
export interface VisitedPart {
  readonly part: string;
  /** Of the relationship that led to it first. */
  readonly kind: string;
  /** The sheet that it belongs to. */
  readonly sheet?: string;
}

/**
 * Goes through the parts that relationships lead to, from the package on; those to which none leads
 * any more when all have been visited are taken away.
 * @param visit may take relationships away, and says which sheet the part belongs to
 * @returns how many parts no relationship led to in the first place
 */
export function cleanParts(
  edit: PackageEdit,
  main: VisitedPart,
  visit: (part: VisitedPart) => string | undefined,
): number {
  const before = reachableParts(edit, main.part);
  const root: VisitedPart = { part: '', kind: '' };
  const queue = new Map([
    ['', root],
    [main.part.toLowerCase(), main],
  ]);
  // A map is gone through as it grows.
  for (const visited of queue.values()) {
    const sheet = visit(visited);
    for (const { part, kind } of linksOf(edit, visited.part)) {
      if (part === undefined || !edit.has(part) || queue.has(part.toLowerCase())) continue;
      queue.set(part.toLowerCase(), { part, kind, ...(sheet === undefined ? {} : { sheet }) });
    }
  }
  const isReached = reached(reachableParts(edit, main.part));
  const wasReached = reached(before);
  let never = 0;
  for (const part of edit.source.parts) {
    if (isReached(part)) continue;
    if (!wasReached(part)) never += 1;
    edit.remove(part);
  }
  return never;
}

/** Relationship parts belong to what they speak of, and the list of content types to the package. */
function reached(parts: readonly string[]): (part: string) => boolean {
  const names = new Set(['[content_types].xml']);
  for (const part of parts) {
    names.add(part.toLowerCase());
    names.add(relationshipsPartOf(part).toLowerCase());
  }
  return (part) => names.has(part.toLowerCase());
}
