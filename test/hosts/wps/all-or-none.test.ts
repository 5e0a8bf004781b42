import type { Edit } from '../../../src/hosts/edit';
import { PROFILES } from '../../simulators/wps/et-profile';
import { LedgerInWps, put } from './ledger-in-wps';

let et: LedgerInWps;
beforeEach(() => void (et = new LedgerInWps()));
afterEach(() => et.bench.close());

describe('all or none', () => {
  const edits: Edit[] = [
    put(3, 1, ['2080506', 1, { formula: 'C4+1' }]),
    put(8, 0, ['3010101']),
    { kind: 'add-sheet', sheet: '说明', contents: [['题', { formula: 'A1' }]] },
    put(9, 0, [true]),
  ];

  test.each([
    ['Range.Value2 =', 1],
    ['Range.Value2 =', 2],
    ['Range.Value2 =', 3],
    ['Range.Value2 =', 4],
    ['Range.Formula =', 1],
    ['Range.Formula =', 2],
    ['Range.NumberFormat =', 1],
    ['Range.NumberFormat =', 2],
    ['Worksheets.Add', 1],
    ['Names.Add', 1],
    ['Range.Formula', 5],
  ])('ET throws at %s number %i: all is as it was', async (access, nth) => {
    et.setFormat(3, 2, '#,##0.00');
    const before = et.everything();
    et.failAt(access, nth);
    await expect(et.bench.host.write(edits, '试改')).rejects.toMatchObject({ code: 'unsupported' });
    et.failNoMore();
    expect(et.everything()).toEqual(before);
    expect(et.formatAt(3, 2)).toBe('#,##0.00');
    expect([undefined, 'General']).toContain(et.formatAt(8, 0));
    expect(et.program).toMatchObject({ screenUpdating: true, displayAlerts: true });
    expect(et.book.undoGroups).toEqual([{ label: '试改', cancelled: true }]);
    // Nothing of it is remembered.
    const { differences } = await et.bench.host.write(edits, '再试');
    expect(differences).toEqual([]);
  });

  test('without being told that a cell is open, the first refusal says so', async () => {
    await et.bench.close();
    et = new LedgerInWps(PROFILES['old-11.8']);
    await et.bench.setEditing(true);
    await expect(et.bench.host.write(edits, '')).rejects.toMatchObject({ code: 'editing' });
    await et.bench.setEditing(false);
    // A later refusal has another reason.
    et.failAt('Range.Value2 =', 2);
    await expect(et.bench.host.write(edits, '')).rejects.toMatchObject({ code: 'unsupported' });
    expect(et.program.displayAlerts).toBe(true);
  });

  test('a protected structure refuses sheets, not cells', async () => {
    et.book.book.structureProtected = true;
    await expect(et.bench.host.write(edits, '')).rejects.toMatchObject({ code: 'protected' });
    await et.bench.host.write([put(3, 2, [1])], '');
    expect(et.sheet().content(3, 2)).toBe(1);
  });
});

describe('one step for 撤销', () => {
  test('a writing is one group under its label', async () => {
    await et.bench.host.write([put(3, 2, [1]), put(8, 0, ['甲'])], '重算合计');
    expect(et.book.undoGroups).toEqual([{ label: '重算合计', cancelled: false }]);
  });

  test.each(['DebugTools.UndoTransBegin', 'DebugTools.UndoTransEnd'])(
    'when %s fails it is written all the same, and never asked for again',
    async (access) => {
      et.failAt(access);
      for (const [i, value] of [1, 2].entries()) {
        const { differences } = await et.bench.host.write([put(3, 2 + i, [value])], '试改');
        expect(differences).toEqual([]);
      }
      expect(et.book.undoGroups).toEqual([]);
      expect(et.program.accessesOf.get(access)).toBe(1);
    },
  );

  test('a build without it writes without it', async () => {
    await et.bench.close();
    et = new LedgerInWps(PROFILES['old-11.8']);
    await et.bench.host.write([put(3, 2, [1])], '试改');
    expect(et.sheet().content(3, 2)).toBe(1);
    expect(et.book.undoGroups).toEqual([]);
  });
});
