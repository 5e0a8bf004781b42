import { textOfBlocks } from '../../../src/model/document';
import { narrateOpened } from '../../../src/session/narrate';
import { narrativeFile } from '../../../src/session/narrative-file';
import { openWorkbook, readContent } from '../../../src/session/open';
import { until } from './settled';
import { filledIn, graver, withPrior } from './texts';
import { openBench, sampleBytes, type Bench } from './workbench';

/** 沿用上年稿: last year's text as this year's. */

async function lastText(): Promise<Uint8Array> {
  const opened = await openWorkbook(sampleBytes('last-year.xlsx'), 'last-year.xlsx');
  return narrativeFile(filledIn(narrateOpened(opened, {}).document), 'docx');
}

async function withLastText(): Promise<Bench> {
  const bench = await withPrior();
  bench.pick('last.docx', await lastText());
  await bench.workspace.actions.chooseLastText();
  return bench;
}

const textIn = async (bytes: Uint8Array): Promise<string> => {
  const content = await readContent(bytes, 'x.docx');
  return content.kind === 'document' ? textOfBlocks(content.document.blocks) : '';
};

const saved = ({ host }: Bench): Uint8Array => [...host.savedFiles.values()].at(-1)!;

test('what would be changed is counted and what is to be looked at listed, before anything is written', async () => {
  const { workspace, host } = await withLastText();
  const { message, carriedText } = workspace.state();
  expect(message).toBeNull();
  expect(carriedText).toMatchObject({ from: 'last.docx', tracks: true, stale: false });
  expect(carriedText?.counts).toMatch(/^已改：数 \d+ 处、年度 \d+ 处/);
  expect(host.savedFiles.size).toBe(0);
});

test('saved, it states this year’s figures, which proofread as right', async () => {
  const bench = await withLastText();
  const { workspace, pick } = bench;
  await workspace.actions.saveCarried(false);
  expect(workspace.state().message).toMatchObject({ kind: 'done' });
  expect([...bench.host.savedFiles.keys()].at(-1)).toMatch(/2023年度情况说明\.docx$/);
  const text = await textIn(saved(bench));
  expect(text).toContain('2023年预算收入总计2331.04万元');
  pick('this.docx', saved(bench));
  await workspace.actions.chooseText();
  const againstTables = graver(workspace, 'file').filter(({ figures }) =>
    figures.some(({ label }) => label === '表中'),
  );
  expect(againstTables).toEqual([]);
});

test('what has changed in the workbook since is said, and what is saved has it', async () => {
  const bench = await withLastText();
  const { workspace, workbook } = bench;
  const sheet = workbook.sheets.find(({ name }) => name.includes('三公'))!;
  const at = sheet
    .grid()
    .rows.flatMap(({ index, cells }) =>
      cells.flatMap(({ column, value }) => (value === 2.4 ? [[index, column] as const] : [])),
    );
  for (const [row, column] of at) workbook.type(sheet.name, row, column, 2.6);
  await workspace.recheck();
  await until(() => workspace.state().carriedText?.stale === true);
  await workspace.actions.saveCarried(true);
  expect(workspace.state().carriedText?.stale).toBe(false);
  expect(await textIn(saved(bench))).toContain('公务接待费2.6万元');
});

test('what it tells of the unit fills the profile once the user has agreed; answers given stay', async () => {
  const bench = await withPrior();
  const { workspace, pick } = bench;
  await workspace.actions.narrate();
  await workspace.actions.answer('goals.overall', '全年办好三件实事。');
  pick('last.docx', await lastText());
  await workspace.actions.chooseLastText();
  const { carryOver } = workspace.state();
  expect(carryOver).toMatchObject({ from: 'last.docx', items: [{ key: 'profile' }] });
  expect(workspace.state().profile.duties ?? '').toBe('');
  await workspace.actions.carryOver(['profile']);
  expect(workspace.state().profile.duties).toContain('全县农业农村工作安排');
  expect(workspace.state().profile.goals?.overall).toBe('全年办好三件实事。');
});

test('this year’s own text, and a workbook, are refused; nothing is shown of them', async () => {
  const { workspace, pick } = await openBench();
  pick('clean.docx', sampleBytes('clean.xlsx'));
  await workspace.actions.chooseLastText();
  expect(workspace.state()).toMatchObject({
    carriedText: null,
    message: { kind: 'problem', code: 'carry.is-workbook' },
  });
  await workspace.actions.narrate();
  const { document } = workspace.state().narrative!;
  pick('this.docx', await narrativeFile(document, 'docx'));
  await workspace.actions.chooseLastText();
  expect(workspace.state().message).toMatchObject({ kind: 'problem', code: 'carry.same-year' });
  await workspace.actions.dropLastText();
  expect(workspace.state().carriedText).toBeNull();
});
