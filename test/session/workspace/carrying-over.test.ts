import { memoryBook, openBench } from './workbench';
import type { JsonValue } from '../../../src/model/json-value';

/** A workspace with all that can be kept, and its `.gouji.json`. */
async function worked(name = 'clean.xlsx') {
  const bench = await openBench(await memoryBook(name));
  const { workspace, host } = bench;
  await workspace.actions.answer('duties', '负责一件事。');
  await workspace.actions.answer('reasons.expenditure.basic', '人员增加');
  bench.pick('own.json', JSON.stringify(PACK));
  await workspace.actions.chooseRulePack();
  expect(workspace.state().message).toMatchObject({ kind: 'done' });
  await workspace.actions.keepAside();
  const [[file, bytes] = ['', new Uint8Array()]] = [...host.savedFiles].reverse();
  return { ...bench, file, bytes };
}

/** A bureau's own word on one of our checks. */
const PACK = { name: '本地口径', settings: { 'X-13': 'off' } };

const FINDING = 'X-01/t1';
const explained = (entity: string, year: number): JsonValue => ({
  ...{ schema: 1, entity, year },
  list: [{ finding: FINDING, text: '因机构调整', figures: '[1]' }],
});

test('what was kept aside comes into a fresh export of the same year, and goes again by one undo', async () => {
  const { file, bytes } = await worked();
  expect(file).toMatch(/2023年度留存资料\.gouji\.json$/);
  const fresh = await openBench();
  expect(fresh.workspace.state().fresh).toBe(true);
  fresh.pick(file, bytes);
  await fresh.workspace.actions.chooseEarlier();
  const { carryOver } = fresh.workspace.state();
  expect(carryOver?.items.map(({ key, replaces }) => [key, replaces])).toEqual([
    ['profile', false],
    ['rules', false],
  ]);
  expect(fresh.workbook.dirty).toBe(false);
  await fresh.workspace.actions.carryOver(['profile', 'rules']);
  const state = fresh.workspace.state();
  expect(state).toMatchObject({ carryOver: null, rulePacks: ['own.json'], fresh: false });
  expect(state.profile).toMatchObject({
    duties: '负责一件事。',
    reasons: { 'expenditure.basic': '人员增加' },
  });
  await fresh.workspace.undo();
  expect(fresh.workspace.state()).toMatchObject({ profile: { schema: 1 }, rulePacks: [] });
  expect(fresh.workspace.state().profile.duties).toBeUndefined();
});

test('only what is chosen comes along, and what stands there already is said to be replaced', async () => {
  const { file, bytes } = await worked();
  const other = await openBench();
  await other.workspace.actions.answer('duties', '原有的职责。');
  other.pick(file, bytes);
  await other.workspace.actions.chooseEarlier();
  const { carryOver } = other.workspace.state();
  expect(carryOver?.items.find(({ key }) => key === 'profile')?.replaces).toBe(true);
  await other.workspace.actions.carryOver(['rules']);
  expect(other.workspace.state().profile.duties).toBe('原有的职责。');
  expect(other.workspace.state().rulePacks).toEqual(['own.json']);
});

test("last year's: its figures, its profile without what was that year's", async () => {
  const { file, bytes } = await worked('last-year.xlsx');
  const fresh = await openBench();
  fresh.pick(file, bytes);
  await fresh.workspace.actions.chooseEarlier();
  const { carryOver } = fresh.workspace.state();
  expect(carryOver?.items.map(({ key }) => key)).toEqual(['profile', 'prior', 'rules']);
  await fresh.workspace.actions.carryOver(['profile', 'prior']);
  const { profile, prior } = fresh.workspace.state();
  expect(prior).toMatchObject({ name: file, year: 2022 });
  expect(profile).toMatchObject({ year: 2023, duties: '负责一件事。' });
  expect(profile.reasons?.['expenditure.basic']).toBe('');
  await fresh.workspace.actions.narrate();
  expect(fresh.workspace.state().message).toBeNull();
  expect(fresh.workspace.state().narrative?.document.blocks.length).toBeGreaterThan(10);
});

test("last year's kept aside serves as last year's figures alone, too", async () => {
  const { file, bytes } = await worked('last-year.xlsx');
  const fresh = await openBench();
  fresh.pick(file, bytes);
  await fresh.workspace.actions.choosePrior();
  await fresh.workspace.actions.summarise();
  const kept = fresh.workspace.state().summary;
  fresh.pick('last-year.xlsx');
  await fresh.workspace.actions.choosePrior();
  await fresh.workspace.actions.summarise();
  expect(fresh.workspace.state().summary).toEqual(kept);
});

test('an earlier workbook with nothing kept brings its figures where it is last year’s, else nothing', async () => {
  const fresh = await openBench();
  fresh.pick('last-year.xlsx');
  await fresh.workspace.actions.chooseEarlier();
  expect(fresh.workspace.state().carryOver?.items.map(({ key }) => key)).toEqual(['prior']);
  fresh.workspace.actions.dropCarryOver();
  expect(fresh.workspace.state().carryOver).toBeNull();
  fresh.pick('clean.xlsx');
  await fresh.workspace.actions.chooseEarlier();
  expect(fresh.workspace.state().carryOver).toMatchObject({ from: 'clean.xlsx', items: [] });
  await fresh.workspace.actions.carryOver(['profile']);
  expect(fresh.workbook.dirty).toBe(false);
});

test('another unit, a later year and what is no data of ours are refused', async () => {
  const { file, bytes } = await worked();
  const codeOf = async (bench: Awaited<ReturnType<typeof openBench>>) => {
    await bench.workspace.actions.chooseEarlier();
    return bench.workspace.state().message?.code;
  };
  const last = await openBench(await memoryBook('last-year.xlsx'));
  last.pick(file, bytes);
  expect(await codeOf(last)).toBe('pane.later-year');
  const fresh = await openBench();
  const changed = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  fresh.pick(file, JSON.stringify({ ...changed, entity: '999999' }));
  expect(await codeOf(fresh)).toBe('pane.other-unit');
  fresh.pick('x.json', '[1,2]');
  expect(await codeOf(fresh)).toBe('pane.not-kept-data');
  fresh.pick('x.xlsx', 'no workbook');
  expect(await codeOf(fresh)).toBe('pane.no-forms');
  fresh.pick('x.xlsx', new Uint8Array([0x50, 0x4b, 3, 4]));
  expect(await codeOf(fresh)).toMatch(/^format\./);
  expect(fresh.workbook.dirty).toBe(false);
});

test('explanations of another year are suggestions, of another unit nothing', async () => {
  const book = await memoryBook();
  const first = await openBench(book);
  const entity = await entityOf(first);
  const seen = async (value: JsonValue): Promise<unknown> => {
    const workbook = await memoryBook('clean.xlsx');
    workbook.kept.set('explanations', value);
    const bench = await openBench(workbook);
    bench.pick(...(await kept(entity, 2023)));
    await bench.workspace.actions.chooseEarlier();
    return bench.workspace.state().carryOver?.items.map(({ key }) => key);
  };
  // Its own finding is known already: nothing is added to it.
  expect(await seen(explained(entity, 2023))).toEqual([]);
  expect(await seen(explained(entity, 2022))).toEqual([]);
  expect(await seen(explained('999999', 2023))).toEqual(['explanations']);
});

async function entityOf({ workspace, host }: Awaited<ReturnType<typeof openBench>>) {
  await workspace.actions.keepAside();
  const [bytes] = [...host.savedFiles.values()];
  return (JSON.parse(new TextDecoder().decode(bytes)) as { entity: string }).entity;
}

async function kept(entity: string, year: number): Promise<[string, string]> {
  const file = { gouji: 'kept', schema: 1, entity, year, figures: null };
  return [
    'a.gouji.json',
    JSON.stringify({ ...file, kept: { explanations: explained(entity, year) } }),
  ];
}

test('what another version or a hand has spoilt is left alone and treated as absent', async () => {
  const workbook = await memoryBook();
  const spoilt: JsonValue = { schema: 2, anything: true };
  for (const one of ['profile', 'prior', 'rules', 'settings', 'sheets', 'explanations'])
    workbook.kept.set(one, spoilt);
  const { workspace } = await openBench(workbook);
  await workspace.actions.summarise();
  expect(workspace.state()).toMatchObject({ prior: null, rulePacks: [], refused: null });
  expect([...workbook.kept.values()].every((value) => value === spoilt)).toBe(true);
  expect(workbook.dirty).toBe(false);
});

test('nothing that is kept holds a path or more than the name of a file', async () => {
  const { workbook } = await worked();
  expect(workbook.kept.size).toBeGreaterThan(1);
  for (const value of workbook.kept.values())
    expect(JSON.stringify(value)).not.toMatch(/[A-Z]:\\|\/home|\/Users/);
});

test('a read-only workbook: it works in memory, and that it is not kept is said', async () => {
  const workbook = await memoryBook();
  workbook.readOnly = true;
  const bench = await openBench(workbook);
  bench.pick('last-year.xlsx');
  await bench.workspace.actions.choosePrior();
  expect(bench.workspace.state().prior?.year).toBe(2022);
  expect(bench.workspace.state().message?.details.join()).toMatch(/没有保存下来/);
  expect(workbook.kept.size).toBe(0);
});

test('rule packs are checked with, kept, and dropped', async () => {
  const bench = await openBench(await memoryBook('spoiled.xlsx'));
  const { workspace } = bench;
  const checks = (of = workspace): string[] =>
    (of.state().check?.groups ?? []).map(({ check }) => check);
  expect(checks()).toContain('X-13');
  bench.pick('own.json', JSON.stringify(PACK));
  await workspace.actions.chooseRulePack();
  expect(workspace.state().rulePacks).toEqual(['own.json']);
  expect(checks()).not.toContain('X-13');
  const again = await openBench(bench.workbook);
  expect(again.workspace.state().rulePacks).toEqual(['own.json']);
  expect(checks(again.workspace)).not.toContain('X-13');
  bench.pick('bad.json', '{"no":1}');
  await workspace.actions.chooseRulePack();
  expect(workspace.state().message?.code).toBe('rules.refused');
  bench.pick('worse.json', '{');
  await workspace.actions.chooseRulePack();
  expect(workspace.state().message?.code).toBe('rules.not-json');
  expect(workspace.state().rulePacks).toEqual(['own.json']);
  await workspace.actions.dropRulePack('own.json');
  expect(workspace.state().rulePacks).toEqual([]);
  expect(checks()).toContain('X-13');
  expect(bench.workbook.kept.has('rules')).toBe(false);
});

test('a kept rule pack that can no longer be used is named, and can be dropped', async () => {
  const workbook = await memoryBook();
  const packs = [{ name: 'own.json', text: '{"name":"x","settings":{"C-99":"off"}}' }];
  workbook.kept.set('rules', { schema: 1, entity: '', year: null, packs });
  const { workspace } = await openBench(workbook);
  expect(workspace.state().message).toMatchObject({ kind: 'problem', code: 'rules.refused' });
  expect(workspace.state().rulePacks).toEqual(['own.json']);
  await workspace.actions.dropRulePack('own.json');
  expect(workspace.state().message).toMatchObject({ kind: 'done' });
  expect(workbook.kept.has('rules')).toBe(false);
});

test('what is kept of another year or unit is not in force', async () => {
  const { workbook } = await worked();
  const values = [...workbook.kept];
  const others: Record<string, JsonValue>[] = [{ year: 2024 }, { entity: '999999' }];
  for (const whose of others) {
    const other = await memoryBook();
    for (const [namespace, value] of values)
      other.kept.set(namespace, { ...(value as Record<string, JsonValue>), ...whose });
    const { workspace } = await openBench(other);
    expect(workspace.state()).toMatchObject({ profile: { schema: 1 }, rulePacks: [], prior: null });
    expect(workspace.state().profile.duties).toBeUndefined();
  }
});
