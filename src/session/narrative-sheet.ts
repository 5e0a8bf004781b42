import { Remembered } from '../binding/remembered';
import type { SectionWords } from '../editions/language';
import type { Grid, GridRow } from '../model/grid';
import type { NarrativeText } from '../model/narrative-text';
import { readText, type Line } from '../proofreading/claims/read-text';
import type { Opened } from './open-snapshot';

/** A sheet with so many of the nine headings is a 情况说明: pages of a budget have one or two. */
const FEWEST_PARTS = 3;
/** On a sheet with forms, lists of targets have headings of their own that sound alike. */
const MOST_PARTS = 5;

const known = new Remembered<Grid, NarrativeText>();

/**
 * The sheet that holds a 情况说明, ours or one typed by the user, as a text: the one with most of the nine
 * parts, of several the first. `null`: none of the visible sheets does.
 */
export function narrativeSheet({ snapshot, book, edition }: Opened): NarrativeText | null {
  const { sections } = edition.language;
  const withForms = new Set(
    book.forms.flatMap(({ sheet, range, rows }) => [
      ...(range ? [sheet] : []),
      ...rows.map((row) => row.sheet),
    ]),
  );
  let best: NarrativeText | null = null;
  for (const grid of [...(snapshot.own ?? []), ...snapshot.grids]) {
    if (!grid.visible || grid.document !== undefined) continue;
    const text = known.get(grid, [sections], () => textOf(grid, sections));
    const fewest = withForms.has(grid.name) ? MOST_PARTS : FEWEST_PARTS;
    const enough = Math.max(fewest, (best ? partsOf(best) : 0) + 1);
    if (partsOf(text) >= enough) best = text;
  }
  return best;
}

function partsOf({ sections }: NarrativeText): number {
  return sections.filter(({ key }) => key !== '').length;
}

function textOf({ name, rows }: Grid, sections: readonly SectionWords[]): NarrativeText {
  return readText(
    name,
    rows.flatMap((row) => linesOf(name, row)),
    sections,
  );
}

/** A text has a cell a row; what has more is a table. A cell may hold several paragraphs. */
function linesOf(sheet: string, { index, cells }: GridRow): Line[] {
  const [cell, ...others] = cells.filter(({ value }) => value !== '' && value !== null);
  if (!cell || others.length > 0 || typeof cell.value !== 'string') return [];
  const origin = { sheet, row: index, column: cell.column };
  return cell.value.split('\n').map((text) => ({ text, origin }));
}
