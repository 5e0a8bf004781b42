import type { CellContent, CellContents, Edit, SheetLook } from '../../../src/hosts/edit';
import type { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import type { SheetFormats } from '../../simulators/program/sheet-formats';
import { ledger } from '../../contract/ledger';
import { describeWriting } from '../../contract/writing';
import { PROFILES } from '../../simulators/wps/et-profile';
import type { EtProfile } from '../../simulators/wps/et-profile';
import { openInWps } from '../../simulators/wps/wps-bench';
import type { WpsBench } from '../../simulators/wps/wps-bench';

for (const profile of Object.values(PROFILES)) {
  describe(`wps ${profile.name}`, () => {
    describeWriting(async (snapshot) => openInWps(snapshot, profile));
  });
}

const SHEET = '收支总表';

let bench: WpsBench;
function open(profile?: EtProfile): WpsBench {
  return (bench = openInWps(ledger, profile));
}
beforeEach(() => void open());
afterEach(() => bench.close());

const program = () => bench.et.program;
const book = () => {
  const { front } = program();
  if (!front) throw new Error('no workbook');
  return front;
};
const sheetNamed = (name: string): MemorySheet => {
  const sheet = book().book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const formats = (name = SHEET): SheetFormats => book().formats(sheetNamed(name));
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const formatAt = (row: number, column: number) => formats().get(row, column, 'NumberFormat');
const put = (row: number, column: number, ...contents: CellContents): Edit => ({
  ...{ kind: 'cells', sheet: SHEET, row, column, contents },
});
/** Every cell's content, by sheet. */
const everything = () => book().book.sheets.map((sheet) => sheet.grid());

/** From the next access on: the `nth` of this name throws, as ET does. */
function failAt(access: string, nth = 1): void {
  let met = 0;
  program().onAccess = (name) => {
    if (name === access && ++met === nth) throw new Error('0x800A03EC');
  };
}

describe('what ET does not take is seen', () => {
  test('a cell that it leaves as it was is told, and the undo knows what is there', async () => {
    program().swallowed.add('Range.Value2');
    const { differences, inverse } = await bench.host.write([put(3, 2, [1, 0.1])], '试改');
    expect(differences).toEqual([{ sheet: SHEET, row: 3, column: 2, written: 1, found: 784.52 }]);
    expect(inverse[0]).toMatchObject({ before: [[784.52, 0.1]] });
  });

  test('a number format that it leaves turns a code into a number, which is told', async () => {
    program().swallowed.add('Range.NumberFormat');
    const { differences } = await bench.host.write([put(8, 0, ['2080505'])], '试改');
    expect(differences).toEqual([
      { sheet: SHEET, row: 8, column: 0, written: '2080505', found: 2080505 },
    ]);
  });

  test('a sheet that keeps the name which ET gave it is an error, and goes again', async () => {
    const before = everything();
    program().swallowed.add('Worksheet.Name');
    const adding = bench.host.write([{ kind: 'add-sheet', sheet: '说明', contents: [['题']] }], '');
    await expect(adding).rejects.toMatchObject({
      code: 'unsupported',
      detail: { reason: 'sheet-name', sheet: '说明' },
    });
    expect(everything()).toEqual(before);
  });

  test('a name that it refuses is an error, and the sheet goes again', async () => {
    const before = everything();
    failAt('Worksheet.Name =');
    const adding = bench.host.write([{ kind: 'add-sheet', sheet: '说明', contents: [['题']] }], '');
    await expect(adding).rejects.toMatchObject({ detail: { reason: 'sheet-name' } });
    expect(everything()).toEqual(before);
  });

  test('a sheet that is not deleted is an error; what came before it is taken back', async () => {
    const own: Edit = { kind: 'add-sheet', sheet: '说明', contents: [['题']] };
    const { inverse } = await bench.host.write([own], '');
    const before = everything();
    program().swallowed.add('Application.DisplayAlerts');
    const removing = bench.host.write([put(0, 0, [1]), ...inverse], '');
    await expect(removing).rejects.toMatchObject({ code: 'unsupported' });
    expect(program().asked).toEqual(['delete']);
    expect(everything()).toEqual(before);
  });
});

describe('all or none', () => {
  const edits: Edit[] = [
    put(3, 1, ['2080506', 1, { formula: 'C4+1' }]),
    put(8, 0, ['3010101']),
    { kind: 'add-sheet', sheet: '说明', contents: [['题', { formula: 'A1' }]] },
    put(9, 0, [true]),
  ];

  test.each([
    ['Range.Value2 =', 1],
    ['Range.Value2 =', 2],
    ['Range.Value2 =', 3],
    ['Range.Value2 =', 4],
    ['Range.Formula =', 1],
    ['Range.Formula =', 2],
    ['Range.NumberFormat =', 1],
    ['Range.NumberFormat =', 2],
    ['Worksheets.Add', 1],
    ['Names.Add', 1],
    ['Range.Formula', 5],
  ])('ET throws at %s number %i: all is as it was', async (access, nth) => {
    formats().set(cell(3, 1), 'NumberFormat', '@');
    formats().set(cell(3, 2), 'NumberFormat', '#,##0.00');
    const before = everything();
    failAt(access, nth);
    await expect(bench.host.write(edits, '试改')).rejects.toMatchObject({ code: 'unsupported' });
    program().onAccess = () => undefined;
    expect(everything()).toEqual(before);
    expect([formatAt(3, 1), formatAt(3, 2)]).toEqual(['@', '#,##0.00']);
    expect([undefined, 'General']).toContain(formatAt(8, 0));
    expect(program()).toMatchObject({ screenUpdating: true, displayAlerts: true });
    expect(book().undoGroups).toEqual([{ label: '试改', cancelled: true }]);
    // Nothing of it is remembered.
    const { differences } = await bench.host.write(edits, '再试');
    expect(differences).toEqual([]);
  });

  test('without being told that a cell is open, the first refusal says so', async () => {
    await bench.close();
    open(PROFILES['old-11.8']);
    await bench.setEditing(true);
    await expect(bench.host.write(edits, '')).rejects.toMatchObject({ code: 'editing' });
    await bench.setEditing(false);
    // A later refusal has another reason.
    failAt('Range.Value2 =', 2);
    await expect(bench.host.write(edits, '')).rejects.toMatchObject({ code: 'unsupported' });
    expect(program().displayAlerts).toBe(true);
  });

  test('a protected structure refuses sheets, not cells', async () => {
    book().book.structureProtected = true;
    await expect(bench.host.write(edits, '')).rejects.toMatchObject({ code: 'protected' });
    await bench.host.write([put(3, 2, [1])], '');
    expect(sheetNamed(SHEET).content(3, 2)).toBe(1);
  });
});

describe('one step for 撤销', () => {
  test('a writing is one group under its label', async () => {
    await bench.host.write([put(3, 2, [1]), put(8, 0, ['甲'])], '重算合计');
    expect(book().undoGroups).toEqual([{ label: '重算合计', cancelled: false }]);
  });

  test.each(['DebugTools.UndoTransBegin', 'DebugTools.UndoTransEnd'])(
    'when %s fails it is written all the same, and never asked for again',
    async (access) => {
      failAt(access);
      for (const [i, value] of [1, 2].entries()) {
        const { differences } = await bench.host.write([put(3, 2 + i, [value])], '试改');
        expect(differences).toEqual([]);
      }
      expect(book().undoGroups).toEqual([]);
      expect(program().accessesOf.get(access)).toBe(1);
    },
  );

  test('a build without it writes without it', async () => {
    await bench.close();
    open(PROFILES['old-11.8']);
    await bench.host.write([put(3, 2, [1])], '试改');
    expect(sheetNamed(SHEET).content(3, 2)).toBe(1);
    expect(book().undoGroups).toEqual([]);
  });
});

describe('number formats', () => {
  test('mixed ones are found where they matter, and come back with the undo', async () => {
    const contents: CellContent[][] = Array.from({ length: 8 }, (_, r) => [
      `20805${String(r).padStart(2, '0')}`,
      `第${r}项支出`,
      r + 0.25,
      { formula: `C${r + 11}*2` },
    ]);
    formats().set({ row: 10, column: 2, rows: 8, columns: 1 }, 'NumberFormat', '@');
    formats().set(cell(13, 2), 'NumberFormat', '#,##0.00');
    formats().set(cell(12, 0), 'NumberFormat', '@');
    const { inverse, differences } = await bench.host.write([put(10, 0, ...contents)], '填写');
    expect(differences).toEqual([]);
    expect([10, 12, 13].map((row) => formatAt(row, 0))).toEqual(['@', '@', '@']);
    expect([10, 12, 13].map((row) => formatAt(row, 2))).toEqual(['General', 'General', '#,##0.00']);
    expect(formatAt(10, 1)).toBeUndefined();
    await bench.host.write(inverse, '撤销');
    expect([10, 12, 13].map((row) => formatAt(row, 0))).toEqual(['General', '@', 'General']);
    expect([10, 12, 13].map((row) => formatAt(row, 2))).toEqual(['@', '@', '#,##0.00']);
  });

  test('texts that nothing could be read into ask for none', async () => {
    await bench.host.write([put(10, 0, ['部门预算', '说明'], [null, '收入'])], '填写');
    expect(program().accessesOf.get('Range.NumberFormat')).toBeUndefined();
  });

  test('errors, texts of errors, and texts like formulas stay what they are', async () => {
    const contents: CellContent[] = [{ error: '#N/A' }, '#N/A', '=SUM(A1)', "'撇号", 'TRUE', '1e5'];
    const { differences } = await bench.host.write([put(10, 0, contents)], '填写');
    expect(differences).toEqual([]);
    expect(contents.map((_, c) => sheetNamed(SHEET).content(10, c))).toEqual(contents);
  });
});

describe('beside what is written', () => {
  test('nothing is touched: not the cells, not the selection, not the settings', async () => {
    const selection = { sheet: '一行', rectangle: { row: 6, column: 2, rows: 1, columns: 3 } };
    await bench.host.select(selection);
    const before = everything();
    const told: string[] = [];
    program().onTold = ({ kind, sheet, area }) => {
      if (!sheet || kind === 'calculated') return;
      told.push(`${kind} ${sheet.name} ${area ? `${area.row},${area.column}` : ''}`);
    };
    const [held] = sheetNamed(SHEET).contents({ row: 3, column: 1, rows: 1, columns: 4 });
    const same = [...(held ?? [])];
    await bench.host.write([put(3, 1, same.with(1, 5))], '只改一格');
    expect(told).toEqual([`changed ${SHEET} 3,2`]);
    sheetNamed(SHEET).set(3, 2, 784.52);
    expect(everything()).toEqual(before);

    const own: Edit = { kind: 'add-sheet', sheet: '说明', contents: [['题']] };
    const { inverse } = await bench.host.write([own], '插入');
    expect(await bench.host.selection()).toEqual(selection);
    await bench.host.write(inverse, '撤销');
    expect(await bench.host.selection()).toEqual(selection);
    expect(everything()).toEqual(before);
    expect(program().asked).toEqual([]);
    expect(program()).toMatchObject({ screenUpdating: true, displayAlerts: true });
  });

  test('what is the same already is not written', async () => {
    const told = jest.fn();
    program().onTold = told;
    await bench.host.write([put(3, 2, [784.52])], '');
    expect(told).not.toHaveBeenCalled();
    expect(await bench.isDirty()).toBe(false);
  });
});

describe('sheets', () => {
  const look: SheetLook = {
    cells: Array.from({ length: 60 }, (_, r) =>
      r === 0
        ? [{ style: 'title' }]
        : r % 2 === 0
          ? null
          : [{ style: 'code' }, null, { style: 'amount', marked: true }],
    ),
    columns: [12, 40, 16],
    heights: Array.from({ length: 60 }, (_, r) => (r % 3 === 0 ? 24 : null)),
    merges: ['A1:C1'],
    frozenRows: 2,
  };
  const contents = look.cells.map((_, r): CellContent[] => [r % 2 ? '2080505' : null, null, r]);
  const add: Edit = { kind: 'add-sheet', sheet: '新表', contents, look };

  test('a look is drawn in lists that ET takes', async () => {
    const { differences } = await bench.host.write([add], '插入');
    // The strict ET throws for an address of 255 characters, which would leave the look out.
    expect(differences).toEqual([
      { ...{ sheet: '新表', row: 0, column: 2 }, written: 0, found: null },
    ]);
    const at = (row: number, column: number, key: string) => formats('新表').get(row, column, key);
    for (const row of [1, 29, 59]) {
      expect(at(row, 0, 'NumberFormat')).toBe('@');
      expect(at(row, 2, 'NumberFormat')).toBe('#,##0.00');
      expect(at(row, 2, 'Borders.LineStyle')).toBe(1);
      expect(at(row, 2, 'HorizontalAlignment')).toBe(-4152);
      expect(sheetNamed('新表').fill(row, 2)).toBe('#FFFF00');
      expect(at(row, 1, 'Borders.LineStyle')).toBeUndefined();
    }
    expect(at(0, 0, 'Font.Size')).toBe(18);
    expect([0, 1, 2].map((column) => at(7, column, 'ColumnWidth'))).toEqual([12, 40, 16]);
    expect([0, 1, 57].map((row) => at(row, 9, 'RowHeight'))).toEqual([24, undefined, 24]);
    expect(formats('新表').merges).toHaveLength(1);
    expect(formats('新表').frozenRows).toBe(2);
    expect(formats().frozenRows).toBe(0);
  });

  test('a look that ET refuses is left out; the contents are there', async () => {
    failAt('Range.ColumnWidth =');
    const plain = { ...add, contents: [['题']], look: { cells: [], columns: [9] } } as Edit;
    const { differences } = await bench.host.write([plain], '插入');
    expect(differences).toEqual([]);
    expect(sheetNamed('新表').content(0, 0)).toBe('题');
  });

  test('one of our own is written anew under its name, and back', async () => {
    const first: Edit = { kind: 'add-sheet', sheet: '说明', contents: [['一']] };
    await bench.host.write([first], '');
    const again: Edit[] = [
      { kind: 'remove-sheet', sheet: '说明', contents: [['一']] },
      { kind: 'add-sheet', sheet: '说明', contents: [['二']] },
    ];
    const before = everything();
    failAt('Names.Add');
    await expect(bench.host.write(again, '')).rejects.toMatchObject({ code: 'unsupported' });
    program().onAccess = () => undefined;
    expect(everything()).toEqual(before);
    const { inverse } = await bench.host.write(again, '');
    expect(sheetNamed('说明').content(0, 0)).toBe('二');
    await bench.host.write(inverse, '');
    expect(everything()).toEqual(before);
  });

  test('a name that needs quotes is marked as ours all the same', async () => {
    const sheet = "某局's 2 表";
    await bench.host.write([{ kind: 'add-sheet', sheet, contents: [] }], '');
    expect(book().names).toMatchObject([{ sheet: { name: sheet }, visible: false }]);
  });
});

describe('budgets', () => {
  const block = (): CellContent[][] =>
    Array.from({ length: 40 }, (_, r) => [
      ...[`20101${String(r).padStart(2, '0')}`, `支出项目甲`, r, r + 0.5, r + 0.25, true],
      ...[{ formula: `SUM(C${r + 21}:E${r + 21})` }, '备注'],
    ]);
  const accessesOf = async (edits: readonly Edit[]): Promise<number> => {
    const before = program().accesses;
    await bench.host.write(edits, '填写');
    return program().accesses - before;
  };

  // A loop over its 320 cells would take 640 at the least.
  test('a block of 40 by 8 takes at most 40 accesses', async () => {
    expect(await accessesOf([put(20, 0, ...block())])).toBeLessThanOrEqual(40);
  });

  test('the same over columns of different formats takes at most 80', async () => {
    formats().set({ row: 20, column: 0, rows: 40, columns: 1 }, 'NumberFormat', '@');
    formats().set({ row: 20, column: 2, rows: 40, columns: 3 }, 'NumberFormat', '#,##0.00');
    expect(await accessesOf([put(20, 0, ...block())])).toBeLessThanOrEqual(80);
  });

  test('one cell takes at most 24', async () => {
    expect(await accessesOf([put(3, 2, [1])])).toBeLessThanOrEqual(24);
  });
});
