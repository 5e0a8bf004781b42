import { documentSnapshot } from '../../../src/binding/document-grids';
import { EDITIONS } from '../../../src/editions/in-use';
import type { Book, BookCell, FormInstance } from '../../../src/model/book';
import type { Block, Document } from '../../../src/model/document';
import { normalizeLabel } from '../../../src/model/label';
import type { Snapshot } from '../../../src/model/snapshot';
import { formBlocks } from '../../../src/narrative/forms/form-blocks';

/** All forms of a book as blocks of a document, in the book's order. */
export function blocksOf(book: Book): Block[] {
  const edition = EDITIONS.find(({ id }) => id === book.edition.id)!;
  return book.forms.flatMap((one) => formBlocks(one, edition.forms.get(one.form)!, book));
}

/** The same as a document that is read again. */
export function printedAgain(book: Book): Snapshot {
  const document: Document = { name: '公开稿.docx', blocks: blocksOf(book) };
  return documentSnapshot(document);
}

/** What a table says to everyone, without where it stands and how its figures are stored. */
export function sayingsOf(form: FormInstance): unknown {
  const { code, name, closing } = form.caption;
  const open = form.rows.filter(({ secret }) => !secret);
  return {
    ...{ form: form.form, instance: form.instance, status: form.status, unit: form.unit },
    // Above an 绩效目标表 stands nothing of the kind; what is read there is its goal's label.
    caption: form.form === 'perf' ? [] : [code ?? '', name ?? '', closing ?? ''],
    columns: form.columns.map(({ key, label }) => [key, normalizeLabel(label)]),
    rows: open.map((row) => [
      ...[row.key, row.kind, row.code, normalizeLabel(row.label), row.side, row.set, row.parent],
      ...[row.block, row.sequence && said(row.sequence)],
      Object.entries(row.cells).map(([key, cell]) => [key, ...said(cell)]),
    ]),
    head: Object.entries(form.head ?? {}).map(([key, cell]) => [key, ...said(cell)]),
    ...{ absent: form.absentRows, misplaced: form.misplacedRows },
    strays: form.strays.map(({ column, cell }) => [column, ...said(cell)]),
    // What an empty table leaves unsaid is said in print.
    notes: form.notes.map(({ text }) => text).filter((text) => !/空表列示/.test(text)),
  };
}

function said({ kind, amount, raw }: BookCell): unknown[] {
  return [kind, amount ? amount.fen : normalizeLabel(String(raw ?? ''))];
}
