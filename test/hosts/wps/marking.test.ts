import { memoryKeptData } from '../../../src/hosts/memory/memory-kept-data';
import type { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { HostError } from '../../../src/hosts/host-error';
import { MARKS_NAMESPACE } from '../../../src/hosts/kept-marks';
import type { Mark } from '../../../src/hosts/port';
import { EtEvents } from '../../../src/hosts/wps/et-events';
import { WpsMarks } from '../../../src/hosts/wps/marks';
import { OpenWorkbook } from '../../../src/hosts/wps/open-workbook';
import { SheetList } from '../../../src/hosts/wps/sheet-list';
import { bgrOf, colourOfBgr } from '../../../src/hosts/wps/colour';
import { ledger } from '../../contract/ledger';
import { PROFILES } from '../../simulators/wps/et-profile';
import type { EtProfile } from '../../simulators/wps/et-profile';
import { openInWps } from '../../simulators/wps/wps-bench';
import type { WpsBench } from '../../simulators/wps/wps-bench';

/** What is kept lies in memory: these tests are of the marks alone. */
function withMarks(bench: WpsBench): WpsBench {
  const { program, application } = bench.et;
  const open = new OpenWorkbook(application, program.front?.path ?? '');
  const kept = memoryKeptData(bookOf(bench), () => undefined);
  const marks = new WpsMarks(open, kept, new EtEvents(application).of(open, new SheetList(open)));
  return {
    ...bench,
    host: { ...bench.host, kept, mark: (list) => marks.mark(list), unmark: () => marks.unmark() },
    reopen: async () => withMarks(bench),
  };
}

function bookOf({ et }: WpsBench): MemoryWorkbook {
  if (!et.program.front) throw new Error('no workbook');
  return et.program.front.book;
}

const SHEET = '收支总表';
const RED = '#FFC7CE';
const BLUE = '#0000FF';
let bench: WpsBench;
const open = (profile?: EtProfile) => (bench = withMarks(openInWps(ledger, profile)));
beforeEach(() => void open());
afterEach(() => bench.close());

const mark = (row: number, column: number, fill = RED): Mark => ({
  sheet: SHEET,
  row,
  column,
  fill,
});
const fillAt = (row: number, column: number) => bookOf(bench).sheet(SHEET)?.fill(row, column);
const setFill = (row: number, column: number, fill: string | null) =>
  bookOf(bench).sheet(SHEET)?.setFill(row, column, fill);
const accessesOf = async (work: () => Promise<void>): Promise<number> => {
  const before = bench.et.program.accesses;
  await work();
  return bench.et.program.accesses - before;
};

test('colours are turned round', () => {
  expect(bgrOf('#0102FF')).toBe(0xff0201);
  expect(bgrOf('#FF0000')).toBe(255);
  expect(colourOfBgr(0xff0201)).toBe('#0102FF');
  expect(colourOfBgr(0)).toBe('#000000');
});

test('fills of all kinds are known before and come back', async () => {
  const before = new Map<string, string | null>();
  const marks: Mark[] = [];
  for (let row = 10; row < 18; row++) {
    for (let column = 1; column < 6; column++) {
      // Columns, single cells and white, which is not the same as none.
      const fill =
        column === 2 ? '#00FF00' : row === 12 ? '#FFFFFF' : row + column === 17 ? BLUE : null;
      before.set(`${row},${column}`, fill);
      setFill(row, column, fill);
      if ((row + column) % 3) marks.push(mark(row, column, row % 2 ? RED : '#FFEB9C'));
    }
  }
  await bench.host.mark(marks);
  for (const { row, column, fill } of marks) expect(fillAt(row, column)).toBe(fill);
  await bench.host.unmark();
  for (const [place, fill] of before) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    expect([place, fillAt(row, column) ?? null]).toEqual([place, fill]);
  }
});

test('only what is marked is coloured', async () => {
  await bench.host.mark([mark(3, 1), mark(5, 3)]);
  const coloured = [];
  for (let row = 0; row < 10; row++) {
    for (let column = 0; column < 6; column++)
      if (fillAt(row, column)) coloured.push([row, column]);
  }
  expect(coloured).toEqual([
    [3, 1],
    [5, 3],
  ]);
});

test('a colour that ET takes without a word and does not give is an error', async () => {
  bench.et.program.swallowed.add('Interior.Color');
  await expect(bench.host.mark([mark(3, 1)])).rejects.toMatchObject({ code: 'unsupported' });
  expect(fillAt(3, 1)).toBeNull();
  // What is kept may name it, but then does no harm.
  bench.et.program.swallowed.clear();
  setFill(3, 1, BLUE);
  await bench.host.unmark();
  expect(fillAt(3, 1)).toBe(BLUE);
});

test('nothing is coloured that could not be known afterwards, nor more at once than is bearable', async () => {
  bench.host.kept.set = () => Promise.reject(new HostError('unsupported', { reason: 'kept' }));
  await expect(bench.host.mark([mark(3, 1)])).rejects.toMatchObject({ code: 'unsupported' });
  const many = Array.from({ length: 3_001 }, (_, i) => mark(i, 1));
  await expect(bench.host.mark(many)).rejects.toMatchObject({ code: 'too-large' });
  expect(fillAt(3, 1)).toBeNull();
});

test('a mark that does not come off stays known', async () => {
  await bench.host.mark([mark(3, 1)]);
  bench.et.program.swallowed.add('Interior.ColorIndex');
  await expect(bench.host.unmark()).rejects.toMatchObject({ code: 'unsupported' });
  expect(await bench.host.kept.namespaces()).toEqual([MARKS_NAMESPACE]);
  bench.et.program.swallowed.clear();
  await bench.host.unmark();
  expect(fillAt(3, 1)).toBeNull();
  expect(await bench.host.kept.namespaces()).toEqual([]);
});

test('ET throws half-way: no cell is coloured', async () => {
  setFill(3, 1, BLUE);
  let met = 0;
  bench.et.program.onAccess = (access) => {
    if (access === 'Interior.Color =' && ++met === 2) throw new Error('0x800A03EC');
  };
  const marking = bench.host.mark([mark(3, 1), mark(4, 1, '#FFEB9C')]);
  await expect(marking).rejects.toMatchObject({ code: 'unsupported' });
  expect([fillAt(3, 1), fillAt(4, 1)]).toEqual([BLUE, null]);
});

test('refused while a cell is open, said or not, and for a workbook that is only read', async () => {
  for (const profile of [PROFILES['win-12.1'], PROFILES['old-11.8']]) {
    await bench.close();
    open(profile);
    await bench.setEditing(true);
    await expect(bench.host.mark([mark(3, 1)])).rejects.toMatchObject({ code: 'editing' });
    await bench.setEditing(false);
    await bench.setReadOnly(true);
    await expect(bench.host.mark([mark(3, 1)])).rejects.toMatchObject({ code: 'readonly' });
    expect(fillAt(3, 1)).toBeNull();
  }
});

test('a sheet that has gone, or a mark written by hand, does not keep the others', async () => {
  await bench.host.mark([mark(3, 1), { ...mark(0, 0), sheet: '一格' }]);
  bookOf(bench).sheets = bookOf(bench).sheets.filter(({ name }) => name !== '一格');
  await bench.host.unmark();
  expect(fillAt(3, 1)).toBeNull();
});

// A loop over the cells would take 150 to ask and 150 to colour.
test('marking 50 cells takes at most 25 accesses; unmarking asks for each, and takes 5 a cell', async () => {
  const fifty = Array.from({ length: 50 }, (_, i) => mark(2 + 3 * i, 1 + (i % 4)));
  expect(await accessesOf(() => bench.host.mark(fifty))).toBeLessThanOrEqual(25);
  // The cells between them have no fill.
  expect(await accessesOf(() => bench.host.unmark())).toBeLessThanOrEqual(250);
});

test('a cell named twice gets the last colour, and the fill before comes back', async () => {
  setFill(3, 1, BLUE);
  await bench.host.mark([mark(3, 1), mark(4, 1, '#FFEB9C'), mark(3, 1, '#FFEB9C'), mark(4, 1)]);
  expect([fillAt(3, 1), fillAt(4, 1)]).toEqual(['#FFEB9C', RED]);
  await bench.host.unmark();
  expect([fillAt(3, 1), fillAt(4, 1)]).toEqual([BLUE, null]);
});
