import { sameContent } from '../edit';
import type { CellContents, Edit, WriteDifference } from '../edit';

/**
 * The inverse of a list whose cells hold something else than was written: an undo is refused where the
 * user has typed since; what the program itself made of a content is not that.
 */
export function asFound(inverse: readonly Edit[], differences: readonly WriteDifference[]): Edit[] {
  if (differences.length === 0) return [...inverse];
  const place = (sheet: string, row: number, column: number): string =>
    `${row},${column}!${sheet.toLowerCase()}`;
  const found = new Map(differences.map((one) => [place(one.sheet, one.row, one.column), one]));
  const corrected = (sheet: string, top: number, left: number, contents: CellContents) =>
    contents.map((line, r) =>
      line.map((content, c) => {
        const difference = found.get(place(sheet, top + r, left + c));
        return difference && sameContent(difference.written, content) ? difference.found : content;
      }),
    );
  return inverse.map((edit) => {
    const { sheet } = edit;
    if (edit.kind === 'cells' && edit.before) {
      return { ...edit, before: corrected(sheet, edit.row, edit.column, edit.before) };
    }
    if (edit.kind === 'remove-sheet') {
      return { ...edit, contents: corrected(sheet, 0, 0, edit.contents) };
    }
    return edit;
  });
}
