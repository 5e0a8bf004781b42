import { FormatError } from '../../formats/format-error';
import { saveBack, type RowShift } from '../../formats/xlsx/save-back';
import { writeXlsx } from '../../formats/xlsx/write';
import { newSheetOf } from '../memory/memory-file';
import type { MemoryWorkbook } from '../memory/memory-workbook';
import type { ChangesSince } from './workbook-then';

/** What a result cannot be put into without the whole of its formula. */
const BOUND = new Set(['array-formula', 'shared-formula']);

/**
 * A file with what was done to it since it was opened.
 * @throws FormatError as `saveBack`
 */
export async function savedBack(
  original: Uint8Array,
  { results, kept, ...changes }: ChangesSince & { readonly rows: readonly RowShift[] },
): Promise<Uint8Array> {
  const all = { ...changes, ...(kept ? { kept } : {}) };
  try {
    const cells = [...changes.cells, ...results];
    return (await saveBack(original, { ...all, cells })).bytes;
  } catch (problem) {
    if (!(problem instanceof FormatError) || !BOUND.has(problem.code)) throw problem;
    // Whatever opens the file is told to work out all results anew.
    return (await saveBack(original, all)).bytes;
  }
}

/** A workbook that was opened from another kind of file: what its cells hold, and all that is ours. */
export async function newFile(workbook: MemoryWorkbook): Promise<Uint8Array> {
  const own = workbook.sheets.filter((sheet) => sheet.own);
  const others = workbook.sheets.filter((sheet) => !sheet.own);
  const bytes = await writeXlsx({ sheets: others.map(newSheetOf) });
  const fills = others.flatMap((sheet) =>
    [...sheet.fills()].map(([key, fill]) => {
      const [row = 0, column = 0] = key.split(',').map(Number);
      return { sheet: sheet.name, row, column, fill };
    }),
  );
  const kept = workbook.kept;
  return (await saveBack(bytes, { fills, added: own.map(newSheetOf), kept })).bytes;
}
