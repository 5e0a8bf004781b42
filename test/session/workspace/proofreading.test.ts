import { strFromU8, unzipSync } from 'fflate';
import { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { textOfBlocks } from '../../../src/model/document';
import { readContent } from '../../../src/session/open';
import { narrativeFile } from '../../../src/session/narrative-file';
import { docxOfWorkbook } from '../../support/docx-file';
import { LAYOUTS } from '../../support/layout';
import { officialBook } from '../../support/official-book';
import { FULL, inEdition } from '../../support/plans';
import { until } from './settled';
import {
  filledIn,
  findings,
  graver,
  marking,
  source,
  TEXT,
  withPrior,
  withWrongFigure,
  written,
} from './texts';
import { openBench, sampleBytes, type Bench } from './workbench';

/** 校对: the picked text beside the workbook, held against it at every change. */

/** Where a number stands in the form of that number. */
function cellOf({ workbook }: Bench, form: string, value: number) {
  for (const sheet of workbook.sheets) {
    if (!sheet.name.includes(form)) continue;
    for (const { index, cells } of sheet.grid().rows)
      for (const cell of cells)
        if (cell.value === value) return [sheet.name, index, cell.column] as const;
  }
  throw new Error(`no ${String(value)} in ${form}`);
}

test('our own text of the workbook has nothing that must be changed or explained', async () => {
  const bench = await withPrior();
  const { workspace, pick } = bench;
  pick(TEXT, await written(bench));
  await workspace.actions.chooseText();
  expect(workspace.state().message).toBeNull();
  expect(workspace.state().textFile).toEqual({ name: TEXT, refused: null, annotatable: true });
  expect(graver(workspace, 'file')).toEqual([]);
  const { coverage, left, remarks } = source(workspace, 'file')!;
  expect(coverage).toMatch(/^文中 \d+ 个数，核对了 \d+ 个。$/);
  expect(left.every(({ pieces }) => pieces.some(({ marked }) => marked))).toBe(true);
  expect(remarks).toEqual([]);
  expect(workspace.state().conclusion).toMatchObject({ verdict: 'pass', headline: '通过' });
});

test('a wrong figure is quoted with its words marked, beside what the table has, with its cell', async () => {
  const { workspace } = await withWrongFigure();
  const found = marking(workspace, 'file', '2.9').filter(({ severity }) => severity === 'error');
  const [finding] = found.filter(({ figures }) => figures.some(({ label }) => label === '表中'));
  expect(finding?.figures).toEqual([
    { label: '文中', value: '2.90' },
    { label: '表中', value: '2.40' },
    { label: '差额', value: '0.50' },
  ]);
  expect(finding?.quote?.where).toMatch(/^第四部分第 \d+ 段$/);
  expect(finding?.places.some(({ place }) => 'sheet' in place)).toBe(true);
  await workspace.show(finding!.places.find(({ place }) => 'sheet' in place)!.place);
  expect(workspace.state().message).toBeNull();
});

test('the headline counts the text and says so; the next step leads there', async () => {
  const { workspace } = await withWrongFigure();
  const { check, conclusion } = workspace.state();
  expect(check?.headline).toBe('通过');
  expect(conclusion?.verdict).toBe('fail');
  expect(conclusion?.headline).toMatch(/^表通过，文字 \d 类必改$/);
  expect(conclusion?.next).toMatch(/^先改文字：第四部分/);
  await workspace.actions.dropText();
  expect(workspace.state()).toMatchObject({ textFile: null, texts: [] });
  expect(workspace.state().conclusion).toMatchObject({ verdict: 'pass', headline: '通过' });
});

test('it follows the cells: what a change of the workbook makes wrong is found, and gone with it', async () => {
  const bench = await withPrior();
  const { workspace, workbook, pick } = bench;
  pick(TEXT, await written(bench));
  await workspace.actions.chooseText();
  const [sheet, row, column] = cellOf(bench, '三公', 2.4);
  workbook.type(sheet, row, column, 2.9);
  await until(() => marking(workspace, 'file', '2.4').length > 0);
  expect(workspace.state().news).toMatch(/新发现/);
  expect(source(workspace, 'file')?.remarks.join('')).toContain('请先改好表');
  workbook.type(sheet, row, column, 2.4);
  await until(() => graver(workspace, 'file').length === 0);
});

test('it follows last year’s figures: a wrong direction is found as soon as they are given', async () => {
  const bench = await withPrior();
  const { workspace, pick } = bench;
  const bytes = await written(bench, (text) =>
    text.replace('比上年增加53.6万元，', '比上年减少53.6万元，'),
  );
  await workspace.actions.dropPrior();
  pick(TEXT, bytes);
  await workspace.actions.chooseText();
  const wrong = () =>
    findings(workspace, 'file').filter(({ quote }) =>
      quote?.pieces
        .map(({ text }) => text)
        .join('')
        .includes('减少53.6万元'),
    );
  const before = wrong().filter(({ severity }) => severity === 'error');
  pick('last-year.xlsx');
  await workspace.actions.choosePrior();
  await until(() => wrong().filter(({ severity }) => severity === 'error').length > before.length);
});

describe('what cannot be proofread is said where its findings would stand', () => {
  const refused = async (name: string, bytes: Uint8Array): Promise<string> => {
    const { workspace, pick } = await openBench();
    pick(name, bytes);
    await workspace.actions.chooseText();
    const { textFile, texts, message } = workspace.state();
    expect([texts, message]).toEqual([[], null]);
    expect(textFile).toMatchObject({ name });
    expect(textFile?.refused).toMatch(/[\u4e00-\u9fff]/);
    return textFile?.refused ?? '';
  };

  test('a workbook', async () => {
    expect(await refused('clean.xlsx', sampleBytes('clean.xlsx'))).not.toContain('--');
  });

  test('a text without any of the parts, an empty file, a picture', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(await refused('a.txt', bytes('明天开会，请准时参加。'))).toContain('没有认出情况说明');
    expect(await refused('a.docx', bytes(''))).toContain('空');
    await refused('a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13));
  });

  test('one of another year and one of another unit, by the tables in it', async () => {
    const other = inEdition(FULL, 'hebei-2022', 2022);
    expect(
      await refused('y.docx', docxOfWorkbook(officialBook(other, LAYOUTS.plain).workbook)),
    ).toContain('2022 年');
    const stranger = { ...FULL, year: 2023, entity: { code: '999', name: '青禾县水务局' } };
    const unit = inEdition(stranger, 'hebei-2023', 2023);
    expect(
      await refused('u.docx', docxOfWorkbook(officialBook(unit, LAYOUTS.plain).workbook)),
    ).toContain('999');
  });

  test('another that is chosen afterwards takes its place, and giving up changes nothing', async () => {
    const bench = await openBench();
    const { workspace, pick, host } = bench;
    pick('clean.xlsx');
    await workspace.actions.chooseText();
    host.next = null;
    await workspace.actions.chooseText();
    expect(workspace.state().textFile?.name).toBe('clean.xlsx');
    pick(TEXT, await written(bench));
    await workspace.actions.chooseText();
    expect(workspace.state().textFile).toMatchObject({ name: TEXT, refused: null });
  });
});

test('a warning on a text is explained like any other, and asks again when its figures change', async () => {
  const bench = await withPrior();
  const { workspace, pick } = bench;
  pick(
    TEXT,
    await written(bench, (text) => text.replace('固定资产总额为22万元', '固定资产总额为23万元')),
  );
  await workspace.actions.chooseText();
  const [warning] = findings(workspace, 'file').filter(({ explainable }) => explainable);
  await workspace.actions.explain(warning!.id, '批复后有调整。');
  const now = () => findings(workspace, 'file').find(({ id }) => id === warning!.id);
  expect(now()?.explanation).toEqual({ text: '批复后有调整。', stale: false });
  await workspace.undo();
  expect(now()?.explanation).toBeNull();
});

test('the sentence of a finding goes to the clipboard whole', async () => {
  const { workspace, host } = await withWrongFigure();
  const [finding] = marking(workspace, 'file', '2.9');
  await workspace.actions.copyQuote(finding!.id);
  expect(host.copied.at(-1)?.plain).toContain('3、公务接待费2.9万元');
  expect(host.copied.at(-1)?.plain).toMatch(/。$/);
  expect(workspace.state().message?.kind).toBe('done');
});

test('a copy with comments says the same as the file, and which way it went is told', async () => {
  const { workspace, host } = await withWrongFigure();
  const { bytes } = host.next!;
  await workspace.actions.saveAnnotated();
  const copy = host.savedFiles.get('text-批注.docx')!;
  expect(workspace.state().message).toMatchObject({ kind: 'done' });
  expect(workspace.state().message?.details[0]).toMatch(/^加了 \d+ 处批注/);
  const textIn = async (file: Uint8Array): Promise<string> => {
    const content = await readContent(file, TEXT);
    return content.kind === 'document' ? textOfBlocks(content.document.blocks) : '';
  };
  expect(await textIn(copy)).toBe(await textIn(bytes));
  const comments = strFromU8(unzipSync(copy)['word/comments.xml']!);
  expect(comments).toContain('必改：');
  host.outcome = 'offered';
  await workspace.actions.saveAnnotated();
  expect(workspace.state().message).toMatchObject({ kind: 'note' });
});

test('a file of words alone has no copy with comments', async () => {
  const bench = await withPrior();
  const { workspace, pick } = bench;
  await written(bench);
  pick('text.txt', await narrativeFile(filledIn(workspace.state().narrative!.document), 'txt'));
  await workspace.actions.chooseText();
  expect(workspace.state().textFile).toMatchObject({ refused: null, annotatable: false });
  await workspace.actions.saveAnnotated();
  expect(workspace.state().message).toMatchObject({
    kind: 'problem',
    code: 'proofread.annotate-docx',
  });
});

test('where the workbook is no budget any more nothing is shown, and all is there again with it', async () => {
  const { workspace, workbook } = await withWrongFigure();
  const sheets = workbook.sheets.splice(0);
  workbook.sheets.push(new MemorySheet('空表'));
  await workspace.recheck();
  expect(workspace.state()).toMatchObject({ texts: [], conclusion: null, check: null });
  workbook.sheets.splice(0, 1, ...sheets);
  await workspace.recheck();
  await until(() => marking(workspace, 'file', '2.9').length > 0);
});
