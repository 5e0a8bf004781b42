/// <reference types="office-js" />
import { hostErrorOfCode } from './excel-error';

/** Bytes in one piece; Office allows 4 MB, and Excel for the web less in practice. */
const SLICE_BYTES = 1_048_576;

/** Whether this Excel gives out the open workbook as a file. */
export function canCopyWorkbook(): boolean {
  return Office.context.requirements.isSetSupported('CompressedFile', '1.1');
}

/** The open workbook as an .xlsx, as it stands now. @throws HostError */
export async function copyOfWorkbook(): Promise<Uint8Array> {
  const file = await answer<Office.File>((done) =>
    Office.context.document.getFileAsync(
      Office.FileType.Compressed,
      { sliceSize: SLICE_BYTES },
      done,
    ),
  );
  try {
    const pieces: Uint8Array[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await answer<Office.Slice>((done) => file.getSliceAsync(index, done));
      pieces.push(Uint8Array.from(slice.data as ArrayLike<number>));
    }
    return joined(pieces);
  } finally {
    // Only two files may be open at a time, so none is left behind.
    await answer((done) => file.closeAsync(done)).catch(() => undefined);
  }
}

/** What an older call of Office.js gives to its callback, as a promise. @throws HostError */
function answer<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(hostErrorOfCode(result.error?.code));
    });
  });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
