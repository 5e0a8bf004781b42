import { attributeOf } from '../xml/start-tag';
import { reachableParts } from './links';
import type { PackageEdit } from './package-edit';

/**
 * Takes relationships of the main part away, and with them the parts that nothing else leads to.
 * @param ids identifiers of the relationships
 */
export function unlink(edit: PackageEdit, main: string, ids: ReadonlySet<string>): void {
  const before = reachableParts(edit, main);
  edit.dropRelationships(main, (tag) => ids.has(attributeOf(tag, 'Id') ?? ''));
  const left = new Set(reachableParts(edit, main).map((part) => part.toLowerCase()));
  for (const part of before) if (!left.has(part.toLowerCase())) edit.remove(part);
}
