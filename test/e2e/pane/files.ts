/** Files that the user of a `memory-pane` picks, and those that come out. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';

/** The next file that is picked, of those kinds that are asked for. */
export async function offerFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ([file, data]) => {
      window.memoryPane.host.files.unshift({
        name: file!,
        bytes: Uint8Array.from(atob(data!), (char) => char.charCodeAt(0)),
      });
    },
    [name, Buffer.from(bytes).toString('base64')],
  );
}

export async function offerPath(page: Page, path: string): Promise<void> {
  await offerFile(page, basename(path), await readFile(path));
}

/** Names and first bytes of what was saved, in order. */
export async function saved(page: Page): Promise<readonly { name: string; bytes: Uint8Array }[]> {
  const files = await page.evaluate(() =>
    [...window.memoryPane.host.savedFiles].map(([name, bytes]) => [name, [...bytes]] as const),
  );
  return files.map(([name, bytes]) => ({ name, bytes: Uint8Array.from(bytes) }));
}

/** What is selected in the workbook, as `sheet!row,column`. */
export async function selected(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const selection = await window.memoryPane.host.selection();
    if (!selection) return '';
    const { sheet, rectangle } = selection;
    return `${sheet}!${String(rectangle.row)},${String(rectangle.column)}`;
  });
}

export async function sheetNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.memoryPane.workbook.sheets.map(({ name }) => name));
}
