import type { Edition, Form } from '../editions/form';
import type { Grid } from '../model/grid';
import type { Snapshot } from '../model/snapshot';
import { bareLabel, isTotalLabel, normalizeLabel } from '../model/label';
import { reason } from '../model/reason';
import { GridView, textOf } from './grid-view';
import { findHeader } from './header';
import { Remembered } from './remembered';
import {
  readSection,
  readUntitled,
  type BareTitle,
  type Bounds,
  type DataLine,
  type Section,
} from './section';
import { TitleIndex, type TitleHit } from './titles';

/** Where a sheet says what it is. */
const TOP_ROWS = 8;

/** Everything in a snapshot that is, or claims to be, an official form. */
export interface Survey {
  readonly sections: readonly Section[];
  readonly bareTitles: readonly BareTitle[];
}

export function survey(snapshot: Snapshot, edition: Edition): Survey {
  const titles = new TitleIndex(edition.forms.values());
  const scans = snapshot.grids.map((grid, g) =>
    scanned.get(grid, [edition, g], () => scan(grid, g, titles)),
  );
  const sections = scans.flatMap((one) => one.sections);
  const bareTitles = scans.flatMap((one) => one.bareTitles);
  for (const { titled, view, grid } of scans) {
    if (titled) continue;
    sections.push(...untitledSections(view, grid, edition, sections));
  }
  return { sections: joinPages(sections), bareTitles };
}

/** What one grid says by itself. */
interface Scan extends Survey {
  readonly view: GridView;
  /** Position of the grid in the snapshot. */
  readonly grid: number;
  readonly titled: boolean;
}

const scanned = new Remembered<Grid, Scan>();

function scan(grid: Grid, g: number, titles: TitleIndex): Scan {
  const view = new GridView(grid);
  const hits = titles.find(grid);
  // A title that nothing resembling its header follows is talk of a table, and ends none.
  const headed = hits.filter((hit) => findHeader(view, hit.form, hit.row, view.lastRow + 1));
  const sections: Section[] = [];
  const bareTitles: BareTitle[] = [];
  for (const hit of hits) {
    const read = readSection(view, g, hit, boundsOf(view, headed, hit));
    if ('header' in read) sections.push(read);
    else bareTitles.push(read);
  }
  return { view, grid: g, titled: hits.length > 0, sections, bareTitles };
}

/** A section ends where the next title begins: below it, or to its right on the same row. */
function boundsOf(view: GridView, hits: readonly TitleHit[], hit: TitleHit): Bounds {
  const below = hits.find((other) => other.row > hit.row);
  const beside = hits.filter((other) => other.row === hit.row && other !== hit);
  const right = beside.find((other) => other.column > hit.column)?.column;
  return {
    to: below?.row ?? view.lastRow + 1,
    left: beside.some((other) => other.column < hit.column) ? hit.column : 0,
    right: right ?? Number.MAX_SAFE_INTEGER,
  };
}

/**
 * Forms of a sheet without any title, by their headers alone. T5, T7 and T8 have the same header:
 * such a sheet could be any of them, and is none for sure.
 */
function untitledSections(
  view: GridView,
  grid: number,
  edition: Edition,
  titled: readonly Section[],
): Section[] {
  if (saysOtherwise(view)) return [];
  const has = (form: Form): boolean => titled.some((section) => section.form.id === form.id);
  const candidates = [...edition.forms.values()]
    .filter((form) => form.number !== undefined)
    .flatMap((form) => readUntitled(view, grid, form) ?? []);
  const widest = Math.max(0, ...candidates.map((section) => section.header.positions.size));
  const best = candidates.filter((section) => section.header.positions.size === widest);
  if (best.length === 1) return best.filter((section) => !has(section.form));
  const names = best.map((section) => section.form.name).join('、');
  return best
    .filter((section) => !has(section.form))
    .map((section) => ({
      ...section,
      why: [...section.why, reason('several-forms', { forms: names })],
    }));
}

/** Whether a sheet says of itself that it is no budget table: final accounts have the same columns. */
function saysOtherwise(view: GridView): boolean {
  return view
    .between(-1, TOP_ROWS)
    .some((row) => row.cells.some((cell) => /决算|目录/.test(normalizeLabel(textOf(cell.value)))));
}

/** Pages that continue a table are joined to it: the same form again, going on where it ended. */
function joinPages(sections: readonly Section[]): Section[] {
  const joined: Section[] = [];
  for (const section of sections) {
    const last = joined.at(-1);
    if (last && last.form.id === section.form.id && continues(last, section)) {
      joined[joined.length - 1] = joinPage(last, section);
    } else joined.push(section);
  }
  return joined;
}

function continues(first: Section, page: Section): boolean {
  if (page.lines.length === 0) return false;
  // A project's own table states its goal, even where it is there twice.
  if (first.form.layout === 'targets')
    return page.title === first.title && first.head.goal !== undefined && !page.head.goal;
  const a = first.caption;
  const b = page.caption;
  if (b.name !== undefined && a.name !== b.name) return false;
  if (b.code !== undefined && a.code !== b.code) return false;
  const [line] = page.lines;
  if (!line) return false;
  const end = Number(textOf(first.lines.at(-1)?.values.seq));
  const begin = Number(textOf(line.values.seq));
  // Numbers decide: a page may begin with 收入总计, or with a row named like the first of all.
  if (begin > 1 && end > 0) return begin === end + 1;
  return !startsTable(page, line);
}

/** Whether a line is the first of a whole table: 合计, or the first printed row, or 序号 1. */
function startsTable({ form }: Section, line: DataLine): boolean {
  if (Number(textOf(line.values.seq)) === 1) return true;
  const labels = form.columns
    .filter((column) => column.role === 'label')
    .map((column) => bareLabel(textOf(line.values[column.key])));
  const firsts = form.sides.map((side) => bareLabel(side.rows[0]?.label ?? ''));
  return labels.some((label) => isTotalLabel(label) || (label !== '' && firsts.includes(label)));
}

/** The page's columns are those of the first page: its own header may be wrong (STR-05 says so). */
function joinPage(first: Section, page: Section): Section {
  const shift =
    (page.header.positions.get('seq') ?? page.range.left) -
    (first.header.positions.get('seq') ?? first.range.left);
  const byColumn = new Map(
    [...page.header.positions].map(([key, column]) => [column - shift, key]),
  );
  const keyOf = new Map(
    [...first.header.positions].map(([key, column]) => [byColumn.get(column) ?? key, key]),
  );
  const lines = page.lines.map((line) => ({
    ...line,
    values: Object.fromEntries(
      Object.entries(line.values).map(([key, value]) => [keyOf.get(key) ?? key, value]),
    ),
  }));
  const labels = Object.fromEntries(
    [...first.header.positions.keys()].map((key) => {
      const own = [...keyOf].find(([, to]) => to === key)?.[0] ?? key;
      return [key, page.header.labels.get(own)?.text ?? ''];
    }),
  );
  return {
    ...first,
    lines: [...first.lines, ...lines],
    repeatedHeaders: [
      ...first.repeatedHeaders,
      { sheet: page.sheet, row: page.header.top, labels },
      ...page.repeatedHeaders,
    ],
    notes: [...first.notes, ...page.notes],
    range:
      page.grid === first.grid
        ? {
            ...first.range,
            bottom: page.range.bottom,
            right: Math.max(first.range.right, page.range.right),
          }
        : first.range,
    why: [...first.why, reason('continued', { sheet: page.sheet })],
  };
}
