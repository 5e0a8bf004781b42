/** What the pane knows of the data that it goes by. */
import type { JsonValue } from '../../../src/model/json-value';
import { packOf, RULE_PACK, withData } from '../../support/data-pack';

/** An open workspace over the clean sample, after this was handed over. */
async function opened(raw: unknown, rules: JsonValue = null) {
  await withData(raw);
  const { readFileSync } = await import('node:fs');
  const { MemoryHost } = await import('../../../src/hosts/memory/memory-host');
  const { MemoryWorkbook } = await import('../../../src/hosts/memory/memory-workbook');
  const { readContent } = await import('../../../src/session/open');
  const { Workspace } = await import('../../../src/session/workspace/workspace');
  const content = await readContent(
    new Uint8Array(readFileSync('samples/clean.xlsx')),
    'clean.xlsx',
  );
  if (content.kind !== 'workbook') throw new Error('no workbook');
  const host = new MemoryHost(MemoryWorkbook.fromSnapshot(content.snapshot));
  if (rules !== null) await host.kept.set('rules', rules);
  const workspace = new Workspace(host);
  await workspace.open();
  close = () => workspace.close();
  const pick = (name: string, value: unknown): void => {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    host.pickFile = async () => ({ name, bytes });
  };
  const checks = (): string[] => workspace.state().check?.groups.map(({ check }) => check) ?? [];
  return { workspace, host, pick, checks, state: workspace.state };
}

let close: () => void = () => undefined;
afterEach(() => close());

const RULES = { 'rules/a.json': RULE_PACK };

test('a pack in use is named, and its rules are checked', async () => {
  const { state, checks } = await opened(packOf(RULES));
  expect(state().data).toMatchObject({
    ...{ kind: 'in-use', name: '“某市财政局”（3）', problems: [], rules: ['某市规则'] },
  });
  expect(state().data?.editions.at(-1)).toBe('河北 2025 年');
  expect(state().rulePacks).toEqual([]);
  expect(checks()).toContain('MS-01');
  expect(state().book?.edition).toContain('用数据包“某市财政局”（3）');
});

test.each([
  ['no pack', null, 'shipped'],
  ['a file that did not come', undefined, 'missing'],
])('%s: checked by what ships', async (_, raw, kind) => {
  const { state } = await opened(raw);
  expect(state().data).toMatchObject({ kind, name: '', problems: [], rules: [] });
  expect(state().conclusion?.verdict).toBe('pass');
});

test('a pack that is refused: checked by what ships, and the first of what is wrong is told', async () => {
  const wrong = { ...RULES, 'x/1': 1, 'x/2': 2, 'x/3': 3, 'x/4': 4 };
  const { state, checks } = await opened(packOf(wrong));
  expect(state().data).toMatchObject({ kind: 'refused', name: '', rules: [] });
  expect(state().data?.problems).toHaveLength(3);
  expect(state().data?.problems[0]).toMatch(/^x\/1：不认得这个文件/);
  expect(checks()).not.toContain('MS-01');
  expect(state().book?.edition).toContain('数据包不能用');
  expect(state().conclusion?.verdict).toBe('pass');
});

test('a pack that users had kept before it was hosted does not stop the workbook from opening', async () => {
  const first = await opened(null);
  first.pick('own.json', { ...RULE_PACK, name: '旧的' });
  await first.workspace.actions.chooseRulePack();
  expect(first.state().rulePacks).toEqual(['own.json']);
  const kept = await first.host.kept.get('rules');
  first.workspace.close();

  const { workspace, state, checks } = await opened(packOf(RULES), kept);
  expect(state().refused).toBeNull();
  expect(checks()).toContain('MS-01');
  expect(state().message).toMatchObject({ kind: 'problem', code: 'rules.hosted' });
  expect(state().rulePacks).toEqual(['own.json']);
  await workspace.actions.dropRulePack('own.json');
  expect(state().rulePacks).toEqual([]);
  expect(checks()).toContain('MS-01');
});

test('what a hosted or a chosen pack takes away is told with the verdict, and no longer where it is dropped', async () => {
  const easy = { name: '宽', settings: { 'T1-01': 'off', 'T1-02': 'warning' } };
  const { state, workspace, pick } = await opened(packOf({ 'rules/a.json': easy }));
  expect(state().check?.weakened).toEqual([
    '规则包、数据包停用了 1 条规则（T1-01），降低了 1 条的级别（T1-02）',
  ]);
  expect(state().check?.remarks.join()).not.toContain('规则包');
  pick('own.json', { name: '更宽', settings: { 'T1-03': 'off' } });
  await workspace.actions.chooseRulePack();
  expect(state().check?.weakened.join()).toContain('停用了 2 条规则（T1-01、T1-03）');
  await workspace.actions.dropRulePack('own.json');
  expect(state().check?.weakened.join()).toContain('停用了 1 条规则（T1-01）');
});

test('where a chosen pack switches every rule off, nothing passes', async () => {
  const { state, workspace, pick } = await opened(null);
  expect(state().check?.weakened).toEqual([]);
  const { RULES: rules } = await import('../../../src/checks/catalogue');
  const settings = Object.fromEntries([...rules.ids].map((id) => [id, 'off']));
  pick('own.json', { name: '宽', settings });
  await workspace.actions.chooseRulePack();
  expect(state().conclusion).toMatchObject({ verdict: 'incomplete', headline: '未能核对完全' });
  expect(state().check?.weakened[0]).toMatch(/^“必改”的规则一条也没有核对/);
});
