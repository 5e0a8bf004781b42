import type { CellContent, CellContents, CellLook, Edit, SheetLook } from '../../hosts/edit';
import { HostError } from '../../hosts/host-error';
import type { SheetInfo, WorkbookHost } from '../../hosts/port';
import type { NewCell, NewSheet } from '../../model/new-workbook';
import { reason, Refusal } from '../../model/reason';
import { DONE, insertedText, inTheWayText, UNDO } from '../../wording/pane-outcome';
import type { Outcome } from './desk';
import { keptOutcome } from './kept-outcome';
import type { KeptValues } from './kept-shapes';
import { contentsDigest, contentsOf } from './sheet-contents';
import { whoseBook } from './whose';
import type { Year } from './year';

export type SheetDecision = 'replace' | 'another' | 'leave';

/** One that was made before and is still there. */
interface Standing {
  readonly name: string;
  readonly contents: CellContents;
  /** The user has worked on it since, or nobody can tell. */
  readonly changed: boolean;
}

const LONGEST_NAME = 31;

/**
 * Puts sheets of our own into the workbook, in the place of those made before. One that the user has
 * changed is never overwritten unasked: then the sheets wait for `decideSheet`.
 * @param details what else is to be said when they are there
 * @throws Refusal `pane.no-sheets`; HostError
 */
export async function insertSheets(
  year: Year,
  sheets: readonly NewSheet[],
  details: readonly string[],
  decision?: Exclude<SheetDecision, 'leave'>,
): Promise<Outcome | null> {
  const { desk } = year;
  const { host, kept, store } = desk;
  if (!host.capabilities.sheets) throw new Refusal(reason('pane.no-sheets'));
  const { sheets: present } = await host.workbook();
  const made = kept.get('sheets');
  const standing = await Promise.all(
    sheets.map(({ name }) => standingSheet(host, present, made, name)),
  );
  const inTheWay = standing.flatMap((one) => (one?.changed ? [one.name] : []));
  if (inTheWay.length > 0 && !decision) {
    year.waiting = { sheets, details };
    store.set({ sheetInTheWay: inTheWayText(inTheWay) });
    return null;
  }
  const edits: Edit[] = [];
  const names: string[] = [];
  const taken = present.map(({ name }) => name);
  sheets.forEach((sheet, i) => {
    const old = standing[i];
    const replaced = old && (!old.changed || decision === 'replace') ? old : null;
    if (replaced) {
      edits.push({ kind: 'remove-sheet', sheet: replaced.name, contents: replaced.contents });
    }
    const name = replaced?.name ?? freeName(sheet.name, [...taken, ...names]);
    names.push(name);
    edits.push(addSheet(sheet, name));
  });
  const label = UNDO.insert(names);
  const { inverse } = await host.write(edits, label);
  // Before anything that may fail: the sheets are there from here on.
  desk.remember({
    label,
    back: async () => {
      await host.write(inverse, label);
      await kept.keep('sheets', made);
    },
  });
  const list = await Promise.all(
    sheets.map(async (sheet, i) => {
      const name = names[i] ?? '';
      const digest = contentsDigest(await contentsOf(host, name, sizeOf(sheet)));
      return { usual: sheet.name, name, digest };
    }),
  );
  const others = (made?.list ?? []).filter((one) => !list.some(({ usual }) => usual === one.usual));
  const whose = whoseBook(desk.standing().opened.book);
  const isKept = await kept.keep('sheets', { schema: 1, ...whose, list: [...others, ...list] });
  await desk.refresh();
  await showSheet(host, names[0] ?? '');
  return keptOutcome(isKept, { kind: 'done', sentence: insertedText(names), details });
}

/** A generated sheet that the user has changed: what is to become of it. */
export async function decideSheet(year: Year, decision: SheetDecision): Promise<Outcome | null> {
  const { waiting, desk } = year;
  year.waiting = null;
  desk.store.set({ sheetInTheWay: null });
  if (!waiting) return null;
  if (decision === 'leave') return { kind: 'note', sentence: DONE.sheetsLeft };
  return insertSheets(year, waiting.sheets, waiting.details, decision);
}

/** The sheet that was made before, under the name that it was given. */
async function standingSheet(
  host: WorkbookHost,
  present: readonly SheetInfo[],
  made: KeptValues['sheets'] | null,
  usual: string,
): Promise<Standing | null> {
  const own = present.filter((sheet) => sheet.own);
  const known = made?.list.find((one) => one.usual === usual);
  const sheet =
    own.find(({ name }) => name === known?.name) ?? own.find(({ name }) => name === usual);
  if (!sheet) return null;
  const { name, used } = sheet;
  const size = used ? { rows: used.row + used.rows, columns: used.column + used.columns } : null;
  const contents = await contentsOf(host, name, size);
  return {
    name,
    contents,
    changed: known?.name !== name || contentsDigest(contents) !== known.digest,
  };
}

function addSheet({ rows, columns, heights, merges, frozenRows }: NewSheet, name: string): Edit {
  const width = Math.max(1, ...rows.map((row) => row?.length ?? 0));
  const contents = rows.map((row) =>
    Array.from({ length: width }, (_, c): CellContent => row?.[c]?.value ?? null),
  );
  const look: SheetLook = {
    ...(columns ? { columns } : {}),
    ...(heights ? { heights } : {}),
    ...(merges ? { merges } : {}),
    ...(frozenRows === undefined ? {} : { frozenRows }),
    cells: rows.map((row) => row?.map((cell) => cell && lookOf(cell)) ?? null),
  };
  return { kind: 'add-sheet', sheet: name, contents, look };
}

function lookOf({ style, strong, indent, align, marked }: NewCell): CellLook {
  return {
    ...(style ? { style } : {}),
    ...(strong ? { strong } : {}),
    ...(indent === undefined ? {} : { indent }),
    ...(align ? { align } : {}),
    ...(marked ? { marked } : {}),
  };
}

function sizeOf({ rows }: NewSheet) {
  const columns = Math.max(1, ...rows.map((row) => row?.length ?? 0));
  return rows.length > 0 ? { rows: rows.length, columns } : null;
}

/** `情况说明 (2)`, where somebody else's sheet has the name; names differ in more than case. */
function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const end = n === 1 ? '' : ` (${String(n)})`;
    const name = wanted.slice(0, LONGEST_NAME - end.length) + end;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** A sheet that cannot be shown is there all the same. */
async function showSheet(host: WorkbookHost, sheet: string): Promise<void> {
  try {
    await host.select({ sheet, rectangle: { row: 0, column: 0, rows: 1, columns: 1 } });
  } catch (problem) {
    if (!(problem instanceof HostError)) throw problem;
  }
}
