/** What a data pack makes of findings, texts and of the packs that users add. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITION, NEW_YEAR, packOf, RULE, RULE_PACK, withData } from '../support/data-pack';

/** The program over a workbook, after a pack was handed over. */
async function program(raw: unknown) {
  const data = await withData(raw);
  const { checkOpened } = await import('../../src/session/check');
  const { openWorkbook } = await import('../../src/session/open');
  const { newWorkbook } = await import('../../src/session/new-workbook');
  const check = async (bytes: Uint8Array, name: string) =>
    checkOpened(await openWorkbook(bytes, name));
  const blank = (edition: string, year: number) =>
    newWorkbook({ edition, unit: '某市某局', year }).then((bytes) => check(bytes, 'a.xlsx'));
  return { ...data, check, blank };
}

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join('samples', name)));
const found = ({ findings }: { findings: readonly { check: string; sentence: string }[] }) =>
  findings.map(({ check, sentence }) => `${check} ${sentence}`);

const BOOKS = readdirSync('samples').filter(
  (name) => /\.(xlsx|docx)$/.test(name) && name !== 'template.docx',
);

test('an empty pack changes no finding', async () => {
  const own = await program(null);
  const before = await Promise.all(BOOKS.map((name) => own.check(sample(name), name)));
  const packed = await program(packOf());
  const after = await Promise.all(BOOKS.map((name) => packed.check(sample(name), name)));
  expect(BOOKS.length).toBeGreaterThan(3);
  const told = (reports: typeof before) =>
    reports.map(({ findings, verdict, counts, groups }) => ({ findings, verdict, counts, groups }));
  expect(told(after)).toEqual(told(before));
});

test('a refused pack changes none, either', async () => {
  const own = await program(null);
  const refused = await program(packOf({ 'rules/a.json': RULE_PACK, 'rules/b.json': {} }));
  expect(refused.DATA.kind).toBe('refused');
  const name = 'spoiled.xlsx';
  expect((await refused.check(sample(name), name)).findings).toEqual(
    (await own.check(sample(name), name)).findings,
  );
});

test('its rule is found broken', async () => {
  const { check } = await program(packOf({ 'rules/a.json': RULE_PACK }));
  expect(found(await check(sample('clean.xlsx'), 'clean.xlsx'))).toContainEqual(
    'MS-01 公务接待费 2.40 万元，今年应为零',
  );
});

test('its year is checked by its own forms', async () => {
  const { blank, check } = await program(packOf({ [EDITION]: NEW_YEAR }));
  const own = await blank('moushi-2026', 2026);
  expect(own.book.edition).toEqual({ id: 'moushi-2026', year: 2026, exact: true });
  expect(found(own)).toEqual([]);
  const { newWorkbook } = await import('../../src/session/new-workbook');
  const old = await newWorkbook({ edition: 'hebei-2025', unit: '某市某局', year: 2026 });
  expect(found(await check(old, 'a.xlsx')).join()).toMatch(
    /^STR-08 .*“五、单位资金”应为“五、单位自筹资金”$/,
  );
  // Without the pack the same workbook is one of a year that nobody knows.
  const alone = await program(null);
  expect((await alone.check(old, 'a.xlsx')).book.edition).toMatchObject({
    id: 'hebei-2025',
    exact: false,
  });
});

test('its codes are the ones that names are held against', async () => {
  const { SHIPPED } = await import('../../src/editions/shipped');
  const functional = {
    ...SHIPPED.functional,
    items: SHIPPED.functional.items.map((item) =>
      item.code === '2130108' ? { ...item, name: '病虫害防治' } : item,
    ),
  };
  const { check } = await program(packOf({ 'codes/functional.json': functional }));
  expect(found(await check(sample('clean.xlsx'), 'clean.xlsx')).join()).toMatch(
    /C-03 .*病虫害防治/,
  );
});

describe('the sentence on forms names the pack', () => {
  const sentence = async (raw: unknown): Promise<string> => {
    await withData(raw);
    const { editionSentence } = await import('../../src/wording/edition-sentence');
    return editionSentence({ year: 2025, edition: { id: 'hebei-2025', year: 2025, exact: true } });
  };
  test.each([
    ['in use', packOf(), '按河北 2025 年表样核对；用数据包“某市财政局”（3）'],
    ['not there', null, '按河北 2025 年表样核对'],
    ['refused', {}, '按河北 2025 年表样核对；数据包不能用，用随附的数据'],
    ['not come', undefined, '按河北 2025 年表样核对；没有取到数据包，用随附的数据'],
  ])('%s', async (_, raw, said) => expect(await sentence(raw)).toBe(said));
});

describe('a rule pack that a user adds', () => {
  const withPack = async (pack: unknown) => {
    const { CATALOGUE } = await withData(packOf({ 'rules/a.json': RULE_PACK }));
    const { catalogueWith } = await import('../../src/session/rule-packs');
    const { reasonSentence } = await import('../../src/wording/reason-sentence');
    try {
      return {
        CATALOGUE,
        catalogue: catalogueWith([{ name: 'own.json', text: JSON.stringify(pack) }]),
      };
    } catch (problem) {
      return {
        said: reasonSentence((problem as { reason: Parameters<typeof reasonSentence>[0] }).reason),
      };
    }
  };

  test('comes on top of the hosted ones', async () => {
    const { catalogue } = await withPack({ name: '本局', checks: [{ ...RULE, id: 'BJ-01' }] });
    const ids = catalogue!.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['MS-01', 'BJ-01']));
  });

  test('sets the hosted ones', async () => {
    const { catalogue } = await withPack({ name: '本局', settings: { 'MS-01': 'off' } });
    expect(catalogue!.some(({ id }) => id === 'MS-01')).toBe(false);
  });

  test('is there already where it is hosted, too', async () => {
    const { catalogue, CATALOGUE } = await withPack(RULE_PACK);
    expect(catalogue).toEqual(CATALOGUE);
  });

  test('gives way to a hosted one of the same ids, and that is said', async () => {
    const { said } = await withPack({ ...RULE_PACK, name: '旧的' });
    expect(said).toBe(
      '规则包 own.json 没有用上：编号 MS-01 在数据包里已有，按数据包里的核对；可以在设置里移除 own.json',
    );
  });

  test('is refused as ever for an id of ours', async () => {
    const { said } = await withPack({ name: '旧的', checks: [{ ...RULE, id: 'T3-01' }] });
    expect(said).toBe('规则包 own.json 不能用：编号 T3-01 已有');
  });
});

describe('a pack is tried before it is hosted', () => {
  const inspected = async (raw: unknown): Promise<unknown> => {
    await withData(raw);
    const { inspectData } = await import('../../src/session/inspect-data');
    const { dataProblemSentence } = await import('../../src/wording/data-sentence');
    return inspectData().catch(
      (thrown: { problems: Parameters<typeof dataProblemSentence>[0][] }) =>
        thrown.problems.map(dataProblemSentence),
    );
  };

  test('what it has is told', async () => {
    const all = packOf({
      [EDITION]: NEW_YEAR,
      'editions/hebei-2022/narrative/opening.liquid': '# {{ 部门 }}\n',
      'rules/a.json': RULE_PACK,
    });
    const weakened = { off: [], toWarning: [], toNotice: [] };
    expect(await inspected(all)).toEqual({
      ...{ name: '某市财政局', version: '3', templates: ['hebei-2022/opening'], texts: [] },
      editions: [{ id: 'moushi-2026', replaces: false, weakened }],
      codes: [],
      rules: [{ name: '某市规则', ids: ['MS-01'], weakened }],
    });
    expect(await inspected(null)).toBeNull();
  });

  test('all templates that ship are taken', async () => {
    const { SHIPPED } = await import('../../src/editions/shipped');
    const files = Object.entries(SHIPPED.narratives).flatMap(([id, parts]) =>
      Object.entries(parts).map(([part, text]) => [
        `editions/${id}/narrative/${part}.liquid`,
        text,
      ]),
    );
    expect(
      await inspected(packOf(Object.fromEntries(files) as Record<string, string>)),
    ).toHaveProperty('templates');
  });

  test('every edition that ships is taken', async () => {
    const { SHIPPED } = await import('../../src/editions/shipped');
    const files = SHIPPED.editions.map((file) => [`editions/${file.id}/edition.json`, file]);
    expect(
      await inspected(packOf(Object.fromEntries(files) as Record<string, unknown>)),
    ).toHaveProperty('editions');
  });

  const opening = (text: string) =>
    packOf({ 'editions/hebei-2022/narrative/opening.liquid': text });
  test.each([
    [
      'a tag that is left open',
      opening('{% if 部门 %}'),
      /opening\.liquid：模板“opening”第 1 行第 1 列：/,
    ],
    [
      'a filter that is none',
      opening('{{ 部门 | 大写 }}'),
      /opening\.liquid：模板“opening”第 1 行/,
    ],
    ['a tag that opens files', opening('{% include "x" %}'), /opening\.liquid：模板/],
    ['a name that is none', opening('{{ 部门们 }}'), /opening\.liquid：没有“部门们”这个名称/],
    [
      'a form that is not known by the title that it prints',
      packOf({ [EDITION]: { ...NEW_YEAR, forms: { t8: { titles: ['不印的标题'] } } } }),
      /edition\.json：按这套表做的空白工作簿里，表8 .*未能认定$/,
    ],
  ])('%s is complained of', async (_, raw, said) => {
    const complaints = (await inspected(raw)) as string[];
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(said);
  });
});
