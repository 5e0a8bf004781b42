import type { AddinSession } from './addin-session';
import { invalidArgument, itemNotFound } from './rich-object';
import type { RichObject } from './rich-object';

/** `workbook.customXmlParts`. */
export function xmlPartsObject(session: AddinSession): RichObject {
  const { parts, book } = session.program;
  const add = (xml: unknown) => {
    session.requireWritable();
    namespaceOf(String(xml));
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    parts.set(id, String(xml));
    book.dirty = true;
    return xmlPart(session, id);
  };
  return {
    ...collection(session, 'CustomXmlPartCollection', () => [...parts.keys()], {
      Add: add,
      GetByNamespace: (namespace) => {
        const ids = () =>
          [...parts.keys()].filter((id) => namespaceOf(parts.get(id)) === namespace);
        const only = () => (ids().length === 1 ? xmlPart(session, ids()[0] ?? '') : null);
        return collection(session, 'CustomXmlPartScopedCollection', ids, {
          GetOnlyItemOrNullObject: only,
          GetOnlyItem: () => {
            const part = only();
            if (!part) throw itemNotFound(`only part of ${String(namespace)}`);
            return part;
          },
        });
      },
    }),
  };
}

function collection(
  session: AddinSession,
  type: string,
  ids: () => readonly string[],
  methods: NonNullable<RichObject['methods']>,
): RichObject {
  const known = (id: unknown) => (ids().includes(String(id)) ? xmlPart(session, String(id)) : null);
  return {
    type,
    items: () => ids().map((id) => xmlPart(session, id)),
    item: (id) => {
      const part = known(id);
      if (!part) throw itemNotFound(`part ${String(id)}`);
      return part;
    },
    methods: { ...methods, GetCount: () => ids().length, GetItemOrNullObject: known },
  };
}

function xmlPart(session: AddinSession, id: string): RichObject {
  const { parts, book } = session.program;
  const xml = () => {
    const text = parts.get(id);
    if (text === undefined) throw itemNotFound(`part ${id}`);
    return text;
  };
  return {
    type: 'CustomXmlPart',
    identity: ['Id', id],
    scalars: { Id: () => id, NamespaceUri: () => namespaceOf(xml()) },
    methods: {
      GetXml: xml,
      SetXml: (text) => {
        session.requireWritable();
        namespaceOf(String(text));
        xml();
        parts.set(id, String(text));
        book.dirty = true;
      },
      Delete: () => {
        session.requireWritable();
        xml();
        parts.delete(id);
        book.dirty = true;
      },
    },
  };
}

/** Namespace of the root; what is no XML is refused. */
function namespaceOf(xml: string | undefined): string {
  const document = new DOMParser().parseFromString(xml ?? '', 'text/xml');
  if (document.querySelector('parsererror')) throw invalidArgument('no well-formed XML');
  return document.documentElement.namespaceURI ?? '';
}
