import { appendChild } from '../xml/append-child';
import { escapeXml } from '../xml/entities';
import { attributeOf } from '../xml/start-tag';
import { walkXml } from '../xml/walk';
import { linksOf } from './links';
import { CONTENT_TYPES, type PackageEdit } from './package-edit';
import { folderOf, relationshipsPartOf } from './relationships';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/**
 * Adds a part beside another one that it belongs to, with the relationship that leads to it.
 * @param kind last segment of the relationship's type
 * @param name of the part, `comments`, which a number is put to where it is taken
 */
export function addPart(
  edit: PackageEdit,
  owner: string,
  kind: string,
  name: string,
  contentType: string,
  text: string,
): void {
  const file = freeName(edit, folderOf(owner), name);
  const part = folderOf(owner) + file;
  edit.add(part, text);
  relate(edit, owner, kind, file);
  edit.change(CONTENT_TYPES, (types) =>
    appendChild(
      types,
      (prefix) =>
        `<${prefix}Override PartName="/${escapeXml(part, true)}" ContentType="${contentType}"/>`,
    ),
  );
}

function freeName(edit: PackageEdit, folder: string, name: string): string {
  for (let n = 1; ; n += 1) {
    const file = `${name}${n === 1 ? '' : String(n)}.xml`;
    if (!edit.source.has(folder + file)) return file;
  }
}

function relate(edit: PackageEdit, owner: string, kind: string, target: string): void {
  const ids = new Set(linksOf(edit, owner).map(({ id }) => id));
  let n = ids.size + 1;
  while (ids.has(`rId${String(n)}`)) n += 1;
  const written = (prefix: string): string =>
    `<${prefix}Relationship Id="rId${String(n)}" Type="${officeTypes(edit)}${kind}" Target="${target}"/>`;
  const rels = relationshipsPartOf(owner);
  if (edit.has(rels)) edit.change(rels, (text) => appendChild(text, written));
  else {
    edit.add(rels, appendChild(`<Relationships xmlns="${RELATIONSHIPS}"/>`, written));
  }
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
