import { readXlsx } from '../../../src/formats/xlsx/read';
import { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { WorkbookHost } from '../../../src/hosts/port';
import { snapshotOf } from '../../../src/hosts/snapshot-of';
import type { JsonValue } from '../../../src/model/json-value';
import { keptPartXml, parseKeptPart } from '../../../src/model/kept-part';
import { publishCopy } from '../../../src/session/publish';
import { ledger } from '../../contract/ledger';
import { PROFILES } from '../../simulators/wps/et-profile';
import type { EtProfile } from '../../simulators/wps/et-profile';
import { EtBook } from '../../simulators/wps/et-program';
import { fakeEt } from '../../simulators/wps/fake-et';
import type { FakeEt } from '../../simulators/wps/fake-et';
import { frontHost } from '../../simulators/wps/wps-bench';

const injected: (() => void)[] = [];
afterEach(() => injected.splice(0).forEach((takeOut) => takeOut()));

/** ET with the ledger under another name or in another folder. */
function opened(name = '预算.xlsx', folder = 'C:\\公开\\', profile?: EtProfile): FakeEt {
  const et = fakeEt(null, profile);
  const book = MemoryWorkbook.fromSnapshot({ ...ledger, name });
  const open = new EtBook(book, folder);
  et.program.books.push(open);
  et.program.front = open;
  injected.push(et.inject());
  return et;
}

const without = (...members: string[]): EtProfile => ({
  ...PROFILES['win-12.1'],
  absent: members.flatMap((name) => [`Application.${name}`, `wps.${name}`, `Workbook.${name}`]),
});

const front = ({ program }: FakeEt): EtBook => {
  if (!program.front) throw new Error('none is open');
  return program.front;
};

const parts = (et: FakeEt) => front(et).parts.map(({ xml }) => parseKeptPart(xml));
const sideFile = ({ program }: FakeEt, path: string): unknown => {
  const bytes = program.disk.bytes(path);
  return bytes && JSON.parse(new TextDecoder().decode(bytes));
};

const VALUES: readonly JsonValue[] = [
  ...[null, true, 0, -1.5, '', '=1+1', "'撇", '|竖', '\u{20000}，\ud800\uffff\u2028]]>&<"'],
  ...[[], {}, { 甲: [{ 乙: 'x'.repeat(70_000) }] }, '长'.repeat(200_000)],
];

describe('custom XML parts', () => {
  test('of .xlsx, .xlsm and what was never saved; the same text that Excel writes', async () => {
    for (const [name, folder] of [
      ['一.xlsx', 'C:\\公开\\'],
      ['二.XLSM', '/home/某/'],
      ['工作簿1', ''],
    ] as const) {
      const et = opened(name, folder);
      const host = frontHost(et);
      expect(host.capabilities.keptData).toBe('inside');
      await host.kept.set('profile', { 单位: '某局' });
      expect(front(et).parts).toEqual([{ xml: keptPartXml('profile', { 单位: '某局' }) }]);
      expect([...et.program.disk.files]).toEqual([]);
    }
  });

  test('parts of others stay, doubles and spoilt ones go; of two the first counts', async () => {
    const et = opened();
    const others = ['<a/>', '<coreProperties xmlns="urn:x"/>'].map((xml) => ({ xml }));
    const spoilt = keptPartXml('list', 0).replace('0', '{');
    const mine = [keptPartXml('profile', 1), keptPartXml('profile', 2), spoilt];
    front(et).parts.push(...others, ...mine.map((xml) => ({ xml })));
    const { kept } = frontHost(et);
    expect(await kept.namespaces()).toEqual(['profile']);
    expect(await kept.get('profile')).toBe(1);
    expect(front(et).book.dirty).toBe(false);
    await kept.set('profile', 3);
    expect(front(et).parts).toEqual([...others, { xml: keptPartXml('profile', 3) }]);
    await kept.remove('profile');
    expect(front(et).parts).toEqual(others);
    expect(await frontHost(et).kept.namespaces()).toEqual([]);
  });

  test.each([
    ['takes nothing', () => null],
    ['cuts it short', (xml: string) => xml.replace(/<json>.*<\/json>/, '<json/>')],
    ['changes it', (xml: string) => xml.replace('某局', '某后')],
  ])('a build that %s: nothing of it is left, and a file beside takes it', async (_, takes) => {
    const et = opened();
    et.program.takesPart = takes;
    const host = frontHost(et);
    expect(host.capabilities.keptData).toBe('inside');
    await host.kept.set('profile', '某局');
    expect(front(et).parts).toEqual([]);
    expect(host.capabilities.keptData).toBe('side-file');
    const later = frontHost(et);
    expect(await later.kept.get('profile')).toBe('某局');
    et.program.takesPart = (xml) => xml;
    // The newer counts, wherever it stands.
    await later.kept.set('profile', '改名局');
    expect(await frontHost(et).kept.get('profile')).toBe('改名局');
    expect(parts(et)).toContainEqual({ namespace: 'profile', value: '改名局' });
  });

  test('neither parts nor a file: an error, and what was kept before stays', async () => {
    const et = opened();
    const host = frontHost(et);
    await host.kept.set('profile', 1);
    et.program.takesPart = () => null;
    et.program.disk.swallows = true;
    await expect(host.kept.set('profile', 2)).rejects.toMatchObject({ code: 'unsupported' });
    expect(host.capabilities.keptData).toBe('none');
    expect(await host.kept.get('profile')).toBe(1);
    expect(await frontHost(et).kept.get('profile')).toBe(1);
  });

  test('while a cell is open for typing nothing is kept, here or elsewhere', async () => {
    const et = opened();
    const { kept } = frontHost(et);
    front(et).book.editing = true;
    await expect(kept.set('profile', 1)).rejects.toMatchObject({ code: 'editing' });
    expect([...et.program.disk.files]).toEqual([]);
    front(et).book.editing = false;
    await kept.set('profile', 1);
    expect(front(et).parts).toHaveLength(1);
  });
});

describe('a file beside the workbook', () => {
  const PATH = 'C:\\公开\\预算.xls.gouji.json';

  test('which a build gives as characters instead of bytes is not taken for what it is not', async () => {
    const et = opened('预算.xls');
    await frontHost(et).kept.set('profile', '甲局');
    const { disk } = et.program;
    const text = new TextDecoder().decode(disk.bytes(PATH) ?? undefined);
    disk.files.set(PATH, text);
    const { kept } = frontHost(et);
    expect(await kept.get('profile')).toBeNull();
    await expect(kept.set('profile', 1)).rejects.toMatchObject({ code: 'unsupported' });
    expect(disk.files.get(PATH)).toBe(text);
  });

  test('for .xls, .et, a protected structure, and where there are no parts', async () => {
    const cases: [string, EtProfile | undefined, boolean][] = [
      ['预算.xls', undefined, false],
      ['预算.et', undefined, false],
      ['预算.xlsx', undefined, true],
      ['预算.xlsx', PROFILES['old-11.8'], false],
    ];
    for (const [name, profile, isProtected] of cases) {
      const et = opened(name, '/数据/', profile);
      front(et).book.structureProtected = isProtected;
      const host = frontHost(et);
      expect(host.capabilities.keptData).toBe('side-file');
      await host.kept.set('profile', { 单位: '某局' });
      expect(front(et)).toMatchObject({ parts: [], book: { dirty: false } });
      expect(sideFile(et, `/数据/${name}.gouji.json`)).toEqual({
        ...{ gouji: 'kept', schema: 1, entity: '', year: null, revision: 1 },
        ...{ kept: { profile: { 单位: '某局' } }, figures: null },
      });
    }
  });

  test('no folder, no file system, one that refuses folders or writes nothing: not kept, and said', async () => {
    const refused = async (et: FakeEt) => {
      const { kept } = frontHost(et);
      expect(await kept.get('profile')).toBeNull();
      await expect(kept.set('profile', 1)).rejects.toMatchObject({ code: 'unsupported' });
      expect(await kept.get('profile')).toBeNull();
      expect([...et.program.disk.files]).toEqual([]);
    };
    const bare = opened('预算.xls', 'C:\\', without('FileSystem'));
    expect(frontHost(bare).capabilities.keptData).toBe('none');
    await refused(bare);
    await refused(opened('工作簿1', '', without('CustomXMLParts')));
    await refused(opened('预算.xls', 'https://cloud.example/盘/'));
    const narrow = opened('预算.xls');
    narrow.program.disk.refusesFolders = true;
    await refused(narrow);
    const silent = opened('预算.xls');
    silent.program.disk.swallows = true;
    await refused(silent);
  });

  test('a file of somebody else, or a broken one, stays as it is', async () => {
    const mine = { gouji: 'kept', schema: 1, entity: '', year: null, revision: 3, kept: {} };
    for (const text of [
      '{"gouji":"kept","sche',
      '',
      '[]',
      '{"a":1}',
      JSON.stringify({ ...mine, schema: 2 }),
      JSON.stringify({ ...mine, entity: '104001' }),
      JSON.stringify({ ...mine, kept: [] }),
    ]) {
      const et = opened('预算.xls');
      et.program.disk.put(PATH, new TextEncoder().encode(text));
      const before = et.program.disk.files.get(PATH);
      const host = frontHost(et);
      expect(await host.kept.namespaces()).toEqual([]);
      expect(host.capabilities.keptData).toBe('none');
      await expect(host.kept.set('profile', 1)).rejects.toMatchObject({ code: 'unsupported' });
      expect(et.program.disk.files.get(PATH)).toBe(before);
    }
  });

  test('one that appeared since it was looked for stays as it is', async () => {
    const et = opened('预算.xls');
    const { kept } = frontHost(et);
    await kept.get('profile');
    et.program.disk.put(PATH, new TextEncoder().encode('{}'));
    await expect(kept.set('profile', 1)).rejects.toMatchObject({ code: 'unsupported' });
    expect(et.program.disk.files.get(PATH)).toBe('{}');
  });

  test('a file that came out cut short is put back as it was', async () => {
    const et = opened('预算.xls');
    await frontHost(et).kept.set('profile', 1);
    const before = et.program.disk.files.get(PATH) ?? '';
    const { kept } = frontHost(et);
    await kept.get('profile');
    et.program.disk.cutsAt = before.length;
    const longer = kept.set('profile', '长'.repeat(100));
    await expect(longer).rejects.toMatchObject({ code: 'unsupported' });
    expect(et.program.disk.files.get(PATH)).toBe(before);
  });
});

describe('wherever it stands', () => {
  const stores: [string, string, EtProfile | undefined][] = [
    ['parts', '预算.xlsx', undefined],
    ['a file', '预算.et', undefined],
  ];

  test.each(stores)('%s: every value comes back the same', async (_, name, profile) => {
    const et = opened(name, 'C:\\', profile);
    const { kept } = frontHost(et);
    for (const [i, value] of VALUES.entries()) await kept.set(`n${i} 名<`, value);
    const later = frontHost(et).kept;
    for (const [i, value] of VALUES.entries()) expect(await later.get(`n${i} 名<`)).toEqual(value);
    expect(await later.namespaces()).toHaveLength(VALUES.length);
  });

  test.each(stores)('%s: a workbook that is not in front is gone', async (_, name, profile) => {
    const et = opened(name, 'C:\\', profile);
    const { kept } = frontHost(et);
    await kept.set('profile', 1);
    et.program.bring(new MemoryWorkbook('另一本.xlsx'));
    for (const asked of [
      kept.get('profile'),
      kept.namespaces(),
      kept.set('a', 1),
      kept.remove('a'),
    ])
      await expect(asked).rejects.toMatchObject({ code: 'gone' });
    expect(front(et).parts).toEqual([]);
  });

  test('what opening costs of it, and keeping', async () => {
    const cost = async (et: FakeEt, work: () => Promise<unknown>): Promise<number> => {
      const before = et.program.accesses;
      await work();
      return et.program.accesses - before;
    };
    const et = opened();
    let host: WorkbookHost | undefined;
    expect(await cost(et, async () => (host = frontHost(et)))).toBeLessThanOrEqual(10);
    const kept = host?.kept;
    expect(await cost(et, async () => kept?.namespaces())).toBeLessThanOrEqual(7);
    // Remembered: only which workbook is in front is asked.
    expect(await cost(et, async () => kept?.get('profile'))).toBe(2);
    expect(await cost(et, async () => kept?.set('profile', VALUES))).toBeLessThanOrEqual(15);
    expect(et.program.unknown).toEqual([]);
  });
});

describe('the hidden sheet', () => {
  const own = (et: FakeEt) => {
    const { book, veryHidden, names } = front(et);
    const sheet = book.sheet('_gouji');
    if (!sheet) return null;
    const marked = names.some((name) => name.sheet === sheet && name.name === '_gouji.sheet');
    return { sheet, hidden: veryHidden.has(sheet) && !sheet.visible, marked };
  };

  test.each(Object.values(PROFILES).map((profile) => [profile.name, profile] as const))(
    '%s: made once the user agrees; from then on it is kept there',
    async (_, profile) => {
      const et = opened('预算.xls', 'C:\\公开\\', profile);
      const host = frontHost(et);
      await host.kept.set('profile', { 单位: '某局' });
      const active = front(et).activeSheet;
      expect(own(et)).toBeNull();
      await host.keepInside?.();
      expect(own(et)).toMatchObject({ hidden: true, marked: true });
      expect(front(et).activeSheet).toBe(active);
      expect(front(et).book.dirty).toBe(true);
      expect(host.capabilities.keptData).toBe('inside');
      et.program.disk.files.clear();
      await host.kept.set('rules', [1]);
      expect([...et.program.disk.files]).toEqual([]);
      const later = frontHost(et);
      expect(await later.kept.get('profile')).toEqual({ 单位: '某局' });
      expect(await later.kept.get('rules')).toEqual([1]);
      expect(later.capabilities.keptData).toBe('inside');
      const { sheets } = await later.workbook();
      const listed = sheets.find(({ name }) => name === '_gouji');
      expect(listed).toMatchObject({ own: true, visible: false });
      expect((await snapshotOf(later)).grids.map(({ name }) => name)).not.toContain('_gouji');
      expect([et.program.asked, et.program.unknown]).toEqual([[], []]);
    },
  );

  test.each(Object.values(PROFILES).map((profile) => [profile.name, profile] as const))(
    '%s: every value comes back the same, and what was longer before is gone',
    async (_, profile) => {
      const et = opened('预算.et', 'https://cloud.example/', profile);
      const host = frontHost(et);
      expect(host.capabilities.keptData).toBe('none');
      await host.keepInside?.();
      for (const [i, value] of VALUES.entries()) await host.kept.set(`n${i} 名<`, value);
      const later = frontHost(et).kept;
      for (const [i, value] of VALUES.entries())
        expect(await later.get(`n${i} 名<`)).toEqual(value);
      const longest = Math.max(...cellTexts(own(et)?.sheet).map((text) => text.length));
      expect(longest).toBeLessThan(32_767);
      for (let i = VALUES.length - 1; i > 0; i -= 1) await later.remove(`n${i} 名<`);
      expect(await frontHost(et).kept.namespaces()).toEqual(['n0 名<']);
      expect(cellTexts(own(et)?.sheet)).toHaveLength(7);
    },
  );

  test('a protected structure, a sheet of somebody else by that name, read-only: refused, nothing left', async () => {
    const et = opened('预算.xls');
    const host = frontHost(et);
    const { book } = front(et);
    const before = book.sheets.length;
    book.structureProtected = true;
    await expect(host.keepInside?.()).rejects.toMatchObject({ code: 'protected' });
    book.structureProtected = false;
    book.readOnly = true;
    await expect(host.keepInside?.()).rejects.toMatchObject({ code: 'readonly' });
    book.readOnly = false;
    book.sheets.push(new MemorySheet('_gouji'));
    expect(await host.kept.namespaces()).toEqual([]);
    await expect(host.keepInside?.()).rejects.toMatchObject({ code: 'unsupported' });
    expect(book.sheets).toHaveLength(before + 1);
    expect(front(et).names).toEqual([]);
    expect([et.program.asked, et.program.displayAlerts]).toEqual([[], true]);
  });

  test.each(['Worksheet.Visible', 'Worksheet.Name', 'Range.Value2', 'Names.Add'])(
    'a build that takes %s without doing it: refused, and the sheet is gone again',
    async (member) => {
      const et = opened('预算.xls');
      const host = frontHost(et);
      await host.kept.set('profile', 1);
      const before = front(et).book.sheets.length;
      et.program.swallowed.add(member);
      await expect(host.keepInside?.()).rejects.toMatchObject({ code: 'unsupported' });
      expect(front(et).book.sheets).toHaveLength(before);
      expect(host.capabilities.keptData).toBe('side-file');
      expect(await host.kept.get('profile')).toBe(1);
    },
  );

  test('the newer counts: a workbook closed without saving has only the file beside it', async () => {
    const et = opened('预算.xls');
    const { kept, keepInside } = frontHost(et);
    await kept.set('profile', 1);
    await keepInside?.();
    await kept.set('profile', 2);
    expect(await frontHost(et).kept.get('profile')).toBe(2);
    front(et).book.sheets.pop();
    front(et).names.splice(0);
    expect(await frontHost(et).kept.get('profile')).toBe(1);
  });

  test('where there are parts again, both say the same, and what Excel writes then counts', async () => {
    const old = opened('预算.xlsx', 'C:\\', PROFILES['old-11.8']);
    await frontHost(old).keepInside?.();
    await frontHost(old).kept.set('profile', '旧版');
    const et = opened('预算.xlsx', 'C:\\');
    et.program.books.splice(0, 1, front(old));
    et.program.front = front(old);
    const { kept } = frontHost(et);
    expect(await kept.get('profile')).toBe('旧版');
    await kept.set('rules', 1);
    expect(await kept.namespaces()).toEqual(['profile', 'rules']);
    const profile = front(et).parts.findIndex(({ xml }) => xml.includes('旧版'));
    expect(parts(et)).toContainEqual({ namespace: 'rules', value: 1 });
    front(et).parts.splice(profile, 1, { xml: keptPartXml('profile', '由 Excel 改') });
    expect(await frontHost(et).kept.get('profile')).toBe('由 Excel 改');
  });

  test('a spoilt row is as if it were not there; a layout of a later version is left as it is', async () => {
    const et = opened('预算.xls', 'https://cloud.example/');
    const host = frontHost(et);
    await host.keepInside?.();
    await host.kept.set('a', 'x'.repeat(40_000));
    await host.kept.set('b', 2);
    own(et)?.sheet.set(1, 4, '|y');
    expect(await frontHost(et).kept.namespaces()).toEqual(['b']);
    // As long as it was, so that only its sum tells.
    own(et)?.sheet.set(2, 3, '|3');
    expect(await frontHost(et).kept.namespaces()).toEqual([]);
    own(et)?.sheet.set(0, 1, 2);
    // Changed while this page had it: it is not ours to change any more.
    await expect(host.kept.set('b', 3)).rejects.toMatchObject({ code: 'unsupported' });
    expect(cellTexts(own(et)?.sheet)).toContain('2');
    const later = frontHost(et);
    expect(await later.kept.namespaces()).toEqual([]);
    expect(later.capabilities.keptData).toBe('none');
    await expect(later.kept.set('b', 3)).rejects.toMatchObject({ code: 'unsupported' });
    expect(cellTexts(own(et)?.sheet)).toContain('|y');
  });

  test('cells that ET takes without a word and does not write: refused, what was kept counts', async () => {
    const et = opened('预算.xls', 'https://cloud.example/');
    const { kept, keepInside } = frontHost(et);
    await keepInside?.();
    await kept.set('a', 1);
    et.program.swallowed.add('Range.Value2');
    await expect(kept.set('a', 2)).rejects.toMatchObject({ code: 'unsupported' });
    expect([await kept.get('a'), await frontHost(et).kept.get('a')]).toEqual([1, 1]);
  });

  test('a public copy has neither sheet nor parts', async () => {
    const et = opened('预算.xlsx', 'C:\\', PROFILES['old-11.8']);
    await frontHost(et).keepInside?.();
    front(et).parts.push({ xml: keptPartXml('profile', 1) });
    const { bytes, removed } = await publishCopy(front(et).copy(front(et)), '预算.xlsx');
    expect(removed).toContainEqual(expect.objectContaining({ code: 'own-sheet', sheet: '_gouji' }));
    const { grids } = await readXlsx(bytes, '预算.xlsx');
    expect(grids.map(({ name }) => name)).toEqual(ledger.grids.map(({ name }) => name));
    expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/gouji|customXml/);
  });
});

function cellTexts(sheet: MemorySheet | undefined): string[] {
  const used = sheet?.used();
  const { values } = used && sheet ? sheet.block(used, false) : { values: [] };
  return values.flat().flatMap((value) => (value === null ? [] : [String(value)]));
}
