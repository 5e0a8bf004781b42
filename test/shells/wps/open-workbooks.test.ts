import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { WpsProgram } from '../../../src/hosts/wps/wps-program';
import { OpenWorkbooks } from '../../../src/shells/wps/open-workbooks';
import { RibbonTasks, TASK_KEY } from '../../../src/shells/wps/ribbon-tasks';
import { EtUser } from '../../simulators/wps/et-user';
import { fakeEt } from '../../simulators/wps/fake-et';

function workbook(name: string): MemoryWorkbook {
  const book = new MemoryWorkbook(name);
  book.sheets.push(new MemorySheet('表'));
  return book;
}

/** The page's panes, written down as they come and go. */
function page(first: MemoryWorkbook | null) {
  const et = fakeEt(first);
  const log: string[] = [];
  const workbooks = new OpenWorkbooks(new WpsProgram(et.application), {
    openPane: (key, task) => {
      const name = key.split('\\').at(-1);
      log.push(`open ${name} ${task}`);
      return {
        show: () => log.push(`show ${name}`),
        hide: () => log.push(`hide ${name}`),
        ask: (asked) => log.push(`ask ${name} ${asked}`),
        close: () => log.push(`close ${name}`),
      };
    },
    showEmpty: (empty) => log.push(empty ? 'empty' : 'filled'),
  });
  const since = (): string[] => log.splice(0);
  return { et, user: new EtUser(et.program), workbooks, since };
}

describe('panes of open workbooks', () => {
  test('each workbook has one, shown while it is in front', () => {
    const [a, b] = [workbook('a.xlsx'), workbook('b.xlsx')];
    const { user, workbooks, since } = page(a);
    const look = (): string[] => (workbooks.look(null), since());
    expect(look()).toEqual(['filled', 'open a.xlsx null', 'show a.xlsx']);
    expect(look()).toEqual([]);
    user.open(b);
    expect(look()).toEqual(['hide a.xlsx', 'filled', 'open b.xlsx null', 'show b.xlsx']);
    user.switchTo(a);
    expect(look()).toEqual(['hide b.xlsx', 'filled', 'show a.xlsx']);
  });

  test('a workbook that is closed takes its pane with it; without any the page says so', () => {
    const [a, b] = [workbook('a.xlsx'), workbook('b.xlsx')];
    const { user, workbooks, since } = page(a);
    const look = (): string[] => (workbooks.look(null), since());
    look();
    user.open(b);
    look();
    user.close();
    expect(look()).toEqual(['hide b.xlsx', 'close b.xlsx', 'filled', 'show a.xlsx']);
    user.close();
    expect(look()).toEqual(['hide a.xlsx', 'close a.xlsx', 'empty']);
    expect(look()).toEqual([]);
    user.open(a);
    expect(look()).toEqual(['filled', 'open a.xlsx null', 'show a.xlsx']);
  });

  test('one that is saved under another name gets another pane', () => {
    const { user, workbooks, since } = page(workbook('a.xlsx'));
    workbooks.look(null);
    since();
    user.saveAs('c.xlsx');
    workbooks.look(null);
    expect(since()).toEqual([
      ...['hide a.xlsx', 'close a.xlsx', 'filled'],
      ...['open c.xlsx null', 'show c.xlsx'],
    ]);
  });

  test('a look costs two accesses while nothing changes', () => {
    const { et, workbooks } = page(workbook('a.xlsx'));
    workbooks.look(null);
    et.program.accesses = 0;
    workbooks.look(null);
    expect(et.program.accesses).toBe(2);
    expect(et.program.unknown).toEqual([]);
  });

  test('what is asked for goes to the workbook in front, or waits for one', () => {
    const a = workbook('a.xlsx');
    const { user, workbooks, since } = page(null);
    workbooks.look('summary');
    workbooks.look(null);
    expect(since()).toEqual(['empty']);
    user.open(a);
    workbooks.look(null);
    expect(since()).toEqual(['filled', 'open a.xlsx summary', 'show a.xlsx']);
    workbooks.look('check');
    expect(since()).toEqual(['ask a.xlsx check']);
    user.open(workbook('b.xlsx'));
    workbooks.look('narrative');
    expect(since().slice(1)).toEqual(['filled', 'open b.xlsx narrative', 'show b.xlsx']);
    user.switchTo(a);
    workbooks.look('narrative');
    expect(since()).toEqual(['hide b.xlsx', 'filled', 'show a.xlsx', 'ask a.xlsx narrative']);
  });

  test('while the program refuses to answer, nothing is lost', () => {
    const { et, workbooks, since } = page(workbook('a.xlsx'));
    et.program.onAccess = (access) => {
      if (access === 'Workbooks.Count') throw new Error('0x800AC472');
    };
    expect(() => workbooks.look('summary')).toThrow();
    et.program.onAccess = () => undefined;
    workbooks.look(null);
    expect(since()).toEqual(['filled', 'open a.xlsx summary', 'show a.xlsx']);
  });
});

describe('tasks of the ribbon', () => {
  test('each click is heard once, and no other note', () => {
    const { program, inject } = fakeEt(null);
    const takeOut = inject();
    try {
      const tasks = new RibbonTasks();
      const noted = (value: string | number): unknown => {
        program.storage.set(TASK_KEY, value);
        return tasks.take();
      };
      expect(tasks.take()).toBeNull();
      expect(noted('check#1')).toBe('check');
      expect(tasks.take()).toBeNull();
      expect(noted('check#2')).toBe('check');
      expect(noted('narrative#3')).toBe('narrative');
      expect(noted('pane#4')).toBeNull();
      expect(noted('toString#5')).toBeNull();
      expect(noted(6)).toBeNull();
      expect(program.unknown).toEqual([]);
    } finally {
      takeOut();
    }
  });

  test('without a storage nothing is asked', () => {
    expect(new RibbonTasks().take()).toBeNull();
  });
});
