/** Pages of formatting: 512 bytes, the last of which counts what is on them ([MS-DOC] 2.9.33). */
const PAGE = 512;

const STRUCK = 0x0800;
const ADDED = 0x0801;
const HIDDEN = 0x083c;

/** How characters differ from ordinary text. */
export interface Mark {
  /** Bytes of the main stream. */
  readonly from: number;
  readonly to: number;
  readonly revision?: 'inserted' | 'deleted';
  readonly hidden?: true;
}

/**
 * The stretches of the main stream that are struck out, added or hidden, in order and apart from
 * each other. Formatting that cannot be read marks nothing.
 * @param list where the pages of formatting are named ([MS-DOC] 2.8.6 PlcBteChpx)
 */
export function readMarks(main: DataView, list: DataView): Mark[] {
  const count = Math.floor((list.byteLength - 4) / 8);
  const pages = new Set<number>();
  for (let i = 0; i < count; i += 1) {
    pages.add(list.getUint32(4 + count * 4 + i * 4, true) & 0x3fffff);
  }
  const marks = [...pages]
    .filter((page) => (page + 1) * PAGE <= main.byteLength)
    .flatMap((page) => marksOfPage(main, page * PAGE))
    .sort((a, b) => a.from - b.from);
  let end = 0;
  return marks.filter((mark) => {
    const apart = mark.from >= end;
    if (apart) end = mark.to;
    return apart;
  });
}

function marksOfPage(main: DataView, page: number): Mark[] {
  const count = main.getUint8(page + PAGE - 1);
  const marks: Mark[] = [];
  if ((count + 1) * 4 + count > PAGE - 1) return marks;
  for (let i = 0; i < count; i += 1) {
    const offset = main.getUint8(page + (count + 1) * 4 + i) * 2;
    if (offset === 0) continue;
    const [from, to] = [0, 4].map((next) => main.getUint32(page + i * 4 + next, true));
    const properties = propertiesAt(main, page + offset, page + PAGE - 1);
    if (properties && from !== undefined && to !== undefined && to > from) {
      marks.push({ from, to, ...properties });
    }
  }
  return marks;
}

/** @returns `null` when they mark nothing */
function propertiesAt(
  main: DataView,
  at: number,
  limit: number,
): Pick<Mark, 'revision' | 'hidden'> | null {
  const end = Math.min(at + 1 + main.getUint8(at), limit);
  let revision: Mark['revision'];
  let hidden = false;
  for (let each = at + 1; each + 3 <= end;) {
    const property = main.getUint16(each, true);
    // 81 means the opposite of the style, and no style strikes out or hides.
    const on = (main.getUint8(each + 2) & 1) === 1;
    if (property === STRUCK && on) revision = 'deleted';
    else if (property === ADDED && on) revision ??= 'inserted';
    else if (property === HIDDEN) hidden = on;
    each += 2 + operandBytes(property, main.getUint8(each + 2));
  }
  if (revision === undefined && !hidden) return null;
  return { ...(revision ? { revision } : {}), ...(hidden ? { hidden } : {}) };
}

/** The three highest bits of a property say how long its operand is ([MS-DOC] 2.6). */
function operandBytes(property: number, first: number): number {
  return [1, 1, 2, 4, 2, 2, first + 1, 3][property >> 13] ?? 1;
}
