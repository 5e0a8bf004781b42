import { formatOf } from '../../formats/xlsx/cell-format';
import type { CellFormat } from '../../formats/xlsx/cell-format';
import type { SheetLook } from '../edit';
import type { Rectangle } from '../rectangle';
import { areasByKey } from './areas';

/** How a cell looks, but for its number format, which must be there before its contents. */
export type DrawnFormat = Omit<CellFormat, 'numberFormat'>;

interface Alike {
  readonly format: DrawnFormat;
  readonly areas: readonly Rectangle[];
}

/** The cells of a look that are drawn alike, together. */
export function alikeIn({ cells }: Pick<SheetLook, 'cells'>): Alike[] {
  const formats = new Map<string, DrawnFormat>();
  const keys = cells.map((line) =>
    (line ?? []).map((cell) => {
      if (!cell) return null;
      const format = { ...formatOf(cell), numberFormat: undefined };
      const key = JSON.stringify(format);
      formats.set(key, format);
      return key;
    }),
  );
  return [...areasByKey(keys)].map(([key, areas]) => ({ format: formats.get(key) ?? {}, areas }));
}
