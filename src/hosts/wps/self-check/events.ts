import { hasMember, kindOf } from './kind';
import { found } from './probe';
import type { Bench, BenchProbe } from './probe';
import { serviceOf } from './service-of';
import { secondSheet } from './sheets';

/** Late events come within this. */
const WAIT_MS = 1_000;

/** What an argument is to be, by a member that only such a thing has. */
const MEMBER = { workbook: 'Worksheets', sheet: 'UsedRange', range: 'Address' } as const;

/** What the adapter listens to and an add-in can bring about, with what should come along. */
const EVENTS: readonly {
  readonly name: string;
  readonly brings: readonly (keyof typeof MEMBER)[];
}[] = [
  { name: 'SheetChange', brings: ['sheet', 'range'] },
  { name: 'SheetSelectionChange', brings: ['sheet', 'range'] },
  { name: 'SheetActivate', brings: ['sheet'] },
  { name: 'SheetCalculate', brings: ['sheet'] },
];

/** Which events come when an add-in writes, selects and changes sheets: how often, with what. */
export const events: BenchProbe = {
  id: 'events',
  async run(at) {
    const api = serviceOf(at, 'ApiEvent');
    if (!api) return found('missing');
    const heard: Record<string, (readonly unknown[])[]> = {};
    const detail: Record<string, string> = {};
    try {
      for (const { name } of EVENTS) {
        const told: (readonly unknown[])[] = (heard[name] = []);
        try {
          api.AddApiEventListener(name, (...args: readonly unknown[]) => void told.push(args));
        } catch {
          detail[name] = 'refused';
        }
      }
      bringAbout(at);
      await at.wait(WAIT_MS);
    } finally {
      for (const { name } of EVENTS) quietly(() => api.RemoveApiEventListener(name));
    }
    for (const { name, brings } of EVENTS) {
      detail[name] = detail[name] ?? times(heard[name] ?? [], brings);
    }
    const counts = EVENTS.map(({ name }) => heard[name]?.length ?? 0);
    const isSilent = counts.every((count) => count === 0);
    const isUsual = EVENTS.every(({ name, brings }) => detail[name] === `1×(${brings.join(', ')})`);
    return found(isSilent ? 'failed' : isUsual ? 'ok' : 'odd', detail);
  },
};

/** A formula's result changes, another cell is selected, another sheet comes to the front and goes. */
function bringAbout(at: Bench): void {
  const first = at.sheet();
  const second = secondSheet(at);
  first.Activate();
  first.Range('A1').Value2 = 111;
  first.Range('B5').Select();
  second.Activate();
}

/** `2×(sheet, range)`: how often, and what the last one brought. */
function times(
  told: readonly (readonly unknown[])[],
  brings: readonly (keyof typeof MEMBER)[],
): string {
  const last = told[told.length - 1];
  if (!last) return '0×';
  const kinds = last.map((value, i) => {
    const wanted = brings[i];
    return wanted && hasMember(value, MEMBER[wanted]) ? wanted : kindOf(value);
  });
  return `${told.length}×(${kinds.join(', ')})`;
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // It was never there.
  }
}
