import type { Mark } from '../../hosts/port';
import type { Severity } from '../../model/finding';
import { SAID } from '../../wording/pane/outcome-labels';
import type { Desk, Outcome } from './desk';
import { placeOnSheet } from './place-on-sheet';

/** The fills that Excel itself offers for bad and neutral. */
const FILL: Readonly<Record<Severity, string | null>> = {
  error: '#FFC7CE',
  warning: '#FFEB9C',
  notice: null,
};
/** More coloured cells tell nobody anything. */
const MOST = 2_000;

/** Colours the cells in question; marks of before come off first. @throws HostError */
export async function mark(desk: Desk): Promise<Outcome> {
  const marks = new Map<string, Mark>();
  for (const { severity, verdict, cells } of desk.standing().report.findings) {
    const fill = FILL[severity];
    if (fill === null || verdict !== 'fail') continue;
    for (const { place } of cells) {
      const at = placeOnSheet(place);
      if (!at) continue;
      const { row, column } = at.rectangle;
      const key = `${at.sheet}!${String(row)},${String(column)}`;
      if (!marks.has(key)) marks.set(key, { sheet: at.sheet, row, column, fill });
    }
  }
  if (desk.store.get().marked) await desk.host.unmark();
  const chosen = [...marks.values()].slice(0, MOST);
  await desk.host.mark(chosen);
  desk.store.set({ marked: chosen.length > 0 });
  if (chosen.length === 0) return { kind: 'note', sentence: SAID.nothingToMark };
  desk.remember({ label: SAID.marking, back: () => takeOff(desk) });
  return { kind: 'done', sentence: SAID.marked(chosen.length) };
}

/** Takes all marks off, those of an earlier session too. @throws HostError */
export async function unmark(desk: Desk): Promise<Outcome> {
  await takeOff(desk);
  desk.remember(null);
  return { kind: 'done', sentence: SAID.unmarked };
}

async function takeOff(desk: Desk): Promise<void> {
  await desk.host.unmark();
  desk.store.set({ marked: false });
}
