/** A data pack stands in for data files of the same name, whole or not at all. */
import { EDITION, NEW_YEAR, packOf, RULE, RULE_PACK, withData } from '../support/data-pack';

type Files = Readonly<Record<string, unknown>>;

const shipped = () => withData(null);
const ECONOMIC = {
  ...{ title: '科目', basis: '本地' },
  items: [
    { code: '301', name: '工资福利支出', certainty: 'high' },
    { code: '30101', name: '基本工资和薪级工资', parent: '301', certainty: 'high' },
  ],
};

describe('a pack in use', () => {
  test('that is empty changes nothing', async () => {
    const without = await shipped();
    const { DATA, inUse, CATALOGUE } = await withData(packOf());
    expect(DATA).toMatchObject({ kind: 'in-use', pack: { name: '某市财政局', version: '3' } });
    expect(inUse.EDITIONS).toEqual(without.inUse.EDITIONS);
    expect(inUse.FUNCTIONAL.items).toEqual(without.inUse.FUNCTIONAL.items);
    expect(CATALOGUE).toEqual(without.CATALOGUE);
  });

  test('brings a year, based on one that ships', async () => {
    const { inUse } = await withData(packOf({ [EDITION]: NEW_YEAR }));
    expect(inUse.EDITIONS.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2025, 2026]);
    const labels = (year: number): string[] =>
      inUse.EDITIONS.find((one) => one.year === year)!
        .forms.get('t1')!
        .sides[0]!.rows.map(({ label }) => label);
    expect(labels(2026)).toContain('五、单位自筹资金');
    expect(labels(2026)).toEqual(
      labels(2025).map((label) => (label === '五、单位资金' ? '五、单位自筹资金' : label)),
    );
  });

  test('brings years based on one another, in whatever order', async () => {
    const earlier = { ...NEW_YEAR, id: 'moushi-2027', year: 2027, basedOn: 'moushi-2028' };
    const later = { ...NEW_YEAR, id: 'moushi-2028', year: 2028 };
    const { inUse, complaints } = await withData(
      packOf({
        'editions/moushi-2027/edition.json': { ...earlier, forms: {} },
        'editions/moushi-2028/edition.json': later,
      }),
    );
    expect(complaints).toEqual([]);
    expect(inUse.EDITIONS.at(-2)!.forms.get('t1')).toBe(inUse.EDITIONS.at(-1)!.forms.get('t1'));
  });

  test('replaces a year that ships, and with it what rests on it', async () => {
    const without = await shipped();
    const { SHIPPED } = await import('../../src/editions/shipped');
    const file = SHIPPED.editions.find(({ id }) => id === 'hebei-2023')!;
    const { inUse } = await withData(
      packOf({
        'editions/hebei-2023/edition.json': {
          ...{ ...file, regionName: '某市' },
          forms: { ...file.forms, t9: { name: '三公支出表' } },
        },
      }),
    );
    const of = (editions: typeof inUse.EDITIONS) =>
      editions.map(({ regionName, forms }) => [regionName, forms.get('t9')!.name]);
    const before = of(without.inUse.EDITIONS);
    expect(of(inUse.EDITIONS)).toEqual([
      ...before.slice(0, 3),
      ['某市', '三公支出表'],
      ['河北', '三公支出表'],
    ]);
  });

  test('overrides one part of a text, here and in the years that take it over', async () => {
    const without = await shipped();
    const { inUse } = await withData(
      packOf({ 'editions/hebei-2022/narrative/opening.liquid': '# {{ 部门 }}\n' }),
    );
    const texts = (editions: typeof inUse.EDITIONS, part: string): (string | undefined)[] =>
      editions.map(({ narrative }) => narrative.find(({ key }) => key === part)?.text);
    const before = texts(without.inUse.EDITIONS, 'opening');
    expect(texts(inUse.EDITIONS, 'opening')).toEqual([
      ...before.slice(0, 2),
      ...['# {{ 部门 }}\n', '# {{ 部门 }}\n', '# {{ 部门 }}\n'],
    ]);
    expect(texts(inUse.EDITIONS, 'terms')).toEqual(texts(without.inUse.EDITIONS, 'terms'));
  });

  test('overrides the words of texts', async () => {
    const sections = [{ key: 'duties', title: '一、职责', words: ['职责'] }];
    const { inUse } = await withData(
      packOf({ 'editions/hebei-2022/text/sections.json': { sections } }),
    );
    const [first, , third] = inUse.EDITIONS;
    expect(third!.language.sections).toEqual(sections);
    expect(first!.language.sections).toHaveLength(9);
    expect(third!.language.measures).toEqual(first!.language.measures);
  });

  test('replaces a list of codes', async () => {
    const { inUse } = await withData(packOf({ 'codes/economic.json': ECONOMIC }));
    expect(inUse.ECONOMIC.get('30101')?.name).toBe('基本工资和薪级工资');
    expect(inUse.ECONOMIC.get('302')).toBeUndefined();
    expect(inUse.FUNCTIONAL.get('201')).toBeDefined();
  });

  test('adds rules to ours, and sets ours', async () => {
    const without = await shipped();
    const { CATALOGUE, RULES } = await withData(
      packOf({
        'rules/b.json': { name: '后一个', settings: { 'MS-01': 'error', 'C-09': 'off' } },
        'rules/a.json': RULE_PACK,
      }),
    );
    expect(CATALOGUE).toHaveLength(without.CATALOGUE.length);
    expect(CATALOGUE.find(({ id }) => id === 'MS-01')).toMatchObject({
      ...{ severity: 'error', group: '某市规则' },
    });
    expect(RULES.packs.map(({ name }) => name)).toEqual(['某市规则', '后一个']);
    expect(RULES.ids.has('C-09')).toBe(true);
  });
});

const year = (change: object): Files => ({ [EDITION]: { ...NEW_YEAR, ...change } });
const t1 = (change: object): Files => year({ forms: { t1: change } });
const rules = (pack: unknown): Files => ({ 'rules/a.json': pack });
const economic = (items: unknown): Files => ({ 'codes/economic.json': { ...ECONOMIC, items } });

const WRONG: readonly (readonly [why: string, raw: unknown, said: RegExp])[] = [
  ['a text', 'text', /^文件：类型不对/],
  ['nothing in it', {}, /类型不对或缺少/],
  ['another version', packOf({}, { schema: 2 }), /^pack\.json：“schema”应为 1；.*程序/],
  ['no name', packOf({}, { name: '' }), /^pack\.json：name：写法不对$/],
  ['a name that hides what it says', packOf({}, { name: '甲\u202e乙' }), /name：写法不对$/],
  ['a version of two lines', packOf({}, { version: '1\n2' }), /version：写法不对$/],
  ['an unknown key', packOf({}, { colour: 'red' }), /^pack\.json：.*不认得的项“colour”$/],
  [
    'a file that is misspelt',
    packOf({ 'editions/moushi-2026/edtion.json': NEW_YEAR }),
    /^editions\/moushi-2026\/edtion\.json：不认得这个文件/,
  ],
  ['a folder that climbs', packOf({ '../x.json': {} }), /^\.\.\/x\.json：不认得/],
  [
    'a folder of another name',
    packOf(year({ id: 'other-2026' })),
    /id 是“other-2026”，应与文件夹同名，为“moushi-2026”$/,
  ],
  [
    'an unknown key in an edition',
    packOf(year({ colour: 'red' })),
    /edition\.json：文件：有不认得的项“colour”$/,
  ],
  [
    'a layout that is none',
    packOf(t1({ layout: 'round' })),
    /edition\.json：forms\.t1\.layout：不是可选的值$/,
  ],
  [
    'a base that is not there',
    packOf(year({ basedOn: 'hebei-1999' })),
    /basedOn 写的“hebei-1999”没有$/,
  ],
  [
    'a base that is itself',
    packOf(year({ basedOn: 'moushi-2026' })),
    /basedOn 写的“moushi-2026”又以它为基础/,
  ],
  [
    'a row that is not there',
    packOf(t1({ removeRows: [{ side: 'income', keys: ['moon'] }] })),
    /表 t1 没有 key 为“moon”的行$/,
  ],
  [
    'a side that is not there',
    packOf(t1({ changeRows: [{ side: 'left', key: 'fund' }] })),
    /表 t1 没有“left”这一边$/,
  ],
  [
    'a column that is not there',
    packOf(t1({ changeColumns: [{ key: 'moon' }] })),
    /表 t1 没有 key 为“moon”的列$/,
  ],
  [
    'a form without a title',
    packOf(year({ forms: { t99: { name: '新表', layout: 'list' } } })),
    /表 t99 缺少 name、layout 或 titles$/,
  ],
  [
    'a form that is expected and not there',
    packOf(year({ expected: ['t1', 't99'] })),
    /expected 写的表“t99”没有$/,
  ],
  [
    'a key that is taken',
    packOf(
      t1({
        insertRows: [
          { side: 'income', after: 'fund', rows: [{ key: 'unitFunds', label: '又一行' }] },
        ],
      }),
    ),
    /表 t1 的 key“unitFunds”用了两次$/,
  ],
  [
    'a pattern that is none',
    packOf(year({ forms: { proc: { changeColumns: [{ key: 'catalog', pattern: '(' }] } } })),
    /表 proc 里“\(”不是能用的正则表达式/,
  ],
  [
    'a pattern that might never end',
    packOf(year({ forms: { proc: { changeColumns: [{ key: 'catalog', pattern: '(a+)+' }] } } })),
    /表 proc 里“\(a\+\)\+”不是能用的正则表达式/,
  ],
  ['a year that is taken', packOf(year({ year: 2025 })), /2025 年还有一套“hebei-2025”/],
  [
    'a text for no edition',
    packOf({ 'editions/moushi-2026/narrative/opening.liquid': '字' }),
    /^editions\/moushi-2026\/narrative：没有编号为“moushi-2026”的套表$/,
  ],
  [
    'a part that is none',
    packOf({ 'editions/hebei-2022/narrative/constructor.liquid': '字' }),
    /没有这一部分；有的是 forms、/,
  ],
  [
    'a text that is no text',
    packOf({ 'editions/hebei-2022/narrative/opening.liquid': 1 }),
    /opening\.liquid：文件：类型不对/,
  ],
  [
    'words that are none',
    packOf({ 'editions/hebei-2022/text/grammar.json': { grammar: {} } }),
    /grammar\.json：grammar\.money：类型不对或缺少$/,
  ],
  [
    'words of another name',
    packOf({ 'editions/hebei-2022/text/constructor.json': {} }),
    /constructor\.json：不认得这个文件/,
  ],
  ['no codes', packOf(economic([])), /economic\.json：一个科目也没有$/],
  [
    'a code twice',
    packOf(economic([...ECONOMIC.items, ECONOMIC.items[0]])),
    /科目编码 301 出现两次$/,
  ],
  [
    'a code without its parent',
    packOf(economic([ECONOMIC.items[1]])),
    /科目 30101 的上级应为“301”/,
  ],
  [
    'a code of another length',
    packOf(economic([{ code: '3011', name: '甲', certainty: 'low' }])),
    /“3011”的位数不对$/,
  ],
  [
    'a rule pack without a name',
    packOf(rules({ checks: [] })),
    /^rules\/a\.json：name：类型不对或缺少$/,
  ],
  [
    'a formula that says nothing',
    packOf(rules({ name: '某', checks: [{ ...RULE, formulas: ['T9[月亮].合计 = 0'] }] })),
    /^rules\/a\.json：MS-01 的公式“T9\[月亮\]\.合计 = 0”第 1 个字处/,
  ],
  [
    'an id that is taken',
    packOf(rules({ name: '某', checks: [{ ...RULE, id: 'T3-01' }] })),
    /^rules\/a\.json：编号 T3-01 已有$/,
  ],
  [
    'an id that an earlier pack has taken',
    packOf({ ...rules(RULE_PACK), 'rules/b.json': RULE_PACK }),
    /^rules\/b\.json：编号 MS-01 已有$/,
  ],
];

describe('a pack with anything wrong', () => {
  test.each(WRONG)('%s: is not used at all, and says why', async (_, raw, said) => {
    const good = raw as Partial<ReturnType<typeof packOf>>;
    // What is right beside it must not be used either.
    const beside = good.files
      ? {
          ...good,
          files: { 'codes/functional.json': { ...ECONOMIC, title: '另一份' }, ...good.files },
        }
      : raw;
    const { DATA, inUse, CATALOGUE, complaints } = await withData(beside);
    expect(DATA.kind).toBe('refused');
    expect(complaints.some((one) => said.test(one))).toBe(true);
    const without = await shipped();
    expect(inUse.EDITIONS).toEqual(without.inUse.EDITIONS);
    expect(inUse.FUNCTIONAL.items).toEqual(without.inUse.FUNCTIONAL.items);
    expect(CATALOGUE).toEqual(without.CATALOGUE);
  });

  test('says everything that is wrong at once', async () => {
    const { complaints } = await withData(
      packOf({
        ...rules({ name: '某', settings: { 'ZZ-01': 'off' }, checks: [{ ...RULE, id: 'T3-01' }] }),
        'rules/b.json': {},
      }),
    );
    expect(complaints).toEqual([
      'rules/a.json：编号 T3-01 已有',
      'rules/a.json：没有编号 ZZ-01 的规则',
      'rules/b.json：name：类型不对或缺少',
    ]);
  });

  test('is refused where our own rules no longer find their rows', async () => {
    const { SHIPPED } = await import('../../src/editions/shipped');
    const renamed = SHIPPED.editions.map(({ id, ...edition }): [string, unknown] => [
      `editions/${id}/edition.json`,
      JSON.parse(JSON.stringify({ id, ...edition }).replaceAll('公务接待费', '接待费用')),
    ]);
    const { DATA, complaints, CATALOGUE } = await withData(packOf(Object.fromEntries(renamed)));
    expect(DATA.kind).toBe('refused');
    expect(complaints[0]).toMatch(/^改了表以后，随附的规则“.*”里的“\[公务接待费\]”找不到了$/);
    expect(CATALOGUE).toEqual((await shipped()).CATALOGUE);
  });

  test('reaches no prototype', async () => {
    const raw: unknown = JSON.parse(
      `{"pack":${JSON.stringify({ schema: 1, name: '甲', version: '1' })},"files":{"__proto__":{"polluted":1},"constructor":{}}}`,
    );
    const { DATA } = await withData(raw);
    expect(DATA.kind).toBe('refused');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

test('a file that did not come is told from one without a pack', async () => {
  expect((await withData(undefined)).DATA).toEqual({ kind: 'missing' });
  expect((await withData(null)).DATA).toEqual({ kind: 'shipped' });
});

test('what is offered too late is not passed over in silence', async () => {
  const { offerData } = await withData(null);
  expect(() => offerData(packOf())).toThrow('too late');
});
