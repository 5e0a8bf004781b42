import { appendChild } from '../xml/append-child';
import { escapeXml } from '../xml/entities';
import { attributeOf } from '../xml/start-tag';
import { walkXml } from '../xml/walk';
import { linksOf } from './links';
import { CONTENT_TYPES, type PackageEdit } from './package-edit';
import { folderOf, relationshipsPartOf, resolvePart } from './relationships';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** A part that another one is to lead to. */
export interface NewPart {
  /** Last segment of the relationship's type. */
  readonly kind: string;
  /** Where it stands as seen from its owner, by the number it gets: the first that is free, from 1. */
  readonly target: (number: number) => string;
  readonly contentType: string;
  readonly text: string;
}

/**
 * Adds a part that belongs to another one, with the relationship that leads to it.
 * @returns the identifier of the relationship
 */
export function addPart(
  edit: PackageEdit,
  owner: string,
  { kind, target, contentType, text }: NewPart,
): string {
  const place = (n: number): string => resolvePart(folderOf(owner), target(n));
  // A relationship that leads to nothing must not lead to the new part.
  const linked = new Set(linksOf(edit, owner).map(({ part }) => part?.toLowerCase()));
  const isFree = (part: string): boolean => edit.isFree(part) && !linked.has(part.toLowerCase());
  let number = 1;
  while (!isFree(place(number))) number += 1;
  const part = place(number);
  edit.add(part, text);
  edit.change(CONTENT_TYPES, (types) =>
    appendChild(
      types,
      (prefix) =>
        `<${prefix}Override PartName="/${escapeXml(part, true)}" ContentType="${contentType}"/>`,
    ),
  );
  return relate(edit, owner, kind, target(number));
}

function relate(edit: PackageEdit, owner: string, kind: string, target: string): string {
  const ids = new Set(linksOf(edit, owner).map(({ id }) => id));
  let n = ids.size + 1;
  while (ids.has(`rId${String(n)}`)) n += 1;
  const id = `rId${String(n)}`;
  const written = (prefix: string): string =>
    `<${prefix}Relationship Id="${id}" Type="${officeTypes(edit)}${kind}" Target="${target}"/>`;
  const rels = relationshipsPartOf(owner);
  if (edit.has(rels)) edit.change(rels, (text) => appendChild(text, written));
  else {
    edit.add(rels, appendChild(`<Relationships xmlns="${RELATIONSHIPS}"/>`, written));
  }
  return id;
}

/** What the types of this package's relationships begin with: strict packages have names of their own. */
function officeTypes(edit: PackageEdit): string {
  const rels = relationshipsPartOf('');
  let found = OFFICE;
  if (!edit.has(rels)) return found;
  const text = edit.text(rels);
  walkXml(text, {
    open({ start, openEnd }) {
      const type = attributeOf(text.slice(start, openEnd), 'Type') ?? '';
      if (type.endsWith('/officeDocument')) found = type.slice(0, type.lastIndexOf('/') + 1);
    },
  });
  return found;
}
