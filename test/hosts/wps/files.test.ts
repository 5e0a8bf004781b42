import { readXlsx } from '../../../src/formats/xlsx/read';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { ledger } from '../../contract/ledger';
import { PROFILES } from '../../simulators/wps/et-profile';
import type { EtProfile } from '../../simulators/wps/et-profile';
import { EtBook } from '../../simulators/wps/et-program';
import { fakeEt } from '../../simulators/wps/fake-et';
import type { FakeEt } from '../../simulators/wps/fake-et';
import { frontHost } from '../../simulators/wps/wps-bench';

const injected: (() => void)[] = [];
afterEach(() => injected.splice(0).forEach((takeOut) => takeOut()));

const FOLDER = 'C:\\公开\\';

function opened(
  { folder = FOLDER, name = '预算.xlsx' } = {},
  profile?: EtProfile,
  copy?: (open: EtBook) => Uint8Array,
): FakeEt {
  const et = fakeEt(null, profile);
  const open = new EtBook(MemoryWorkbook.fromSnapshot({ ...ledger, name }), folder, copy);
  et.program.books.push(open);
  et.program.front = open;
  injected.push(et.inject());
  return et;
}

const without = (...members: string[]): EtProfile => ({
  ...PROFILES['win-12.1'],
  absent: members.flatMap((name) => [`Application.${name}`, `wps.${name}`, `Workbook.${name}`]),
});

/** Every byte there is, then a few million. */
const BYTES = Uint8Array.from({ length: 3_000_001 }, (_, at) => (at < 256 ? at : (at * 31) >> 3));

/** Compared as buffers: a deep comparison of millions of numbers is slow to no purpose. */
const isSameBytes = (a: Uint8Array | null, b: Uint8Array): boolean =>
  a !== null && Buffer.compare(a, b) === 0;

describe('saving where the user says', () => {
  test.each(Object.values(PROFILES).map((profile) => [profile.name, profile] as const))(
    '%s: every byte is on disk, under the name that was proposed',
    async (_, profile) => {
      const et = opened({}, profile);
      et.program.answerSaveDialog = (initial) => initial;
      const host = frontHost(et);
      expect(host.capabilities.saveFile).toEqual(['native', 'beside', 'download']);
      expect(await host.saveFile('情况说明.docx', BYTES)).toBe('saved');
      expect(isSameBytes(et.program.disk.bytes(`${FOLDER}情况说明.docx`), BYTES)).toBe(true);
      expect(et.program.front?.book.dirty).toBe(false);
      expect(et.program.unknown).toEqual([]);
    },
  );

  test('an empty file is a file', async () => {
    const et = opened();
    et.program.answerSaveDialog = (initial) => initial;
    expect(await frontHost(et).saveFile('a.txt', new Uint8Array())).toBe('saved');
    expect(et.program.disk.bytes(`${FOLDER}a.txt`)).toEqual(new Uint8Array());
  });

  test('given up: nothing is written', async () => {
    const et = opened();
    expect(await frontHost(et).saveFile('a.docx', BYTES)).toBe('failed');
    expect([...et.program.disk.files]).toEqual([]);
  });

  test.each([
    ['D:\\稿\\说明.docx', 'D:\\稿\\说明.docx'],
    ['D:\\说明', 'D:\\说明.docx'],
    // The dialog of a spreadsheet program may add its own.
    ['D:\\说明.docx.xlsx', 'D:\\说明.docx'],
    ['D:\\说明.xlsx', 'D:\\说明.docx'],
    ['D:\\说明.DOCX', 'D:\\说明.DOCX'],
    ['/home/a.b/说明', '/home/a.b/说明.docx'],
  ])('a name in which the kind is missing gets it: %s', async (answer, path) => {
    const et = opened();
    et.program.answerSaveDialog = () => answer;
    expect(await frontHost(et).saveFile('情况说明.docx', BYTES)).toBe('saved');
    expect([...et.program.disk.files.keys()]).toEqual([path]);
  });

  test('what she chose is replaced; what she did not see in the dialog is not', async () => {
    const et = opened();
    et.program.disk.put('D:\\一.docx', new Uint8Array([1]));
    et.program.answerSaveDialog = () => 'D:\\一.docx';
    await frontHost(et).saveFile('情况说明.docx', new Uint8Array([2]));
    expect(et.program.disk.bytes('D:\\一.docx')).toEqual(new Uint8Array([2]));
    et.program.answerSaveDialog = () => 'D:\\一.docx.xlsx';
    await frontHost(et).saveFile('情况说明.docx', new Uint8Array([3]));
    expect(et.program.disk.bytes('D:\\一.docx')).toEqual(new Uint8Array([2]));
    expect(et.program.disk.bytes('D:\\一 (2).docx')).toEqual(new Uint8Array([3]));
  });

  test('never over the open workbook itself', async () => {
    const et = opened();
    et.program.disk.put(`${FOLDER}预算.xlsx`, new Uint8Array([1]));
    et.program.answerSaveDialog = () => 'c:/公开/预算.XLSX';
    expect(await frontHost(et).saveFile('公开稿.xlsx', BYTES)).toBe('failed');
    expect([...et.program.disk.files.keys()]).toEqual([`${FOLDER}预算.xlsx`]);
  });

  test.each(['refusesFolders', 'swallows'] as const)('a disk that %s: failed', async (how) => {
    const et = opened();
    et.program.answerSaveDialog = (initial) => initial;
    et.program.disk[how] = true;
    expect(await frontHost(et).saveFile('a.docx', BYTES)).toBe('failed');
  });

  test('a disk that is full: failed, not half a file told as whole', async () => {
    const et = opened();
    et.program.answerSaveDialog = (initial) => initial;
    et.program.disk.cutsAt = 1_000_000;
    expect(await frontHost(et).saveFile('a.docx', BYTES)).toBe('failed');
  });
});

describe('saving next to the workbook', () => {
  test('without a dialog: under a name that nothing has yet', async () => {
    const et = opened({}, without('FileDialog'));
    const host = frontHost(et);
    expect(host.capabilities.saveFile).toEqual(['beside', 'download']);
    for (let i = 0; i < 3; i += 1) expect(await host.saveFile('a.gouji.json', BYTES)).toBe('saved');
    const names = ['a.gouji.json', 'a (2).gouji.json', 'a (3).gouji.json'];
    expect([...et.program.disk.files.keys()]).toEqual(names.map((name) => FOLDER + name));
  });

  test('not where the workbook has no folder, or the build no file system', async () => {
    const unsaved = opened({ folder: '' }, without('FileDialog'));
    expect(frontHost(unsaved).capabilities.saveFile).toEqual(['download']);
    expect(await frontHost(unsaved).saveFile('a.docx', BYTES, 'beside')).toBe('failed');
    const bare = opened({}, without('FileSystem'));
    expect(frontHost(bare).capabilities.saveFile).toEqual(['download']);
    expect(await frontHost(bare).saveFile('a.docx', BYTES, 'native')).toBe('failed');
  });
});

describe('the workbook as a file', () => {
  test.each(['/tmp', '/tmp/', 'C:\\Temp', 'C:\\Temp\\'])(
    'by way of %s, which is empty again',
    async (temporary) => {
      const et = opened();
      et.program.disk.temporary = temporary;
      const paths: string[] = [];
      const { disk } = et.program;
      const put = disk.put.bind(disk);
      disk.put = (path, bytes) => {
        paths.push(path);
        put(path, bytes);
      };
      const host = frontHost(et);
      expect(host.capabilities.copyOfWorkbook).toBe(true);
      const { grids } = await readXlsx(await host.copyOfWorkbook(), 'x.xlsx');
      expect(grids.map(({ name, visible }) => [name, visible])).toEqual(
        ledger.grids.map(({ name, visible }) => [name, visible]),
      );
      expect(grids[0]?.rows).toEqual(ledger.grids[0]?.rows);
      await host.copyOfWorkbook();
      expect(new Set(paths).size).toBe(2);
      const folder = temporary.replace(/[\\/]$/, '');
      for (const path of paths)
        expect(path.slice(folder.length)).toMatch(/^[\\/]gouji-[0-9a-f]{32}\.xlsx$/);
      expect([...disk.files]).toEqual([]);
      expect(et.program.front?.book.dirty).toBe(false);
      expect(et.program.unknown).toEqual([]);
    },
  );

  test('the bytes are the same, in the format that it has', async () => {
    const et = opened({ name: '预算.et' }, undefined, () => BYTES);
    expect(isSameBytes(await frontHost(et).copyOfWorkbook(), BYTES)).toBe(true);
  });

  test.each(['SaveCopyAs', 'FileSystem', 'Env'])(
    'without %s: said beforehand, and refused',
    async (member) => {
      const host = frontHost(opened({}, without(member)));
      expect(host.capabilities.copyOfWorkbook).toBe(false);
      await expect(host.copyOfWorkbook()).rejects.toMatchObject({ code: 'unsupported' });
    },
  );

  test('a build that does not say where temporary files go: refused, nothing left', async () => {
    const et = opened();
    const host = frontHost(et);
    et.program.onAccess = (access) => {
      if (access === 'Env.GetTempPath') throw new Error('0x80004005');
    };
    await expect(host.copyOfWorkbook()).rejects.toMatchObject({ code: 'unsupported' });
    expect([...et.program.disk.files]).toEqual([]);
  });

  test('while a cell is open for typing, and with another workbook in front: refused', async () => {
    const et = opened();
    const host = frontHost(et);
    const { front } = et.program;
    if (front) front.book.editing = true;
    await expect(host.copyOfWorkbook()).rejects.toMatchObject({ code: 'editing' });
    et.program.bring(new MemoryWorkbook('另一本.xlsx'));
    await expect(host.copyOfWorkbook()).rejects.toMatchObject({ code: 'gone' });
    expect([...et.program.disk.files]).toEqual([]);
  });

  test('a disk that cannot be read leaves nothing behind that could be taken away', async () => {
    const et = opened();
    et.program.disk.read = () => {
      throw new Error('打开文件失败');
    };
    await expect(frontHost(et).copyOfWorkbook()).rejects.toMatchObject({ code: 'unsupported' });
    expect([...et.program.disk.files]).toEqual([]);
  });
});
