import { attribute } from '../xml/attribute';
import type { OfficePackage } from './package';

export interface Relationship {
  /** Last segment of the type: `worksheet`, `sharedStrings`, `officeDocument`, … */
  readonly kind: string;
  /** Part name inside the package, without leading slash. */
  readonly part: string;
}

/**
 * Relationships of a part by id; those that lead outside the package are left out.
 * @param part its name, or '' for the package itself
 * @returns none when the part has no relationships
 * @throws FormatError as `OfficePackage.scan`
 */
export function readRelationships(source: OfficePackage, part: string): Map<string, Relationship> {
  const found = new Map<string, Relationship>();
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const rels = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!source.has(rels)) return found;
  source.scan(rels, {
    open(name, tag) {
      if (name !== 'Relationship' || attribute(tag, 'TargetMode') === 'External') return;
      const id = attribute(tag, 'Id');
      const type = attribute(tag, 'Type');
      const target = attribute(tag, 'Target');
      if (id === undefined || type === undefined || target === undefined) return;
      found.set(id, {
        kind: type.slice(type.lastIndexOf('/') + 1),
        part: resolvePart(folder, target),
      });
    },
  });
  return found;
}

/** `..` cannot climb above the package: it then stays at its top. */
function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
