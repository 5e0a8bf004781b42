import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { checkOpened } from '../../../src/session/check';
import { openWorkbook, readContent } from '../../../src/session/open';
import { Workspace } from '../../../src/session/workspace/workspace';

/** Real published books, read from beside the checkout where they are there. */

const SHARED = resolve(process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../../shared'));
const folder = join(SHARED, 'workbooks');
const here = existsSync(folder);
if (!here) process.stdout.write('shared workbooks are not here: opening them was left out\n');
const files = here ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : [];

(here ? describe : describe.skip)('open in a program, a real workbook is what its file is', () => {
  test.each(here ? files : ['—'])('%s', async (file) => {
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    const expected = checkOpened(await openWorkbook(bytes, file));
    const content = await readContent(bytes, file);
    if (content.kind !== 'workbook') throw new Error(file);
    const workbook = MemoryWorkbook.fromSnapshot(content.snapshot);
    const workspace = new Workspace(new MemoryHost(workbook));
    await workspace.open();
    const { check } = workspace.state();
    workspace.close();
    expect(check?.verdict).toBe(expected.verdict);
    const shown = check!.groups.flatMap(({ findings, followers }) => [...findings, ...followers]);
    const told = ({ id, sentence }: { id: string; sentence: string }) => `${id} ${sentence}`;
    expect(shown.map(told).sort()).toEqual(expected.findings.map(told).sort());
    expect(workbook.dirty).toBe(false);
  });
});
