import { namedTables } from '../binding/document-grids';
import type { TableInText } from '../binding/tables-in-text';
import { annotateDocx, type Note } from '../formats/docx/in-place/annotate';
import { sniff } from '../formats/sniff';
import type { Document } from '../model/document';
import type { Place, TablePlace } from '../model/place';
import { reason, Refusal } from '../model/reason';
import type { SpokenFinding } from '../reports/check-report';
import { DEMAND } from '../wording/names';
import { asRefusal } from './as-refusal';
import type { Opened } from './open-snapshot';

/** A document with comments, and what became of the findings. */
export interface Annotated {
  readonly bytes: Uint8Array;
  /** Comments written. */
  readonly comments: number;
  /** Findings on cells of the workbook. */
  readonly inWorkbook: number;
  /** Findings on a place that has no characters of its own, such as something that is missing. */
  readonly nowhere: number;
}

/** @throws Refusal `proofread.annotate-docx` for what comments cannot be put into */
export function refuseUnlessDocx(bytes: Uint8Array): void {
  if (sniff(bytes) !== 'zip') throw new Refusal(reason('proofread.annotate-docx'));
}

/**
 * A document with a comment at each finding on it; nothing else of it changes. A finding is remarked on
 * once, at the first place of its own that the document has.
 * @param opened the document, opened from the same bytes
 * @throws Refusal `proofread.annotate-docx`, `format.*`
 */
export async function annotateFindings(
  bytes: Uint8Array,
  { document, snapshot }: Opened,
  findings: readonly SpokenFinding[],
): Promise<Annotated> {
  refuseUnlessDocx(bytes);
  if (!document) throw new Refusal(reason('proofread.annotate-docx'));
  const sheets = snapshot.grids.filter((grid) => grid.document === undefined);
  const tables = namedTables(document, new Set(sheets.map(({ name }) => name)));
  const notes: Note[] = [];
  let inWorkbook = 0;
  let nowhere = 0;
  // What rounding explains is nothing to remark on.
  for (const { cells, severity, sentence } of findings.filter(
    ({ verdict }) => verdict !== 'rounding',
  )) {
    const places = cells.map(({ place }) => place);
    const spans = places.flatMap((place) => spanOf(place, document, tables) ?? []);
    // Words first: a table's cell beside them is what they were held against.
    const span = spans.find(({ inTable }) => !inTable) ?? spans[0];
    if (span) notes.push({ ...span, text: `${DEMAND[severity]}：${sentence}` });
    else if (places.some((place) => 'sheet' in place)) inWorkbook += 1;
    else nowhere += 1;
  }
  const { bytes: annotated, left } = await asRefusal(() => annotateDocx(bytes, notes));
  const comments = notes.length - left.length;
  return { bytes: annotated, comments, inWorkbook, nowhere: nowhere + left.length };
}

interface Span extends Omit<Note, 'text'> {
  readonly inTable: boolean;
}

function spanOf(
  place: Place,
  document: Document,
  tables: ReadonlyMap<string, TableInText>,
): Span | null {
  if ('sheet' in place || place.document !== document.name) return null;
  if ('table' in place) return cellSpan(place, tables.get(place.table));
  const { at, start, end } = place;
  return { at, start, end, inTable: false };
}

/** All that the cell's first paragraph says; what stands above a table is in no cell. */
function cellSpan({ row, column }: TablePlace, table: TableInText | undefined): Span | null {
  const cell = table?.rows[row - 1]?.cells.find(
    (one) => one.column < column && column <= one.column + one.columnSpan,
  );
  const first = cell?.blocks.find((block) => block.kind === 'paragraph');
  return first ? { at: first.at, start: 0, end: first.text.length, inTable: true } : null;
}
