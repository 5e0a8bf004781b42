import { readKeptParts } from '../../formats/xlsx/kept-parts';
import { sniff } from '../../formats/sniff';
import type { JsonValue } from '../../model/json-value';
import { togetherOf } from '../../model/kept-part';
import { keptInGrids } from '../../model/kept-sheet';
import { reason, Refusal } from '../../model/reason';
import { CARRIED, CARRY, UNDO } from '../../wording/pane-outcome';
import { asRefusal } from '../as-refusal';
import { figuresOf } from '../figures-of';
import { openWorkbook } from '../open';
import { catalogueWith } from '../rule-packs';
import type { Outcome, Work } from './desk';
import { carryOverView, earlierOf, type Earlier, type EarlierSource } from './earlier';
import { inPaneWords } from './in-pane-words';
import { readKeptFile } from './kept-file';
import { keptOutcome } from './kept-outcome';
import { keptValues } from './kept-shapes';
import type { CarryOverItem } from './year-state';
import { isSameUnit, whoseBook } from './whose';
import type { Year } from './year';

const KINDS = ['.xlsx', '.xlsm', '.xls', '.et', '.json'];

/**
 * 接续: picks an earlier workbook or a `.gouji.json` and shows what it would bring; nothing is kept yet.
 * @throws Refusal `pane.not-kept-data`, `pane.other-unit`, `pane.later-year` and as `openWorkbook`
 */
export async function chooseEarlier(year: Year, { signal }: Work): Promise<Outcome | null> {
  const { desk } = year;
  const { opened } = desk.standing();
  const picked = await desk.host.pickFile(KINDS);
  if (!picked) return null;
  signal.throwIfAborted();
  const source = await sourceOf(picked.bytes, picked.name);
  signal.throwIfAborted();
  const own = whoseBook(opened.book);
  const { name, whose } = source;
  if (!isSameUnit(whose, own)) throw new Refusal(reason('pane.other-unit', { name }));
  if (whose.year !== null && own.year !== null && whose.year > own.year)
    throw new Refusal(reason('pane.later-year', { name, year: whose.year, bookYear: own.year }));
  year.earlier = earlierOf(source, opened, desk.kept);
  desk.store.set({ carryOver: carryOverView(year.earlier) });
  return null;
}

/** Keeps what the user has chosen of it; one undo takes all of it back. @throws Refusal, HostError */
export async function carryOver(
  year: Year,
  keys: readonly CarryOverItem['key'][],
): Promise<Outcome | null> {
  const { desk, earlier } = year;
  const chosen = (earlier?.items ?? []).filter(({ key }) => keys.includes(key));
  for (const item of chosen) if (item.key === 'rules') catalogueWith(item.value.packs);
  year.earlier = null;
  desk.store.set({ carryOver: null });
  if (chosen.length === 0) return null;
  const before = desk.kept.all();
  let kept = true;
  for (const item of chosen) kept = (await keepItem(year, item)) && kept;
  desk.remember({
    label: UNDO.carryOver,
    back: async () => {
      for (const { key } of chosen) await desk.kept.keep(key, before[key] ?? null);
      desk.recheck();
    },
  });
  desk.recheck();
  const labels = chosen.map(({ key }) => CARRIED[key]);
  return keptOutcome(kept, { kind: 'done', sentence: CARRY.done(labels) });
}

function keepItem({ desk: { kept } }: Year, item: Earlier['items'][number]): Promise<boolean> {
  switch (item.key) {
    case 'profile':
      return kept.keep(item.key, item.value);
    case 'prior':
      return kept.keep(item.key, item.value);
    case 'explanations':
      return kept.keep(item.key, item.value);
    case 'rules':
      return kept.keep(item.key, item.value);
  }
}

async function sourceOf(bytes: Uint8Array, name: string): Promise<EarlierSource> {
  const file = readKeptFile(bytes, name);
  if (file) return { name, ...file };
  if (/\.json$/i.test(name)) throw new Refusal(reason('pane.not-kept-data', { name }));
  const opened = await inPaneWords(name, () => openWorkbook(bytes, name));
  // Older formats have no other place for what is kept than a hidden sheet.
  const parts =
    sniff(bytes) === 'zip'
      ? await asRefusal(() => readKeptParts(bytes))
      : new Map<string, JsonValue>();
  const { snapshot } = opened;
  const inParts = togetherOf(parts);
  const inSheet = keptInGrids([...(snapshot.own ?? []), ...snapshot.grids]);
  const { values } = inSheet && inSheet.revision > inParts.revision ? inSheet : inParts;
  return {
    name,
    whose: whoseBook(opened.book),
    values: keptValues(Object.fromEntries(values)),
    figures: figuresOf(opened),
  };
}
