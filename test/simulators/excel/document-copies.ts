import type { ExcelProgram } from './excel-program';
import { workbookFile } from './workbook-file';

const COMPRESSED = 1;
const FILE_TYPE_NOT_SUPPORTED = 1009;
const MEMORY_FILE_LIMIT = 11_000;
const SLICE_SIZE = '1';

/** Excel holds two copies at most; an add-in that does not close them gets no third. */
const MOST_OPEN = 2;

/** `document.getFileAsync`: copies of the workbook as a file, handed out in slices. */
export class DocumentCopies {
  readonly #program: ExcelProgram;
  readonly #open = new Map<number, { readonly bytes: Uint8Array; readonly slice: number }>();
  #handles = 0;

  constructor(program: ExcelProgram) {
    this.#program = program;
  }

  async open(type: unknown, slice: unknown): Promise<object> {
    if (type !== COMPRESSED) return { Error: FILE_TYPE_NOT_SUPPORTED };
    if (this.#open.size >= MOST_OPEN) return { Error: MEMORY_FILE_LIMIT };
    const bytes = await workbookFile(this.#program);
    const handle = ++this.#handles;
    this.#open.set(handle, { bytes, slice: Number(slice) });
    return { '0': handle, [SLICE_SIZE]: bytes.length };
  }

  slice(handle: unknown, index: unknown): object {
    const copy = this.#open.get(Number(handle));
    if (!copy) return { Error: FILE_TYPE_NOT_SUPPORTED };
    const start = Number(index) * copy.slice;
    const bytes = [...copy.bytes.subarray(start, start + copy.slice)];
    return { '0': bytes, [SLICE_SIZE]: bytes.length };
  }

  release(handle: unknown): object {
    this.#open.delete(Number(handle));
    return {};
  }
}
