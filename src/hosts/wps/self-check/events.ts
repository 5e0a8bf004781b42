import type { EtEventName } from '../native-events';
import { hasMember, kindOf } from './kind';
import { found } from './probe';
import type { Bench, BenchProbe } from './probe';
import { serviceOf } from './service-of';
import { addSheet, deleteUnasked, secondSheet } from './sheets';

/** Late events come within this: those that earlier pieces of work have caused, and our own. */
const WAIT_MS = 1_000;

/** What an argument is to be, by a member that only such a thing has. */
const MEMBER = { workbook: 'Worksheets', sheet: 'UsedRange', range: 'Address' } as const;
type Brought = readonly (keyof typeof MEMBER)[];

/** What the adapter listens to, with what should come along; `null`: cannot be brought about here. */
const EVENTS: Readonly<Record<EtEventName, Brought | null>> = {
  SheetChange: ['sheet', 'range'],
  SheetSelectionChange: ['sheet', 'range'],
  SheetCalculate: ['sheet'],
  AfterCalculate: [],
  WorkbookNewSheet: ['workbook', 'sheet'],
  SheetBeforeDelete: ['sheet'],
  SheetActivate: ['sheet'],
  // These need a second workbook, which would be the user's.
  WorkbookActivate: null,
  WorkbookOpen: null,
};
const NAMES = Object.keys(EVENTS) as EtEventName[];

/** Done once each, so that what comes twice shows. */
const ONCE: readonly EtEventName[] = ['SheetChange', 'SheetSelectionChange'];

/** Which events come when an add-in writes, selects and changes sheets: how often, with what. */
export const events: BenchProbe = {
  id: 'events',
  async run(at) {
    const api = serviceOf(at, 'ApiEvent');
    if (!api) return found('missing');
    const heard: Partial<Record<EtEventName, (readonly unknown[])[]>> = {};
    const begin = (name: EtEventName): void => {
      const told: (readonly unknown[])[] = [];
      api.AddApiEventListener(name, (...args: readonly unknown[]) => void told.push(args));
      heard[name] = told;
    };
    try {
      at.sheet().Range('S1').Formula = '=A1*2';
      await at.wait(WAIT_MS);
      for (const name of NAMES) quietly(() => begin(name));
      bringAbout(at);
      await at.wait(WAIT_MS);
    } finally {
      for (const name of NAMES) quietly(() => api.RemoveApiEventListener(name));
    }
    const detail: Record<string, string> = {};
    for (const name of NAMES) detail[name] = timesOf(heard[name], EVENTS[name]);
    // Silence is odd only: some builds tell what a user does, and not what an add-in does.
    const isRefused = NAMES.every((name) => heard[name] === undefined);
    return found(isRefused ? 'failed' : NAMES.every(isUsual(detail)) ? 'ok' : 'odd', detail);
  },
};

/** Writes one cell that a formula depends on, selects one, adds a sheet and deletes it. */
function bringAbout(at: Bench): void {
  const [first, second] = [at.sheet(), secondSheet(at)];
  first.Activate();
  first.Range('A1').Value2 = 111;
  first.Range('B5').Select();
  second.Activate();
  deleteUnasked(at, addSheet(at));
}

/** `2×(sheet, range)`: how often, and what the last one brought. */
function timesOf(
  told: readonly (readonly unknown[])[] | undefined,
  brings: Brought | null,
): string {
  if (!told) return 'refused';
  if (!brings) return 'not-tried';
  const kinds = (told[told.length - 1] ?? []).map((value, i) => {
    const wanted = brings[i];
    return wanted && hasMember(value, MEMBER[wanted]) ? wanted : kindOf(value);
  });
  return `${told.length}×(${kinds.join(', ')})`;
}

const isUsual =
  (detail: Readonly<Record<string, string>>) =>
  (name: EtEventName): boolean => {
    const brings = EVENTS[name];
    const [times = '', what] = (detail[name] ?? '').split('×');
    if (!brings) return detail[name] === 'not-tried';
    const isOften = ONCE.indexOf(name) >= 0 ? times === '1' : Number(times) >= 1;
    return isOften && what === `(${brings.join(', ')})`;
  };

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // A name that this build does not know.
  }
}
