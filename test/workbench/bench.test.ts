import { HostError } from '../../src/hosts/host-error';
import { MemoryHost } from '../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { reason, Refusal } from '../../src/model/reason';
import { Workspace } from '../../src/session/workspace/workspace';
import { reasonSentence } from '../../src/wording/reason-sentence';
import { Bench, type Answer } from '../../src/workbench/bench';
import type {
  ChosenFile,
  Given,
  Handed,
  OpenBook,
  WorkbenchProgram,
} from '../../src/workbench/program';

const BYTES = new Uint8Array([1, 2, 3]);
const NEW_BYTES = new Uint8Array([4, 5]);
const chosen = (name: string): ChosenFile => ({ name, bytes: BYTES });

/** What is open in it can be made dirty, as by typing. */
class Book implements OpenBook {
  readonly kind: OpenBook['kind'] = 'workbook';
  readonly workspace = new Workspace(new MemoryHost(new MemoryWorkbook('')));
  savesBack = true;
  dirty = false;
  started = false;
  closed = false;
  #listener: (dirty: boolean) => void = () => undefined;
  constructor(readonly name: string) {}
  onDirty(listener: (dirty: boolean) => void) {
    this.#listener = listener;
    return () => undefined;
  }
  type(): void {
    this.dirty = true;
    this.#listener(true);
  }
  async start(): Promise<void> {
    this.started = true;
  }
  focus(): void {}
  editing = false;
  async finishEditing(): Promise<void> {
    if (this.editing) this.type();
    this.editing = false;
  }
  async toFile(): Promise<Uint8Array> {
    return NEW_BYTES;
  }
  saved(): void {
    this.dirty = false;
  }
  close(): void {
    this.closed = true;
  }
}

/** A program that opens what the test lets the user choose. */
class Program implements WorkbenchProgram {
  readonly grid = {} as HTMLElement;
  readonly samples = [{ key: 'one', name: 'sample.xlsx' }];
  readonly books: Book[] = [];
  readonly handed: [name: string, bytes: Uint8Array][] = [];
  choice: ChosenFile | null = null;
  given: Given = 'offered';
  opening: (file: ChosenFile, signal: AbortSignal) => Promise<void> = () => Promise.resolve();

  async open(file: ChosenFile, signal: AbortSignal): Promise<OpenBook> {
    await this.opening(file, signal);
    const book = new Book(file.name);
    this.books.push(book);
    return book;
  }
  async sample(): Promise<ChosenFile> {
    return chosen('sample.xlsx');
  }
  async pick(): Promise<ChosenFile | null> {
    return this.choice;
  }
  async dropped(): Promise<ChosenFile | null> {
    return this.choice;
  }
  async give(name: string, bytes: Uint8Array): Promise<Handed> {
    this.handed.push([name, bytes]);
    return { given: this.given };
  }
}

let program: Program;
let bench: Bench;
beforeEach(() => {
  program = new Program();
  bench = new Bench(program);
});

async function opened(file: ChosenFile = chosen('a.xlsx')): Promise<Book> {
  program.choice = file;
  await bench.pick();
  return program.books.at(-1)!;
}

const dropOf = (files: number) => ({ files: { length: files } }) as DataTransfer;
/** Answers when it is asked. */
const answering = (answer: Answer): void => {
  bench.subscribe(() => void (bench.state().asking && queueMicrotask(() => bench.answer(answer))));
};

describe('a cell that is still open', () => {
  it('is saved with the rest', async () => {
    const book = await opened();
    book.editing = true;
    await bench.save();
    expect(program.handed).toEqual([['a.xlsx', NEW_BYTES]]);
  });

  it('is asked about before another file is opened', async () => {
    const book = await opened();
    book.editing = true;
    answering('stay');
    await opened(chosen('b.xlsx'));
    expect(bench.state()).toMatchObject({ name: 'a.xlsx', asking: false });
    expect(book.dirty).toBe(true);
  });

  it('would be lost with the page, and is entered when the user goes on to something else', async () => {
    expect(bench.unsaved).toBe(false);
    const book = await opened();
    expect(bench.unsaved).toBe(false);
    book.editing = true;
    expect(bench.unsaved).toBe(true);
    bench.finishEditing();
    expect(book).toMatchObject({ editing: false, dirty: true });
    expect(bench.unsaved).toBe(true);
  });
});

describe('opening', () => {
  it('shows and starts what was picked, and closes what was there', async () => {
    const first = await opened();
    expect(bench.state()).toMatchObject({ name: 'a.xlsx', dirty: false, task: null });
    expect(first.started).toBe(true);
    await opened(chosen('b.xlsx'));
    expect(first.closed).toBe(true);
    expect(bench.state().name).toBe('b.xlsx');
  });

  it('does nothing where the user gives up', async () => {
    const first = await opened();
    program.choice = null;
    await bench.pick();
    expect(bench.state().book).toBe(first);
    expect(bench.state().message).toBeNull();
  });

  it('opens a sample, and what is dropped', async () => {
    await bench.sample('one');
    expect(bench.state().name).toBe('sample.xlsx');
    program.choice = chosen('c.docx');
    await bench.drop(dropOf(1));
    expect(bench.state().name).toBe('c.docx');
  });

  it('refuses several files, and what is no file', async () => {
    await bench.drop(dropOf(2));
    expect(bench.state().message?.sentence).toContain('一次只能打开一个');
    program.choice = null;
    await bench.drop(dropOf(1));
    expect(bench.state().message?.sentence).toContain('不是文件');
    expect(bench.state().book).toBeNull();
  });

  it('leaves what is open as it was where a file is refused, in the words of the command line', async () => {
    const first = await opened();
    const why = reason('format.encrypted');
    program.opening = () => Promise.reject(new Refusal(why));
    await opened(chosen('locked.xlsx'));
    expect(bench.state()).toMatchObject({
      book: first,
      name: 'a.xlsx',
      task: null,
      message: { kind: 'problem', sentence: reasonSentence(why) },
    });
    expect(first.closed).toBe(false);
    bench.dismiss();
    expect(bench.state().message).toBeNull();
  });

  it('has a sentence for what hosts throw, and for what nobody foresaw', async () => {
    program.opening = () => Promise.reject(new HostError('unsupported', { reason: 'unreadable' }));
    await opened();
    const first = bench.state().message;
    program.opening = () => Promise.reject(new TypeError('x is undefined'));
    await opened();
    expect(first?.sentence).toMatch(/./);
    expect(bench.state().message?.sentence).toMatch(/^[^a-z]+$/);
    expect(bench.state().message?.number).toBeGreaterThan(first!.number);
  });

  it('can be stopped; nothing is said and what was open stays', async () => {
    const first = await opened();
    program.opening = (_file, signal) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error)),
      );
    program.choice = chosen('slow.xlsx');
    const opening = bench.pick();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(bench.state().task).toEqual({ words: '正在打开“slow.xlsx”…', cancellable: true });
    bench.cancel();
    await opening;
    expect(bench.state()).toMatchObject({ book: first, task: null, message: null });
  });
});

describe('saving', () => {
  it('hands out what was changed, and is clean afterwards', async () => {
    const book = await opened();
    book.type();
    expect(bench.state().dirty).toBe(true);
    await bench.save();
    expect(program.handed).toEqual([['a.xlsx', NEW_BYTES]]);
    expect(bench.state()).toMatchObject({ dirty: false, message: { kind: 'note' } });
  });

  it('puts it back where it came from, where there is a way', async () => {
    const replace = jest.fn(async () => 'saved' as const);
    const book = await opened({ ...chosen('a.xlsx'), replace });
    book.type();
    await bench.save();
    expect(replace).toHaveBeenCalledWith(NEW_BYTES);
    expect(program.handed).toEqual([]);
    expect(bench.state()).toMatchObject({ dirty: false, message: { kind: 'done' } });
  });

  it('never puts another kind of file in its place', async () => {
    const replace = jest.fn(async () => 'saved' as const);
    const open = program.open.bind(program);
    jest
      .spyOn(program, 'open')
      .mockImplementation(async (file, signal) =>
        Object.assign(await open(file, signal), { savesBack: false }),
      );
    const book = await opened({ ...chosen('old.xls'), replace });
    book.type();
    await bench.save();
    expect(replace).not.toHaveBeenCalled();
    expect(program.handed).toHaveLength(1);
  });

  it.each([
    ['failed', '没有写进“a.xlsx”'],
    ['changed', '“a.xlsx”打开以后在别处改过'],
  ] as const)(
    'stays unsaved where the file on the disk is not replaced: %s',
    async (why, words) => {
      const book = await opened({ ...chosen('a.xlsx'), replace: async () => why });
      book.type();
      await bench.save();
      expect(bench.state()).toMatchObject({ dirty: true, message: { kind: 'problem' } });
      expect(bench.state().message?.sentence).toContain(words);
      expect(program.handed).toEqual([]);
    },
  );

  it('saves elsewhere under another name, and goes on there', async () => {
    const replace = jest.fn(async () => 'saved' as const);
    const book = await opened();
    jest.spyOn(program, 'give').mockResolvedValue({
      given: 'saved',
      file: { ...chosen('b.xlsx'), replace },
    });
    await bench.saveAs();
    expect(bench.state().name).toBe('b.xlsx');
    book.type();
    await bench.save();
    expect(replace).toHaveBeenCalledTimes(1);
  });

  it('does nothing where nothing was changed', async () => {
    await bench.save();
    await opened();
    await bench.save();
    expect(program.handed).toEqual([]);
  });
});

describe('unsaved changes', () => {
  it.each<[Answer, string, number]>([
    ['save', 'b.xlsx', 1],
    ['discard', 'b.xlsx', 0],
    ['stay', 'a.xlsx', 0],
  ])('%s: then %s is open', async (answer, name, handed) => {
    (await opened()).type();
    answering(answer);
    await opened(chosen('b.xlsx'));
    expect(bench.state()).toMatchObject({ name, asking: false });
    expect(program.handed).toHaveLength(handed);
  });

  it('stay where saving did not come to anything', async () => {
    (await opened()).type();
    program.given = 'failed';
    answering('save');
    await opened(chosen('b.xlsx'));
    expect(bench.state()).toMatchObject({ name: 'a.xlsx', dirty: true });
  });
});
