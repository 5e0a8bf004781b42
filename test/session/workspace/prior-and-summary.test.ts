import { until } from './settled';
import { memoryBook, openBench } from './workbench';

test('opening, checking, looking at summary and narrative write nothing', async () => {
  const { workbook, workspace } = await openBench();
  await workspace.actions.summarise();
  await workspace.actions.narrate();
  expect(workspace.state().message).toBeNull();
  expect(workspace.state().summary?.groups.map(({ id }) => id)).toContain('sangong');
  expect(workspace.state().narrative?.document.blocks.length).toBeGreaterThan(10);
  workspace.close();
  expect(workbook.dirty).toBe(false);
  expect(workbook.kept.size).toBe(0);
});

test('last year gives every figure a neighbour, and is there again after reopening', async () => {
  const bench = await openBench();
  const { workspace, workbook } = bench;
  await workspace.actions.summarise();
  const before = workspace.state().summary;
  expect(before?.priorYear).toBeNull();
  bench.pick('last-year.xlsx');
  await workspace.actions.choosePrior();
  expect(workspace.state().message).toMatchObject({ kind: 'done' });
  expect(workspace.state().prior).toMatchObject({ name: 'last-year.xlsx', year: 2022 });
  expect(workspace.state().fresh).toBe(false);
  await workspace.actions.summarise();
  const summary = workspace.state().summary!;
  expect(summary.priorYear).toBe(2022);
  const total = summary.groups[0]!.lines[0]!;
  expect(total).toMatchObject({ id: 'sangong.total', total: true, level: 0, unit: '万元' });
  expect(total.prior).not.toBeNull();
  expect(total.places.length).toBeGreaterThan(0);
  expect(Math.max(total.bar.now, total.bar.prior!)).toBe(1);

  const again = await openBench(workbook);
  expect(again.workspace.state().prior).toEqual(workspace.state().prior);
  await again.workspace.actions.summarise();
  expect(again.workspace.state().summary).toEqual(summary);
});

test('the summary follows what is typed, once it is shown', async () => {
  const { workspace, workbook } = await openBench();
  await workspace.actions.summarise();
  const at = workspace
    .state()
    .summary!.groups[0]!.lines.find(({ id }) => id === 'sangong.reception')!;
  const { place } = at.places[0]!;
  if (!('sheet' in place)) throw new Error('a place in no sheet');
  const row = Number(/\d+/.exec(place.address)![0]) - 1;
  const column = place.address.charCodeAt(0) - 65;
  workbook.type(place.sheet, row, column, 1234567.5);
  await until(() => {
    const lines = workspace.state().summary?.groups[0]?.lines ?? [];
    return lines.find(({ id }) => id === at.id)?.now === '1,234,567.50';
  });
  expect(workspace.state().summary?.verdict).toBe('fail');
});

test('last year refused: another year, another unit, no forms, no data of ours; giving up says nothing', async () => {
  const bench = await openBench();
  const { workspace, workbook } = bench;
  const codeOf = async (): Promise<string | undefined> => {
    await workspace.actions.choosePrior();
    return workspace.state().message?.code;
  };
  bench.pick('clean.xlsx');
  expect(await codeOf()).toBe('prior.not-last-year');
  bench.pick('own.json', '{"schema":1}');
  expect(await codeOf()).toBe('pane.not-kept-data');
  bench.pick('template.docx');
  expect(await codeOf()).toBe('pane.no-forms');
  bench.host.next = null;
  expect(await codeOf()).toBeUndefined();
  expect(workspace.state().prior).toBeNull();
  expect(workbook.dirty).toBe(false);
});

test('a unit of another name is asked about; no keeps what was there, yes compares', async () => {
  const bench = await openBench();
  const { workspace } = bench;
  bench.pick('last-year.xlsx');
  await workspace.actions.choosePrior();
  const renamed = await memoryBook('last-year.xlsx');
  for (const sheet of renamed.sheets) {
    const used = sheet.used()!;
    sheet.contents(used).forEach((line, r) =>
      line.forEach((content, c) => {
        if (typeof content === 'string' && content.includes('农业农村局'))
          sheet.set(used.row + r, used.column + c, content.replaceAll('农业农村局', '农业委员会'));
      }),
    );
  }
  const other = await openBench(renamed);
  bench.pick('renamed.xlsx', await other.host.copyOfWorkbook());
  await workspace.actions.choosePrior();
  expect(workspace.state().renamed).toContain('农业委员会');
  await workspace.actions.dropPrior();
  expect(workspace.state()).toMatchObject({ renamed: null, prior: { name: 'last-year.xlsx' } });
  await workspace.actions.choosePrior();
  await workspace.actions.confirmRenamed();
  expect(workspace.state()).toMatchObject({ renamed: null, prior: { name: 'renamed.xlsx' } });
  await workspace.actions.summarise();
  expect(workspace.state().summary?.remarks).toHaveLength(1);
  await workspace.actions.dropPrior();
  expect(workspace.state().prior).toBeNull();
});
