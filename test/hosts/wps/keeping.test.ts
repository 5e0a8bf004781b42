import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { WorkbookHost } from '../../../src/hosts/port';
import { keptPartXml } from '../../../src/model/kept-part';
import { PROFILES } from '../../simulators/wps/et-profile';
import type { EtProfile } from '../../simulators/wps/et-profile';
import type { FakeEt } from '../../simulators/wps/fake-et';
import { frontHost } from '../../simulators/wps/wps-bench';
import { opened, without, front, parts, sideFile, VALUES } from './kept-in-wps';

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
      await host.kept.namespaces();
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
    expect(await cost(et, async () => kept?.namespaces())).toBeLessThanOrEqual(9);
    // Remembered: only which workbook is in front is asked.
    expect(await cost(et, async () => kept?.get('profile'))).toBe(2);
    expect(await cost(et, async () => kept?.set('profile', VALUES))).toBeLessThanOrEqual(15);
    expect(et.program.unknown).toEqual([]);
  });
});
