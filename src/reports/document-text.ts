import type { Block, Document, Table, TableCell, TableRow } from '../model/document';
import { plainText } from '../model/plain-text';

/**
 * A document as plain text: a paragraph a line, an empty line before each first-level heading. Cells are
 * divided by tabs: pasted into a sheet they fall into its cells, and Word makes a table of them again.
 */
export function documentText({ blocks }: Document): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      lines.push(...tableLines(block));
      continue;
    }
    if (block.level === 1 && (lines[lines.length - 1] ?? '') !== '') lines.push('');
    lines.push(oneLine(block.text));
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** What a cell holds, a line a paragraph; a table inside it by its lines. */
export function cellText({ blocks }: TableCell): string {
  return blocks.flatMap(blockLines).join('\n');
}

function blockLines(block: Block): string[] {
  return block.kind === 'table' ? tableLines(block) : [block.text];
}

function tableLines({ rows }: Table): string[] {
  return rows.map(rowLine);
}

/** Columns that a merged cell covers beside its first are empty, so that columns stay columns. */
function rowLine({ cells }: TableRow): string {
  let line = '';
  let column = 0;
  for (const cell of cells) {
    line += '\t'.repeat(Math.max(0, cell.column - column)) + oneLine(cellText(cell));
    column = Math.max(column, cell.column);
  }
  const last = cells[cells.length - 1];
  return last ? line + '\t'.repeat(Math.max(0, last.columnSpan - 1)) : line;
}

function oneLine(text: string): string {
  return plainText(text).replace(/\n+/g, ' ');
}
