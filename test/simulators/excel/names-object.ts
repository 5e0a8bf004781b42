import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { AddinSession } from './addin-session';
import { areaOf, fullAddress } from './areas';
import { nameValue, requireName, requireNameFormula } from './named-item';
import type { NamedItem } from './named-item';
import { isRichRange, rangeObject } from './range-object';
import { itemNotFound, RichError } from './rich-object';
import type { RichObject } from './rich-object';

/** `workbook.names` and `worksheet.names`. @param sheet `null`: names of the whole workbook */
export function namesObject(session: AddinSession, sheet: MemorySheet | null): RichObject {
  const { names } = session.program;
  const own = () => names.filter((item) => item.sheet === sheet);
  const find = (name: unknown) =>
    own().find((item) => item.name.toLowerCase() === String(name).toLowerCase());
  return {
    type: 'NamedItemCollection',
    items: () => own().map((item) => nameObject(session, item)),
    item: (name) => {
      const item = find(name);
      if (!item) throw itemNotFound(`name ${String(name)}`);
      return nameObject(session, item);
    },
    methods: {
      GetCount: () => own().length,
      GetItemOrNullObject: (name) => {
        const item = find(name);
        return item ? nameObject(session, item) : null;
      },
      Add: (name, reference, comment) => {
        session.requireWritable();
        if (sheet) session.requireThere(sheet);
        requireName(String(name));
        if (find(name)) throw new RichError('ItemAlreadyExists', 409, String(name));
        const formula = isRichRange(reference)
          ? `=${fullAddress(reference.sheet, reference.area)}`
          : String(reference);
        requireNameFormula(formula);
        const text = typeof comment === 'string' ? comment : '';
        const item = { name: String(name), sheet, formula, visible: true, comment: text };
        names.push(item);
        session.program.book.dirty = true;
        return nameObject(session, item);
      },
    },
  };
}

function nameObject(session: AddinSession, item: NamedItem): RichObject {
  const { program } = session;
  const change = (apply: () => void) => {
    session.requireWritable();
    apply();
    program.book.dirty = true;
  };
  const range = (): RichObject | null => {
    const { type, value } = nameValue(item);
    const [, quoted, plain, address] =
      /^(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z\d:]+)$/.exec(type === 'Range' ? String(value) : '') ??
      [];
    const sheet = program.book.sheet((quoted?.replace(/''/g, "'") ?? plain) || '');
    return sheet && address ? rangeObject(session, sheet, areaOf(address)) : null;
  };
  return {
    type: 'NamedItem',
    identity: ['_Id', item.name],
    scalars: {
      _Id: () => item.name,
      Name: () => item.name,
      Type: () => nameValue(item).type,
      Value: () => nameValue(item).value,
      Formula: () => item.formula,
      Visible: () => item.visible,
      Comment: () => item.comment,
      Scope: () => (item.sheet ? 'Worksheet' : 'Workbook'),
    },
    setters: {
      Visible: (value) => change(() => (item.visible = value === true)),
      Comment: (value) => change(() => (item.comment = String(value))),
      Formula: (value) =>
        change(() => {
          requireNameFormula(String(value));
          item.formula = String(value);
        }),
    },
    methods: {
      Delete: () => change(() => void program.names.splice(program.names.indexOf(item), 1)),
      GetRangeOrNullObject: range,
      GetRange: () => {
        const found = range();
        if (!found) throw itemNotFound(`range of ${item.name}`);
        return found;
      },
    },
  };
}
