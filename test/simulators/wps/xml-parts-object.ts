import { SaxesParser } from 'saxes';
import type { EtBook, EtProgram } from './et-program';
import { wrapped } from './wrapped';

/** `Workbook.CustomXMLParts`, counted from 1. */
export function xmlPartsObject(program: EtProgram, open: EtBook): object {
  const { parts, book } = open;
  const at = (index: number): object => {
    const part = parts[index - 1];
    if (!part) throw new Error('下标越界');
    return wrapped(program, 'CustomXMLPart', {
      NamespaceURI: { get: () => namespaceOf(part.xml) },
      XML: { get: () => part.xml },
      Delete: {
        call: () => {
          program.requireWritable();
          if (!parts.includes(part)) throw new Error('0x800A03EC');
          parts.splice(parts.indexOf(part), 1);
          book.dirty = true;
        },
      },
    });
  };
  return wrapped(program, 'CustomXMLParts', {
    Count: { get: () => parts.length },
    Item: { call: at },
    Add: {
      call: (xml: string) => {
        program.requireWritable();
        const taken = program.takesPart(xml);
        book.dirty = true;
        if (taken === null) return null;
        namespaceOf(taken);
        parts.push({ xml: taken });
        return at(parts.length);
      },
    },
  });
}

/** Of the root. @throws Error for what is no XML */
function namespaceOf(xml: string): string {
  let namespace: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw new Error('0x80004005');
  });
  parser.on('opentag', ({ uri }) => (namespace ??= uri));
  parser.write(xml).close();
  return namespace ?? '';
}
