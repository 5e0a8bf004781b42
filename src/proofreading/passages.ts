import { cellOf, isCheckable } from '../checks/context';
import { titleCell } from '../checks/coded/forms';
import type { Form } from '../editions/form';
import type { BookCell, BookRow, FormInstance } from '../model/book';
import type { FindingCell } from '../model/finding';
import { projectKey } from '../model/label';
import { shown } from '../model/shown';
import type { TextContext } from './text-context';

/** Words that people typed: a paragraph of the text, or a cell of a table that they fill in with words. */
export type Passage = ParagraphPassage | CellPassage;

export interface ParagraphPassage {
  readonly words: string;
  readonly paragraph: number;
}

export interface CellPassage {
  readonly words: string;
  readonly instance: FormInstance;
  /** Key of its row, or what it is of a table's head: `title`, `goal`. */
  readonly row: string;
  readonly column: string;
  readonly cell: FindingCell;
}

const READ = new WeakMap<TextContext, readonly Passage[]>();

/** Everything that may be spoken of: what belongs to secret projects is left out. */
export function passagesOf(context: TextContext): readonly Passage[] {
  const known = READ.get(context);
  if (known) return known;
  const paragraphs = paragraphsOf(context);
  // In a document a table's title is a paragraph, too.
  const said = new Set(paragraphs.map(({ words }) => words.trim()));
  const cells = cellsOf(context).filter(
    (one) => one.row !== 'title' || !said.has(one.words.trim()),
  );
  const passages = [...paragraphs, ...cells];
  READ.set(context, passages);
  return passages;
}

export function paragraphsOf({ text }: TextContext): ParagraphPassage[] {
  return text.paragraphs.flatMap(({ text: words }, paragraph) =>
    words.trim() === '' ? [] : [{ words, paragraph }],
  );
}

/** The printed forms hold only prescribed words; lists and targets hold typed ones. */
function cellsOf({ book, edition, secret }: TextContext): CellPassage[] {
  const isOpen = (name: string): boolean => !secret.has(projectKey(name));
  return book.forms.flatMap((instance) => {
    const form = edition.forms.get(instance.form);
    const typed = form?.layout === 'list' || form?.layout === 'targets';
    if (!form || !typed || !isCheckable(instance) || instance.secret) return [];
    if (!isOpen(instance.title) || !isOpen(instance.instance)) return [];
    const rows = instance.rows.filter(({ secret: hidden, label }) => !hidden && isOpen(label));
    return [...headOf(form, instance), ...rows.flatMap((row) => rowOf(instance, row))];
  });
}

function headOf({ layout, head = [] }: Form, instance: FormInstance): CellPassage[] {
  if (layout !== 'targets') return [];
  const title = titleCell(instance).map((cell) => ({
    ...{ words: instance.title, instance, row: 'title', column: '', cell },
  }));
  const cells = head.flatMap(({ key, role }) => {
    const cell = role === 'text' && key !== 'code' ? instance.head?.[key] : undefined;
    return cell ? typedIn(instance, instance.sheet, key, '', cell) : [];
  });
  return [...title, ...cells];
}

function rowOf(instance: FormInstance, row: BookRow): CellPassage[] {
  return instance.columns.flatMap(({ key, role }) => {
    const cell = role === 'text' || role === 'label' ? row.cells[key] : undefined;
    return cell ? typedIn(instance, row.sheet, row.key, key, cell) : [];
  });
}

function typedIn(
  instance: FormInstance,
  sheet: string,
  row: string,
  column: string,
  cell: BookCell,
): CellPassage[] {
  const words = shown(cell.raw);
  if (cell.kind === 'blank' || words.trim() === '') return [];
  return [{ words, instance, row, column, cell: cellOf(sheet, cell) }];
}
