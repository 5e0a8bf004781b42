import { cleanDocx } from '../formats/docx/clean';
import type { FileContent } from '../formats/read-file';
import { sniff } from '../formats/sniff';
import { cleanXlsx } from '../formats/xlsx/clean';
import type { CleanCopy } from '../model/cleaned-item';
import type { Block } from '../model/document';
import { isBlankValue, type Grid } from '../model/grid';
import { reason, Refusal } from '../model/reason';
import { asRefusal } from './as-refusal';
import { readContent } from './open';

/**
 * A copy of a workbook or document that can be made public. It is read again, and handed out only
 * when every value and every word that it is to show is what the original shows.
 * @throws Refusal `format.*`, `publish.old-format`, or `publish.differs` when the copy is not what it should be
 */
export async function publishCopy(bytes: Uint8Array, name: string): Promise<CleanCopy> {
  const before = await readContent(bytes, name);
  // Older formats are read, not written: what may be hidden in them is more than we know.
  if (sniff(bytes) !== 'zip') throw new Refusal(reason('publish.old-format'));
  const copy = await cleaned(before.kind, bytes);
  const after = await readContent(copy.bytes, name);
  const own = copy.removed.flatMap(({ code, sheet }) => (code === 'own-sheet' ? [sheet] : []));
  if (shown(before, new Set(own)) !== shown(after, new Set())) {
    throw new Refusal(reason('publish.differs'));
  }
  return copy;
}

function cleaned(kind: FileContent['kind'], bytes: Uint8Array): Promise<CleanCopy> {
  return asRefusal(() => (kind === 'workbook' ? cleanXlsx(bytes) : cleanDocx(bytes)));
}

/** All that a reader of the file sees, in one string. */
function shown(content: FileContent, without: ReadonlySet<string | undefined>): string {
  return JSON.stringify(
    content.kind === 'workbook'
      ? content.snapshot.grids.filter(({ name }) => !without.has(name)).map(valuesOf)
      : textOf(content.document.blocks),
  );
}

/** Values without formulas: one that reached outside is now its value. */
function valuesOf({ name, visible, rows }: Grid): unknown {
  const cells = rows.flatMap(({ index, cells: list }) =>
    list.flatMap(({ column, value }) => (isBlankValue(value) ? [] : [[index, column, value]])),
  );
  return [name, visible, cells];
}

/**
 * Words between tables, and tables by row and cell. Where paragraphs end is not asked: a struck
 * mark joins them. Rendered numbers are not either: they follow from the paragraphs.
 */
function textOf(blocks: readonly Block[]): unknown[] {
  const parts: unknown[] = [];
  let words = '';
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const runs = block.runs.filter(
        ({ origin, revision }) => origin !== 'number' && revision !== 'deleted',
      );
      words += runs.map(({ text }) => text).join('');
    } else if (block.rows.length > 0) {
      parts.push(
        words,
        block.rows.map(({ cells }) => cells.map((cell) => textOf(cell.blocks))),
      );
      words = '';
    }
  }
  return [...parts, words];
}
