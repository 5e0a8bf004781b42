import type { EtApplication, EtWorkbook, EtWorkbooks, EtWorksheet } from '../et-application';

/** More open workbooks than anybody has; a build that says so cannot be believed. */
const MAX_BOOKS = 200;

/** Why nothing was written: an open workbook could not be told from the new one, or is not it any more. */
export class NotScratch extends Error {
  /** @param why a word for the report */
  constructor(readonly why: string) {
    super(why);
    this.name = 'NotScratch';
  }
}

/**
 * A new workbook of our own, in front while it lasts. Everything that is tried is tried on it; before each
 * piece it proves again that it is that one, by its name: wrappers are never the same twice.
 */
export class Scratch {
  /** Where the user was; `null`: no workbook was open. `undefined`: nothing has been done yet. */
  #before: string | null | undefined;
  /** Only once it is proven. */
  #open: { readonly book: EtWorkbook; readonly name: string; readonly fullName: string } | null =
    null;

  constructor(private readonly application: EtApplication) {}

  /**
   * Some 10 accesses, and 4 for each open workbook. Writes nothing.
   * @throws NotScratch then the new workbook, if there is one, stays open: it could be somebody's
   */
  open(): void {
    const { ActiveWorkbook: front, Workbooks: books } = this.application;
    const before = fullNames(books);
    const where = front ? front.FullName : null;
    // Nobody could say afterwards where the user was.
    if (where !== null && before.indexOf(where) < 0) throw new NotScratch('front-unlisted');
    this.#before = where;
    const book = books.Add();
    const { Name: name, FullName: fullName } = book;
    if (typeof fullName !== 'string' || fullName === '') throw new NotScratch('no-name');
    if (before.indexOf(fullName) >= 0) throw new NotScratch('not-new');
    if (name !== fullName && book.Path !== '') throw new NotScratch('saved');
    const after = fullNames(books);
    if (after.indexOf(fullName) < 0 || after.length !== before.length + 1) {
      throw new NotScratch('unlisted');
    }
    this.#open = { book, name, fullName };
    if (!this.#isFront(fullName)) book.Activate();
  }

  /** 2 accesses. @throws NotScratch */
  book(): EtWorkbook {
    if (!this.#open) throw new NotScratch('no-scratch');
    const { book, name, fullName } = this.#open;
    if (book.Name !== name || book.FullName !== fullName) throw new NotScratch('another');
    return book;
  }

  /** Its first sheet. 4 accesses. @throws NotScratch */
  sheet(): EtWorksheet {
    return this.book().Worksheets.Item(1);
  }

  #isFront(fullName: string | null): boolean {
    return (this.application.ActiveWorkbook?.FullName ?? null) === fullName;
  }

  /** Closes it without saving. @returns whether it is gone. @throws NotScratch where there is none */
  close(): boolean {
    const book = this.book();
    const { fullName } = this.#open ?? { fullName: null };
    this.#open = null;
    // The user has gone somewhere else meanwhile: there she stays.
    if (!this.#isFront(fullName)) this.#before = null;
    try {
      // A build that overlooks the argument has nothing to ask about.
      book.Saved = true;
    } finally {
      book.Close(false);
    }
    return fullNames(this.application.Workbooks).every((name) => name !== fullName);
  }

  /** The user's workbook in front again, if she was in one. @returns whether it is. @throws NotScratch */
  bringBack(): boolean {
    const before = this.#before;
    if (before === undefined) throw new NotScratch('no-scratch');
    if (before === null || this.#isFront(before)) return true;
    const { Workbooks: books } = this.application;
    const at = fullNames(books).indexOf(before);
    if (at < 0) return false;
    books.Item(at + 1).Activate();
    return this.#isFront(before);
  }
}

/** @throws NotScratch where the program does not say which workbooks are open */
function fullNames(books: EtWorkbooks): string[] {
  const { Count: count } = books;
  if (typeof count !== 'number' || !(count >= 0 && count <= MAX_BOOKS)) {
    throw new NotScratch('uncounted');
  }
  const names: string[] = [];
  for (let i = 1; i <= count; i++) {
    const { FullName: name } = books.Item(i);
    if (typeof name !== 'string') throw new NotScratch('unnamed');
    names.push(name);
  }
  return names;
}
