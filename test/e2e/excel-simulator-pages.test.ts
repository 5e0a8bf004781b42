/// <reference types="office-js" />
import type { Browser, Frame, Page } from 'playwright-core';
import { ledger } from '../contract/ledger';
import { openExcel } from '../simulators/excel/open-excel';
import type { OpenExcel, OpenOptions } from '../simulators/excel/open-excel';
import { ORIGIN } from '../simulators/excel/serve-excel';
import type { ExcelPages } from '../simulators/excel/serve-excel';
import { launchChromium } from './chromium';
import { excelPages } from './excel-pages';

let browser: Browser;
let pages: ExcelPages;
let excel: OpenExcel;

const open = async (options?: OpenOptions) => {
  excel = await openExcel(browser, pages, ledger, options);
};

beforeAll(async () => {
  [pages, browser] = await Promise.all([excelPages(), launchChromium()]);
}, 600_000);
afterAll(() => browser?.close());
afterEach(() => excel.close());

describe('dialogs', () => {
  beforeEach(() => open());

  /** Opens a dialog whose messages the pane notes and answers. */
  const openDialog = (displayInIframe: boolean) =>
    excel.addin.evaluate(
      ([address, inside]) =>
        new Promise<void>((resolve, reject) =>
          Office.context.ui.displayDialogAsync(
            address,
            { displayInIframe: inside, promptBeforeOpen: false },
            ({ value: dialog, error }) => {
              if (error) return reject(new Error(error.message));
              const said: unknown[] = [];
              Object.assign(window, { said, dialog });
              dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
                said.push((event as { message: string }).message);
                dialog.messageChild('收到');
              });
              dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) =>
                said.push((event as { error: number }).error),
              );
              resolve();
            },
          ),
        ),
      [`${ORIGIN}/addin.html`, displayInIframe] as const,
    );
  const said = () => excel.addin.evaluate(() => (window as unknown as { said: unknown[] }).said);

  /** The dialog says something and waits for the answer. */
  const sayIn = (dialog: Frame | Page) =>
    dialog.evaluate(
      () =>
        new Promise((resolve) =>
          Office.context.ui.addHandlerAsync(
            Office.EventType.DialogParentMessageReceived,
            (event: { message: string }) => resolve(event.message),
            () => Office.context.ui.messageParent('你好'),
          ),
        ),
    );

  test('in a frame of Excel, closed by the user', async () => {
    await openDialog(true);
    const handle = await excel.page.waitForSelector('iframe.dialog');
    const dialog = await handle.contentFrame();
    await dialog!.waitForFunction(() => 'spike' in window);
    expect(await sayIn(dialog!)).toBe('收到');
    await excel.page.evaluate(() => window.simulatedExcel.host.dialogs.closeByUser());
    await excel.addin.waitForFunction(() => (window as unknown as { said: [] }).said.length > 1);
    expect(await said()).toEqual(['你好', 12006]);
    expect(await excel.page.$('iframe.dialog')).toBeNull();
  });

  test('as a window of its own, closed by the pane', async () => {
    const opened = excel.context.waitForEvent('page');
    await openDialog(false);
    const dialog = await opened;
    await dialog.waitForFunction(() => 'spike' in window);
    expect(await sayIn(dialog)).toBe('收到');
    expect(await said()).toEqual(['你好']);
    const closed = dialog.waitForEvent('close');
    await excel.addin.evaluate(() =>
      (window as unknown as { dialog: Office.Dialog }).dialog.close(),
    );
    await closed;
  });
});

describe('buttons of the ribbon', () => {
  test('without a shared runtime a function runs in a hidden page of its own', async () => {
    await open();
    expect(await excel.execute('note', 'addin.html')).toEqual({
      status: 0,
      event: expect.objectContaining({ source: { id: 'note' } }) as unknown,
    });
    expect(await excel.page.$('iframe.commands')).toBeNull();
    expect(await excel.addin.evaluate(() => window.spike.noted)).toEqual([]);
    expect((await excel.execute('nobody', 'addin.html')).status).toBe(11101);
  });

  test('with one it runs in the pane, which can hide and come back', async () => {
    await open({ sharedRuntime: true });
    expect((await excel.execute('note')).status).toBe(0);
    expect(await excel.addin.evaluate(() => window.spike.noted)).toEqual(['note']);
    const shown = () => excel.page.isVisible('iframe.pane');
    await excel.addin.evaluate(() => Office.addin.hide());
    expect(await shown()).toBe(false);
    await excel.addin.evaluate(() => Office.addin.showAsTaskpane());
    expect(await shown()).toBe(true);
  });

  test('a button opens the pane on its task; loading the pane anew gives it a fresh page', async () => {
    await open();
    await excel.showPane('addin.html?task=summary#/reasons');
    await excel.addin.waitForURL(/task=summary/);
    await excel.addin.waitForFunction(() => 'spike' in window);
    expect(await excel.addin.evaluate(() => location.hash)).toMatch(/^#\/reasons/);
    await excel.addin.evaluate(() => Object.assign(window, { old: true }));
    await excel.reloadPane();
    expect(await excel.addin.evaluate(() => 'old' in window)).toBe(false);
  });
});

test('the workbook is shown and can be typed into; while a cell is open Excel answers nobody', async () => {
  await open();
  await excel.page.click('td[data-row="3"][data-column="2"]');
  await excel.page.keyboard.type('100');
  const read = () =>
    excel.addin.evaluate(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.getSelectedRange().load('address,values');
        await context.sync();
        return [cell.address, cell.values];
      }).catch((error: OfficeExtension.Error) => error.code),
    );
  expect(await read()).toBe('InvalidOperationInCellEditMode');
  await excel.page.keyboard.press('Enter');
  expect(await read()).toEqual(['收支总表!C4', [[100]]]);
  await excel.page.waitForSelector('td[data-row="3"][data-column="4"]:text("100.1")');
  await excel.page.click('.tab:text("一格")');
  expect(await read()).toEqual(['一格!A1', [['仅此一格']]]);
});

test.each([true, false])('downloads of the pane: %s', async (downloads) => {
  await open({ downloads });
  const saved = excel.page.waitForEvent('download', { timeout: 1500 }).catch(() => null);
  await excel.addin.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'a.txt';
    link.click();
  });
  expect((await saved)?.suggestedFilename()).toBe(downloads ? 'a.txt' : undefined);
});

test('reading only, another language, settings in the document, an answer that takes its time', async () => {
  await open({ readOnly: true, locale: 'en-US', switches: { latency: 30 } });
  const seen = await excel.addin.evaluate(async () => {
    const { document: doc, displayLanguage } = Office.context;
    doc.settings.set('k', { a: 1 });
    await new Promise((resolve) => doc.settings.saveAsync(resolve));
    const start = performance.now();
    await Excel.run((context) => context.sync());
    return [doc.mode, displayLanguage, performance.now() - start >= 30];
  });
  expect(seen).toEqual(['readOnly', 'en-US', true]);
  await excel.reloadPane();
  const kept = () =>
    excel.addin.evaluate(() => Office.context.document.settings.get('k') as object);
  expect(await kept()).toEqual({ a: 1 });
});

test('two workbooks side by side', async () => {
  await open();
  const second = await openExcel(
    browser,
    pages,
    { ...ledger, name: '另一本.xlsx' },
    {
      context: excel.context,
    },
  );
  await second.user.type('一格', 0, 0, 2);
  const read = (one: OpenExcel) =>
    one.addin.evaluate(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('一格').getRange('A1').load('values');
        context.workbook.load('name');
        await context.sync();
        return [context.workbook.name, cell.values];
      }),
    );
  expect(await read(excel)).toEqual(['部门预算.xlsx', [['仅此一格']]]);
  expect(await read(second)).toEqual(['另一本.xlsx', [[2]]]);
  await second.close();
});
