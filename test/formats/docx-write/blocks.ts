import { strFromU8, unzipSync } from 'fflate';
import { writeDocx } from '../../../src/formats/docx/write/write-docx';
import type { Block, Document, Paragraph, Run, Table } from '../../../src/model/document';
import type { TableCell, TableRow } from '../../../src/model/document';

/** A paragraph of one run, or of those given. */
export function paragraph(
  text: string | readonly Run[],
  more: Partial<Omit<Paragraph, 'kind' | 'at' | 'runs' | 'text'>> = {},
): Paragraph {
  const runs = typeof text === 'string' ? [{ text, origin: 'text' } as const] : text;
  const shown = runs.filter(({ revision, hidden }) => revision !== 'deleted' && !hidden);
  return { kind: 'paragraph', at: 0, runs, text: shown.map((run) => run.text).join(''), ...more };
}

export function cell(text: string, more: Partial<TableCell> = {}): TableCell {
  const blocks = text === '' ? [] : [paragraph(text)];
  return { column: 0, columnSpan: 1, continued: false, blocks, ...more };
}

/** A row of cells side by side. */
export function row(...cells: (string | TableCell)[]): TableRow {
  let column = 0;
  return {
    cells: cells.map((one) => {
      const placed = { ...(typeof one === 'string' ? cell(one) : one), column };
      column += placed.columnSpan;
      return placed;
    }),
  };
}

export function table(rows: readonly TableRow[], more: Partial<Table> = {}): Table {
  return { kind: 'table', at: 0, rows, ...more };
}

export function documentOf(...blocks: Block[]): Document {
  return { name: '说明.docx', blocks };
}

/** The parts of the written file as text, by name. */
export async function partsOf(
  document: Document,
  contents = false,
): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await writeDocx(document, { contents }));
  return Object.fromEntries(Object.entries(parts).map(([name, data]) => [name, strFromU8(data)]));
}

/** The main part. */
export async function mainPart(document: Document, contents = false): Promise<string> {
  return (await partsOf(document, contents))['word/document.xml']!;
}

/** All matches of a pattern, or of its first group where it has one. */
export function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);
}
