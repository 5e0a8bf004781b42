import type { OfficePackage } from './office-package';

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
  const folder = folderOf(part);
  const rels = relationshipsPartOf(part);
  if (!source.has(rels)) return found;
  source.scan(rels, {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return;
      if (id === undefined || type === undefined || target === undefined) return;
      const kind = type.slice(type.lastIndexOf('/') + 1);
      found.set(id, { kind, part: resolvePart(folder, target) });
    },
  });
  return found;
}

/** The part of the first relationship of a kind. */
export function partOfKind(
  relationships: ReadonlyMap<string, Relationship>,
  kind: string,
): string | undefined {
  return [...relationships.values()].find((relationship) => relationship.kind === kind)?.part;
}

/** The part that states the relationships of another, or of the package (''). */
export function relationshipsPartOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** With its slash at the end; '' at the top. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** `..` cannot climb above the package: it then stays at its top. */
export function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
