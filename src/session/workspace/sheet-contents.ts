import { isCellFormula, type CellContent, type CellContents } from '../../hosts/edit';
import type { WorkbookHost } from '../../hosts/port';
import { isCellError } from '../../model/grid';

/**
 * What a sheet holds from A1 on.
 * @param size `null`: known to be empty
 * @throws HostError
 */
export async function contentsOf(
  host: WorkbookHost,
  sheet: string,
  size: { readonly rows: number; readonly columns: number } | null,
): Promise<CellContents> {
  if (!size) return [];
  const rectangle = { row: 0, column: 0, ...size };
  const [block] = await host.read([{ sheet, rectangle, formulas: true }]);
  return (block?.values ?? []).map((line, r) =>
    line.map((value, c): CellContent => {
      const formula = block?.formulas?.[r]?.[c];
      return typeof formula === 'string' ? { formula: formula.slice(1), result: value } : value;
    }),
  );
}

/** Two sheets with the same filled cells have the same digest; where nothing stands does not count. */
export function contentsDigest(contents: CellContents): string {
  const text = contents
    .flatMap((line, r) =>
      line.flatMap((content, c) =>
        content === null || content === '' ? [] : [`${String(r)}:${String(c)}:${said(content)}`],
      ),
    )
    .join('\u0000');
  return `${String(text.length)}-${hash(text)}`;
}

function said(content: NonNullable<CellContent>): string {
  if (typeof content !== 'object') return `${typeof content} ${String(content)}`;
  if (isCellFormula(content)) return `= ${content.formula}`;
  return isCellError(content) ? `error ${content.error}` : '';
}

/** Two lanes of FNV-1a: tells texts apart, and is no secret. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 13);
  }
  return [a, b].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
