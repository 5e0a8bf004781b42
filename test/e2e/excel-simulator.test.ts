/// <reference types="office-js" />
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Frame } from 'playwright-core';
import { readContent } from '../../src/session/open';
import { ledger } from '../contract/ledger';
import { openExcel } from '../simulators/excel/open-excel';
import type { OpenExcel, OpenOptions } from '../simulators/excel/open-excel';
import type { ExcelPages } from '../simulators/excel/serve-excel';
import { launchChromium } from './chromium';
import { excelPages } from './excel-pages';

let browser: Browser;
let pages: ExcelPages;
let excel: OpenExcel;
let addin: Frame;

const open = async (options?: OpenOptions) => {
  excel = await openExcel(browser, pages, ledger, options);
  ({ addin } = excel);
};

beforeAll(async () => {
  [pages, browser] = await Promise.all([excelPages(), launchChromium()]);
}, 600_000);
afterAll(() => browser?.close());
beforeEach(() => open());
afterEach(() => excel.close());

/** What a step in the add-in comes to: its result, or the code of its error. */
function run<T>(step: (context: Excel.RequestContext) => Promise<T>): Promise<T | string> {
  return addin.evaluate<T | string>(`Excel.run(${step.toString()}).catch(({ code }) => code)`);
}

describe('what exists', () => {
  test('members outside the package, not simulated or above the set are refused', async () => {
    expect(
      await run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.load('colour');
        await context.sync();
      }),
    ).toBe('ApiNotFound');
    expect(
      await run(async (context) => {
        context.workbook.tables.load('items/name');
        await context.sync();
      }),
    ).toBe('ApiNotFound');
    expect(
      await run(async (context) => {
        context.workbook.worksheets.onNameChanged.add(async () => {});
        await context.sync();
      }),
    ).toBe('ApiNotFound');
  });

  test('an older Excel refuses what it does not have, and says which it is', async () => {
    const load = async (context: Excel.RequestContext) => {
      context.workbook.load('isDirty');
      await context.sync();
      return context.workbook.isDirty;
    };
    expect(await run(load)).toBe(false);
    await excel.close();
    await open({ excelApi: '1.8' });
    expect(await run(load)).toBe('ApiNotFound');
    const supported = await addin.evaluate(() =>
      ['1.8', '1.9'].map((set) => Office.context.requirements.isSetSupported('ExcelApi', set)),
    );
    expect(supported).toEqual([true, false]);
  });

  test('a sheet that is not there is a null object', async () => {
    const isNull = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('values');
      await context.sync();
      return [sheet.isNullObject, used.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });
});

describe('writing', () => {
  test('texts are read as Excel reads them; null keeps; a single value fills', async () => {
    const read = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('一格');
      const range = sheet.getRange('A1:F2');
      range.numberFormat = [['General', '@', 'General', 'General', 'General', 'General']].concat([
        ['General', 'General', 'General', 'General', 'General', 'General'],
      ]);
      range.values = [
        [null, '2080505', '2080505', "'=1+1", '=1+1', '1,234.50'],
        ['12%', 'TRUE', '#N/A', '一', '', 7],
      ];
      sheet.getRange('A3:C3').values = '同' as unknown as string[][];
      range.load('values,formulas');
      const filled = sheet.getRange('A3:C3').load('values');
      await context.sync();
      return [range.values, range.formulas[0]?.[4], filled.values];
    });
    expect(read).toEqual([
      [
        ['仅此一格', '2080505', 2080505, '=1+1', 2, 1234.5],
        [0.12, true, '#N/A', '一', '', 7],
      ],
      '=1+1',
      [['同', '同', '同']],
    ]);
  });

  test('three thousand cells, which office.js cuts into pieces', async () => {
    const sum = await run(async (context) => {
      const sheet = context.workbook.worksheets.add('大表');
      const range = sheet.getRange('B2:K301');
      range.values = Array.from({ length: 300 }, (_, r) =>
        Array.from({ length: 10 }, (_unused, c) => r * 10 + c),
      );
      await context.sync();
      range.load('values');
      await context.sync();
      return range.values.flat().reduce((total: number, one: number) => total + one, 0);
    });
    expect(sum).toBe((2999 * 3000) / 2);
    expect(await excel.count()).toMatchObject({ writes: 1 });
  });

  test('what was done before an error stays done; the error names its step', async () => {
    const [statement, value] = (await addin.evaluate(async () => {
      const failed = await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('一格').getRange('A1').values = [['先']];
        context.workbook.worksheets.getItem('没有').getRange('A1').values = [['后']];
        await context.sync();
      }).catch((error: OfficeExtension.Error) => error.debugInfo.statement);
      const [block] = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('一格').getRange('A1').load('values');
        await context.sync();
        return range.values;
      });
      return [failed, block?.[0] as unknown];
    })) as [string, unknown];
    expect(statement).toContain('getItem');
    expect(value).toBe('先');
  });

  test('an array of another size is refused', async () => {
    const write = run(async (context) => {
      context.workbook.worksheets.getItem('一格').getRange('A1:B2').values = [[1]];
      await context.sync();
    });
    expect(await write).toBe('InvalidArgument');
  });

  test('cell editing, a protected sheet, a protected structure and reading only', async () => {
    const write = () =>
      run(async (context) => {
        context.workbook.worksheets.getItem('一格').getRange('A1').values = [[1]];
        await context.sync();
        return 'written';
      });
    const add = () =>
      run(async (context) => {
        context.workbook.worksheets.add('新表');
        await context.sync();
        return 'added';
      });
    await excel.user.setEditing(true);
    expect(await write()).toBe('InvalidOperationInCellEditMode');
    await excel.user.setEditing(false);
    await excel.user.protectSheet('一格', true);
    expect(await write()).toBe('AccessDenied');
    await excel.user.protectSheet('一格', false);
    expect(await write()).toBe('written');
    await excel.user.protectStructure(true);
    expect(await add()).toBe('AccessDenied');
    await excel.user.protectStructure(false);
    expect(await add()).toBe('added');
    await excel.user.setReadOnly(true);
    expect(await write()).toBe('AccessDenied');
  });

  test('fills, formats, merges and several areas at once', async () => {
    const read = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('一格');
      sheet.getRanges('A1,C3:C4').format.fill.color = '#ffc7ce';
      const range = sheet.getRange('A1:B2');
      range.format.font.bold = true;
      range.format.borders.getItem('EdgeTop').style = 'Continuous';
      range.load('format/fill/color,format/font/bold');
      const one = sheet.getRange('C4').load('format/fill/color,format/fill/pattern');
      sheet.freezePanes.freezeRows(2);
      range.merge();
      await context.sync();
      return [range.format.fill.color, range.format.font.bold, one.format.fill.color];
    });
    // Two colours in one range are none.
    expect(read).toEqual([null, true, '#FFC7CE']);
    expect(await excel.fill('一格', 3, 2)).toBe('#FFC7CE');
  });
});

describe('kept with the workbook', () => {
  test('custom XML parts and hidden names, across reopening', async () => {
    await run(async (context) => {
      context.workbook.customXmlParts.add('<kept xmlns="urn:x">{}</kept>');
      const sheet = context.workbook.worksheets.getItem('一格');
      sheet.names.add('own', '=TRUE').visible = false;
      context.workbook.names.add('where', sheet.getRange('B2:C3'));
      await context.sync();
    });
    await excel.user.insertRows('一格', 0, 2);
    await excel.reopen();
    const kept = await run(async (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace('urn:x');
      const part = parts.getOnlyItemOrNullObject();
      const xml = part.getXml();
      const { names } = context.workbook.worksheets.getItem('一格');
      const own = names.getItemOrNullObject('own').load('visible,value');
      const none = names.getItemOrNullObject('none');
      const where = context.workbook.names.getItem('where').getRange().load('address');
      await context.sync();
      return [xml.value, own.visible, own.value, none.isNullObject, where.address];
    });
    expect(kept).toEqual(['<kept xmlns="urn:x">{}</kept>', false, true, true, '一格!B4:C5']);
  });

  test('a copy of the workbook is a file that can be read', async () => {
    await run(async (context) => {
      context.workbook.worksheets.getItem('一格').getRange('B7').values = [[12.5]];
      context.workbook.customXmlParts.add('<kept xmlns="urn:x"/>');
      const sheet = context.workbook.worksheets.getItem('一格');
      sheet.names.add('own', '=TRUE').visible = false;
      await context.sync();
    });
    const bytes = await addin.evaluate(
      () =>
        new Promise<number[]>((resolve, reject) =>
          Office.context.document.getFileAsync(
            Office.FileType.Compressed,
            { sliceSize: 65536 },
            ({ value: file, error }) => {
              if (error) return reject(new Error(JSON.stringify(error)));
              file.getSliceAsync(0, ({ value: slice }) => {
                if (file.sliceCount !== 1) reject(new Error('more than one slice'));
                file.closeAsync();
                resolve(slice.data as number[]);
              });
            },
          ),
        ),
    );
    const content = await readContent(Uint8Array.from(bytes), 'a.xlsx');
    const grid = content.kind === 'workbook' ? content.snapshot.grids[1] : undefined;
    const files = unzipSync(Uint8Array.from(bytes));
    expect(strFromU8(files['customXml/item1.xml']!)).toBe('<kept xmlns="urn:x"/>');
    expect(strFromU8(files['xl/workbook.xml']!)).toContain(
      '<definedName name="own" localSheetId="1" hidden="1">TRUE</definedName>',
    );
    expect(grid?.rows.at(-1)).toEqual({ index: 6, cells: [{ column: 1, value: 12.5 }] });
  });
});

describe('events', () => {
  interface Heard {
    readonly type: string;
    readonly address?: string;
    readonly source?: string;
    readonly trigger?: string;
    readonly change?: string;
  }

  /** Listens in the add-in to everything that it may. */
  const listen = () =>
    addin.evaluate(() =>
      Excel.run(async (context) => {
        const heard: object[] = [];
        Object.assign(window, { heard });
        const { worksheets } = context.workbook;
        const note = async (event: object) => {
          const { type, address, source, triggerSource, changeType } = event as Record<
            string,
            string
          >;
          heard.push({ type, address, source, trigger: triggerSource, change: changeType });
        };
        const handlers = [
          worksheets.onChanged.add(note),
          worksheets.onCalculated.add(note),
          worksheets.onAdded.add(note),
          worksheets.onDeleted.add(note),
          worksheets.onActivated.add(note),
          worksheets.onSelectionChanged.add(note),
          context.workbook.onActivated.add(note),
        ];
        await context.sync();
        Object.assign(window, { handlers });
      }),
    );
  /** What has been heard so far, after a moment in which more may come. */
  const heard = () =>
    addin.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return (window as unknown as { heard: Heard[] }).heard.splice(0);
    });
  const kinds = async () => (await heard()).map(({ type }) => type);

  beforeEach(listen);

  test('typing is told with what it changes elsewhere, and recalculates', async () => {
    await excel.user.type('收支总表', 3, 2, '100');
    expect(await heard()).toMatchObject([
      { type: 'WorksheetChanged', address: 'C4', source: 'Local', change: 'RangeEdited' },
      { type: 'WorksheetCalculated' },
    ]);
    const total = await run(async (context) => {
      const cell = context.workbook.worksheets.getItem('收支总表').getRange('E4').load('values');
      await context.sync();
      return cell.values;
    });
    expect(total).toEqual([[100.1]]);
  });

  test('whose it was', async () => {
    await run(async (context) => {
      context.workbook.worksheets.getItem('一格').getRange('A1').values = [[1]];
      await context.sync();
    });
    await excel.coauthor.type('一格', 0, 0, 2);
    expect(await heard()).toMatchObject([
      { source: 'Local', trigger: 'ThisLocalAddin' },
      { source: 'Remote', trigger: 'Unknown' },
    ]);
  });

  test('rows and sheets that come and go; renaming, moving and hiding are not told', async () => {
    await excel.user.insertRows('收支总表', 1, 2);
    expect((await heard())[0]).toMatchObject({ change: 'RowInserted', address: '2:3' });
    const formula = await run(async (context) => {
      const cell = context.workbook.worksheets.getItem('收支总表').getRange('E6').load('formulas');
      await context.sync();
      return cell.formulas;
    });
    expect(formula).toEqual([['=ROUND(SUM(C6:D6),2)']]);
    await excel.user.addSheet('新');
    await excel.user.renameSheet('新', '旧');
    await excel.user.moveSheet('旧', 0);
    await excel.user.showSheet('旧', false);
    await excel.user.deleteSheet('旧');
    expect(await kinds()).toEqual(['WorksheetAdded', 'WorksheetDeleted']);
  });

  test('selecting, another sheet, another window', async () => {
    await excel.user.select('一行', { row: 6, column: 2, rows: 1, columns: 4 });
    await excel.user.comeToFront();
    expect(await heard()).toMatchObject([
      { type: 'WorksheetActivated' },
      { type: 'WorksheetSelectionChanged', address: 'C7:F7' },
      { type: 'WorkbookActivated' },
    ]);
  });

  test('lost, doubled and late, as a test wants it; none after leaving', async () => {
    const type = (value: number) => excel.user.type('一格', 5, 5, value);
    await excel.set({ loseEvery: 1 });
    await type(1);
    expect(await kinds()).toEqual([]);
    await excel.set({ loseEvery: 0, doubleEvents: true });
    await type(2);
    expect(await kinds()).toEqual(['WorksheetChanged', 'WorksheetChanged']);
    await excel.set({ doubleEvents: false, eventDelay: 2000 });
    await type(3);
    expect(await kinds()).toEqual([]);
    await addin.waitForFunction(() => (window as unknown as { heard: [] }).heard.length > 0);
    await excel.set({ eventDelay: 0, latency: 40 });
    expect(
      await addin.evaluate(async () => {
        const { handlers } = window as unknown as {
          handlers: OfficeExtension.EventHandlerResult<unknown>[];
        };
        const start = performance.now();
        const [first] = handlers;
        await Excel.run(first!.context as Excel.RequestContext, async (context) => {
          for (const handler of handlers) handler.remove();
          await context.sync();
        });
        return performance.now() - start;
      }),
    ).toBeGreaterThan(39);
    await kinds();
    await type(4);
    expect(await kinds()).toEqual([]);
    expect((await excel.count()).lostEvents).toBeGreaterThan(0);
  });
});
