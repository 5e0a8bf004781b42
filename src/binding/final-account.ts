import type { Book } from '../model/book';
import { normalizeLabel } from '../model/label';
import type { Snapshot } from '../model/snapshot';

/** Where a table says what it is. */
const TOP_ROWS = 12;
const LONGEST_TITLE = 60;

/** A title or a caption of final accounts; 绩效 of a project on them is none. */
const FINAL =
  /决算(?:(?!绩效)[^。,;]){0,12}表(?:\(.*\))?$|决算(?:(?:信息)?公开(?:情况)?(?:说明|报告)?|草案|报告)?$|^决算年度/;

/** Whether a title or caption says 决算. */
export function saysFinalAccount(text: string): boolean {
  return text.length <= LONGEST_TITLE && FINAL.test(normalizeLabel(text));
}

/**
 * Whether a snapshot holds final accounts (决算): most of the tables that say what they are say so.
 * A budget with last year's accounts beside it is none.
 */
export function isFinalAccount({ grids }: Snapshot, { forms }: Book): boolean {
  const final = new Set(
    grids.flatMap((grid, at) => {
      const top = grid.rows.filter(({ index }) => index < TOP_ROWS);
      const says = top.some(({ cells }) =>
        cells.some(({ value }) => typeof value === 'string' && saysFinalAccount(value)),
      );
      return says ? [at] : [];
    }),
  );
  const budget = new Set(
    forms.flatMap(({ form, status, grid }) =>
      /^t\d$/.test(form) && status !== 'missing' && !final.has(grid) ? [grid] : [],
    ),
  );
  return final.size > budget.size;
}
