import type { EtBook, EtBookName, EtProgram } from './et-program';
import { ET_FAILS } from './et-rectangles';
import { wrapped } from './wrapped';

/** `workbook.Names`: those of one sheet are spelt `'sheet'!name`. */
export function namesObject(program: EtProgram, open: EtBook): object {
  return wrapped(program, 'Names', {
    Count: { get: () => open.names.length },
    Item: {
      call: (spelt: string) => {
        const { sheet, name } = placed(open, spelt);
        const found = open.names.find(
          (one) => one.sheet === sheet && one.name.toLowerCase() === name.toLowerCase(),
        );
        if (!found) throw new Error(ET_FAILS);
        return nameObject(program, open, found);
      },
    },
    Add: {
      call: (spelt: string, refersTo: string, visible: boolean) => {
        program.requireWritable();
        const { sheet, name } = placed(open, spelt);
        if (!refersTo.startsWith('=')) throw new Error(ET_FAILS);
        const others = open.names.filter((one) => one.sheet !== sheet || one.name !== name);
        const added: EtBookName = { name, sheet, refersTo, visible };
        open.names.splice(0, open.names.length, ...others, added);
        open.book.dirty = true;
        return nameObject(program, open, added);
      },
    },
  });
}

function placed(open: EtBook, spelt: string): Pick<EtBookName, 'name' | 'sheet'> {
  const [, quoted, plain, name = spelt] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(spelt) ?? [];
  const sheetName = quoted?.replace(/''/g, "'") ?? plain;
  if (sheetName === undefined) return { name, sheet: null };
  const sheet = open.book.sheet(sheetName);
  if (!sheet) throw new Error(ET_FAILS);
  return { name, sheet };
}

function nameObject(program: EtProgram, open: EtBook, item: EtBookName): object {
  return wrapped(program, 'Name', {
    RefersTo: { get: () => item.refersTo },
    Delete: {
      call: () => {
        program.requireWritable();
        open.names.splice(open.names.indexOf(item), 1);
        open.book.dirty = true;
      },
    },
  });
}
