import type { Form } from '../../editions/form';
import { emptyNote, printedTitle } from '../../editions/printed-form';
import type { Book, FormInstance } from '../../model/book';
import {
  TABLE_CAPTION,
  TABLE_NOTE,
  TABLE_TITLE,
  type Block,
  type Paragraph,
  type Table,
} from '../../model/document';
import { normalizeLabel } from '../../model/label';
import { isSecretProject } from '../../model/project';
import { shown } from '../../model/shown';
import { captionItems } from './caption-line';
import { columnWidths, needsWidePage } from './column-widths';
import { dataRows } from './data-rows';
import { formAsFound } from './form-as-found';
import { headerRows } from './header-rows';
import { inOneLine, linesOfText, paragraph } from './paragraphs';
import { headBlockRows } from './target-head';

/**
 * Whether a form can be printed: it was found without doubt, and is not of a secret project. A table
 * that was not recognised for sure is left to the reader, never printed under a guessed title or unit.
 */
export function isPrintable(instance: FormInstance): boolean {
  return (instance.status === 'bound' || instance.status === 'empty') && !isSecret(instance);
}

/**
 * A form of a book as blocks of a document: title, caption, table, notes. The items of the caption, left,
 * middle and right, are parted by tabs. Rows of secret projects are left out.
 * @param form the edition's, of the instance's id
 * @returns none for a form that is not printable; positions are 0, for whoever puts the document together
 */
export function formBlocks(instance: FormInstance, form: Form, book: Book): Block[] {
  if (!isPrintable(instance)) return [];
  const own = formAsFound(form, instance);
  const wide = needsWidePage(own.columns) ? ({ wide: true } as const) : {};
  const line = (style: string, text: string): Paragraph => paragraph(text, { style, ...wide });
  const caption = captionItems(own, instance, book);
  return [
    line(TABLE_TITLE, titleOf(instance, form, book)),
    ...(caption.length > 0 ? [line(TABLE_CAPTION, caption.join('\t'))] : []),
    { ...tableOf(own, instance, book), ...wide },
    ...notesOf(instance, form)
      .flatMap(linesOfText)
      .map((text) => line(TABLE_NOTE, text)),
  ];
}

function isSecret({ secret, head }: FormInstance): boolean {
  return secret === true || isSecretProject(shown(head?.name?.raw ?? null));
}

function titleOf({ title }: FormInstance, form: Form, { entity }: Book): string {
  const own = inOneLine(title);
  if (own !== '' && !isSecretProject(own)) return own;
  return printedTitle(form, { scope: entity.scope === 'unit' ? '单位' : '部门' });
}

function tableOf(form: Form, instance: FormInstance, book: Book): Table {
  const head = headBlockRows(form, instance);
  const header = headerRows(form, instance.caption.year ?? book.year ?? book.edition.year);
  const data = dataRows(form, instance);
  return {
    kind: 'table',
    at: 0,
    rows: [...head, ...header, ...data],
    // The goal of a project is not said again on every page.
    ...(head.length > 0 ? {} : { headRows: header.length }),
    widths: columnWidths(form.columns, [...head, ...header], data),
  };
}

/** Notes as they stand; an empty table says that it is one. What is said of a secret project stays out. */
function notesOf({ notes, status }: FormInstance, form: Form): string[] {
  const prescribed = normalizeLabel(form.note ?? '');
  const own = notes
    .map(({ text }) => text)
    .filter((text) => !isSecretProject(text) || normalizeLabel(text) === prescribed);
  const said = own.some((text) => /空表列示/.test(normalizeLabel(text)));
  if (status !== 'empty' || form.emptyNote === undefined || said) return own;
  return [emptyNote(form), ...own];
}
