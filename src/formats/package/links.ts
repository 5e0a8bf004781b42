import { attributeOf } from '../xml/start-tag';
import { walkXml } from '../xml/walk';
import type { PackageEdit } from './package-edit';
import { folderOf, relationshipsPartOf, resolvePart } from './relationships';

/** A relationship as written, also one that leads outside the package. */
export interface Link {
  readonly id: string;
  /** Last segment of its type. */
  readonly kind: string;
  readonly target: string;
  /** The part it leads to; absent when it leads outside. */
  readonly part?: string;
}

/** @param owner a part, or '' for the package itself */
export function linksOf(edit: PackageEdit, owner: string): Link[] {
  const rels = relationshipsPartOf(owner);
  const links: Link[] = [];
  if (!edit.has(rels)) return links;
  const text = edit.text(rels);
  walkXml(text, {
    open({ name, start, openEnd }) {
      if (name !== 'Relationship') return;
      const tag = text.slice(start, openEnd);
      const target = attributeOf(tag, 'Target') ?? '';
      const type = attributeOf(tag, 'Type') ?? '';
      const outside = attributeOf(tag, 'TargetMode') === 'External';
      links.push({
        id: attributeOf(tag, 'Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target,
        ...(outside ? {} : { part: resolvePart(folderOf(owner), target) }),
      });
    },
  });
  return links;
}

/** The parts that relationships lead to, from the package ('') and its main part on. */
export function reachableParts(edit: PackageEdit, main: string): string[] {
  const found = new Map([
    ['', ''],
    [main.toLowerCase(), main],
  ]);
  // A map is gone through as it grows.
  for (const owner of found.values()) {
    for (const { part } of linksOf(edit, owner)) {
      if (part !== undefined && edit.has(part) && !found.has(part.toLowerCase())) {
        found.set(part.toLowerCase(), part);
      }
    }
  }
  return [...found.values()];
}
