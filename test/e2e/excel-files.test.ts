/** Files, the clipboard and a copy of the workbook, as far as a browser in a frame allows them. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { readXlsx } from '../../src/formats/xlsx/read';
import { readKeptParts } from '../../src/formats/xlsx/kept-parts';
import type { WorkbookHost } from '../../src/hosts/port';
import { ledger } from '../contract/ledger';
import { excelBench } from '../simulators/excel/excel-bench';
import { openExcel } from '../simulators/excel/open-excel';
import type { OpenExcel, OpenOptions } from '../simulators/excel/open-excel';
import type { ExcelPages } from '../simulators/excel/serve-excel';
import { launchChromium } from './chromium';
import { excelPages } from './excel-pages';

let browser: Browser;
let pages: ExcelPages;
let excel: OpenExcel;
let host: WorkbookHost;

beforeAll(async () => {
  [pages, browser] = await Promise.all([excelPages(), launchChromium()]);
}, 600_000);
afterAll(() => browser?.close());
afterEach(() => excel.close());

jest.setTimeout(60_000);

async function open(options: OpenOptions = {}): Promise<void> {
  excel = await openExcel(browser, pages, ledger, options);
  host = excelBench(excel).host;
}

test('a copy of the workbook holds what is not saved yet and what is kept, without our sheets', async () => {
  await open();
  await host.kept.set('profile', { 名: '甲' });
  await host.write([{ kind: 'add-sheet', sheet: '说明', contents: [['题']] }], '插入');
  await excel.user.type('一格', 0, 0, '改过');
  for (let copies = 0; copies < 3; copies += 1) {
    const bytes = await host.copyOfWorkbook();
    const { grids } = await readXlsx(bytes, 'x.xlsx');
    expect(grids.map(({ name }) => name)).toEqual(ledger.grids.map(({ name }) => name));
    expect(grids[1]?.rows[0]?.cells[0]?.value).toBe('改过');
    expect(readKeptParts(bytes)).toEqual(new Map([['profile', { 名: '甲' }]]));
  }
});

test('a download arrives, and is never said to be more than offered', async () => {
  await open();
  const coming = excel.page.waitForEvent('download');
  const outcome = await excel.addin.evaluate(() =>
    window.spike.host.saveFile('说明.txt', new Uint8Array([1, 2, 3]), 'download'),
  );
  expect(outcome).toBe('offered');
  const download = await coming;
  expect(download.suggestedFilename()).toBe('说明.txt');
});

test('what the page can do is asked of the page', async () => {
  await open();
  const { saveFile, copyOfWorkbook } = await excel.addin.evaluate(
    () => window.spike.host.capabilities,
  );
  expect(copyOfWorkbook).toBe(true);
  // A frame is not allowed the browser's own dialog.
  expect(saveFile).toEqual(['download', 'window']);
});

test('a text is copied in both forms, in the new way and in the old one', async () => {
  await open();
  await excel.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = async (plain: string) =>
    excel.addin.evaluate(async (text) => {
      window.focus();
      const outcome = await window.spike.host.copyText({ html: `<b>${text}</b>`, plain: text });
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item!.getType(type)).text();
      return [outcome, await read('text/plain'), await read('text/html')];
    }, plain);
  const [outcome, plain, html] = await copied('甲乙');
  expect([outcome, plain]).toEqual(['copied', '甲乙']);
  expect(html).toContain('<b>甲乙</b>');
  await excel.addin.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('not allowed'));
  });
  expect((await copied('丙')).slice(0, 2)).toEqual(['copied', '丙']);
});

test('a file is picked; giving up is no file', async () => {
  await open();
  const chooser = excel.page.waitForEvent('filechooser');
  const picking = excel.addin.evaluate(async () => {
    const file = await window.spike.host.pickFile(['.xlsx', '.json']);
    return file && { name: file.name, bytes: [...file.bytes] };
  });
  const dialog = await chooser;
  await dialog.setFiles({
    name: '甲.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  expect(await picking).toEqual({ name: '甲.json', bytes: [123, 125] });

  const next = excel.page.waitForEvent('filechooser');
  const again = excel.addin.evaluate(() => window.spike.host.pickFile(['.xlsx']));
  await next;
  await excel.addin.evaluate(() => {
    document.querySelector('input[type=file]')?.dispatchEvent(new Event('cancel'));
  });
  expect(await again).toBeNull();
});

test('a window offers the file where the pane is allowed no download', async () => {
  await open({ downloads: false });
  const bytes = Uint8Array.from({ length: 60_000 }, (_, at) => (at * 7) % 256);
  const opening = excel.context.waitForEvent('page');
  const saving = excel.addin.evaluate(
    (list) => window.spike.host.saveFile('说明.docx', Uint8Array.from(list), 'window'),
    [...bytes],
  );
  const dialog = await opening;
  const coming = dialog.waitForEvent('download');
  await dialog.getByRole('link', { name: '说明.docx' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('说明.docx');
  expect(new Uint8Array(readFileSync((await download.path()) ?? ''))).toEqual(bytes);
  expect(await saving).toBe('offered');
});

test('a window that is closed has offered nothing', async () => {
  await open();
  const opening = excel.context.waitForEvent('page');
  const saving = excel.addin.evaluate(() =>
    window.spike.host.saveFile('说明.docx', new Uint8Array(3), 'window'),
  );
  await (await opening).close();
  expect(await saving).toBe('failed');
});
