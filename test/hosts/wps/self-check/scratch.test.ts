/** Programs that take one workbook for another: nothing of the user's may be taken for the scratch. */
import type { EtApplication } from '../../../../src/hosts/wps/et-application';
import { NotScratch, Scratch } from '../../../../src/hosts/wps/self-check/scratch';

interface Book {
  Name: string;
  FullName: string;
  Path: string;
  Saved: boolean;
  readonly closed: unknown[];
}

const saved = (name: string): Book => book(name, `D:\\${name}`, 'D:\\');
const unsaved = (name: string): Book => book(name, name, '');
function book(Name: string, FullName: string, Path: string): Book {
  const closed: unknown[] = [];
  const members = {
    ...{ Name, FullName, Path, closed, Saved: false },
    Activate: () => undefined,
    Close: (keeps: unknown) => void closed.push(keeps),
  };
  return members;
}

/** @param add what `Workbooks.Add` does to those that are open, and gives */
function program(open: Book[], add: (open: Book[]) => Book): EtApplication {
  return {
    ActiveWorkbook: open[0] ?? null,
    Workbooks: {
      get Count() {
        return open.length;
      },
      Item: (number: number) => open[number - 1],
      Add: () => add(open),
    },
  } as unknown as EtApplication;
}

const added = (open: Book[], one: Book): Book => {
  open.push(one);
  return one;
};

test.each<[string, Book, (open: Book[]) => Book, string]>([
  [
    'gives the one in front while another is added',
    unsaved('工作簿1'),
    (open) => (added(open, unsaved('工作簿2')), open[0]!),
    'not-new',
  ],
  [
    'opens a file of somebody',
    unsaved('工作簿1'),
    (open) => added(open, saved('模板.xlsx')),
    'saved',
  ],
  ['adds one that it does not list', unsaved('工作簿1'), () => unsaved('工作簿2'), 'unlisted'],
  [
    'opens two at once',
    saved('预算.xlsx'),
    (open) => (added(open, unsaved('工作簿1')), added(open, unsaved('工作簿2'))),
    'unlisted',
  ],
])('a program that %s: nothing is tried', (_, front, add, why) => {
  const open = [front];
  const scratch = new Scratch(program(open, add));
  expect(() => scratch.open()).toThrow(new NotScratch(why));
  expect(() => scratch.book()).toThrow(NotScratch);
  expect(() => scratch.close()).toThrow(NotScratch);
  expect(open.flatMap(({ closed }) => closed)).toEqual([]);
});

test('one that the user has saved meanwhile is hers, and stays open', () => {
  const open = [saved('预算.xlsx')];
  const scratch = new Scratch(program(open, (all) => added(all, unsaved('工作簿1'))));
  scratch.open();
  const [, mine] = open;
  expect(scratch.book()).toBe(mine);
  Object.assign(mine!, { Name: '新表.xlsx', FullName: 'D:\\新表.xlsx' });
  expect(() => scratch.book()).toThrow(new NotScratch('another'));
  expect(() => scratch.close()).toThrow(NotScratch);
  expect(mine!.closed).toEqual([]);
});

test('a build that overlooks how it is to close is asked to forget the changes first', () => {
  const open = [saved('预算.xlsx')];
  const scratch = new Scratch(program(open, (all) => added(all, unsaved('工作簿1'))));
  scratch.open();
  scratch.close();
  expect(open[1]).toMatchObject({ Saved: true, closed: [false] });
});
