import type { Block, Document, Paragraph, Table, TableCell } from '../model/document';
import { TABLE_TITLE, TITLE } from '../model/document';
import { markup, type Markup } from './markup';

/**
 * A written document as a fragment of HTML for the clipboard: headings, paragraphs and tables, every text
 * escaped. Cells that continue the one above them are part of it.
 */
export function documentHtml({ blocks }: Document): string {
  return blocks.map((block) => blockHtml(block).text).join('\n');
}

function blockHtml(block: Block): Markup {
  return block.kind === 'table' ? tableHtml(block) : paragraphHtml(block);
}

function paragraphHtml({ text, level, style }: Paragraph): Markup {
  if (style === TITLE) return markup`<h1 align="center">${text}</h1>`;
  if (level === 1) return markup`<h2>${text}</h2>`;
  if (level === 2) return markup`<h3>${text}</h3>`;
  if (level !== undefined) return markup`<p><b>${text}</b></p>`;
  if (style === TABLE_TITLE) return markup`<p align="center"><b>${text}</b></p>`;
  return markup`<p>${text}</p>`;
}

function tableHtml(table: Table): Markup {
  const { rows, headRows = 0 } = table;
  const lines = rows.map(({ cells }, r) => {
    const own = cells.filter(({ continued }) => !continued);
    return markup`<tr>${own.map((cell) => cellHtml(table, cell, r, r < headRows))}</tr>`;
  });
  return markup`<table border="1" cellspacing="0">${lines}</table>`;
}

function cellHtml(table: Table, cell: TableCell, r: number, head: boolean): Markup {
  const { columnSpan, blocks, align } = cell;
  const down = reach(table, cell, r);
  const columns = columnSpan > 1 ? markup` colspan="${columnSpan}"` : null;
  const lines = down > 1 ? markup` rowspan="${down}"` : null;
  const side = align ? markup` align="${align}"` : null;
  const inner = blocks.map((block, i) => [
    i > 0 ? markup`<br>` : null,
    block.kind === 'table' ? tableHtml(block) : block.text,
  ]);
  return head
    ? markup`<th${columns}${lines}${side}>${inner}</th>`
    : markup`<td${columns}${lines}${side}>${inner}</td>`;
}

/** How many rows a cell covers. */
function reach({ rows }: Table, { column, columnSpan }: TableCell, r: number): number {
  let last = r;
  while (
    rows[last + 1]?.cells.some(
      (cell) => cell.continued && cell.column === column && cell.columnSpan === columnSpan,
    )
  )
    last += 1;
  return last - r + 1;
}
