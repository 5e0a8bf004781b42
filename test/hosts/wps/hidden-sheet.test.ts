import { readXlsx } from '../../../src/formats/xlsx/read';
import { MemorySheet } from '../../../src/hosts/memory/memory-sheet';
import { snapshotOf } from '../../../src/hosts/snapshot-of';
import { keptPartXml } from '../../../src/model/kept-part';
import { publishCopy } from '../../../src/session/publish';
import { ledger } from '../../contract/ledger';
import { PROFILES } from '../../simulators/wps/et-profile';
import type { FakeEt } from '../../simulators/wps/fake-et';
import { frontHost } from '../../simulators/wps/wps-bench';
import { opened, front, parts, VALUES } from './kept-in-wps';

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

  test.each([undefined, PROFILES['old-11.8']])(
    'while a cell is open for typing: refused for that, also by a build that does not say so',
    async (profile) => {
      const et = opened('预算.xls', undefined, profile);
      const host = frontHost(et);
      const { book } = front(et);
      const before = book.sheets.length;
      book.editing = true;
      await expect(host.keepInside?.()).rejects.toMatchObject({ code: 'editing' });
      book.editing = false;
      expect(book.sheets).toHaveLength(before);
      await host.keepInside?.();
      expect(book.sheets).toHaveLength(before + 1);
    },
  );

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
