import { checkInSteps } from '../../src/session/check';
import { openSnapshot } from '../../src/session/open-snapshot';
import type { Snapshot } from '../../src/model/snapshot';
import { bookOf } from '../../test/support/edit-book';

/** A figure that somebody types wrong and then right again. Row and column 0-based. */
export interface Slip {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly wrong: number;
}

/** A workbook with faults in it already, and slips that each bring another number of faults. */
export interface TypedInto {
  readonly snapshot: Snapshot;
  readonly slips: readonly Slip[];
}

/** So many figures are tried for each slip: where a kind of fault is there already, another changes no count. */
const CANDIDATES = 5;

/**
 * @param correct a workbook without a fault
 * @param faults figures that are wrong from the start
 * @param slips at different places all over the workbook
 */
export function typedInto(correct: Snapshot, faults: number, slips: number): TypedInto {
  const places = spread(figuresOf(correct), (faults + slips) * CANDIDATES);
  const wrong = spread(places, faults);
  const snapshot = wrong.reduce(typed, correct);
  const before = errorsIn(snapshot);
  const told = places.filter(
    (slip) => !wrong.includes(slip) && errorsIn(typed(snapshot, slip)) !== before,
  );
  if (told.length < slips) throw new Error(`only ${told.length} slips are told`);
  return { snapshot, slips: spread(told, slips) };
}

/** Every figure of every table. */
function figuresOf(snapshot: Snapshot): Slip[] {
  return bookOf(snapshot).forms.flatMap(({ rows }) =>
    rows.flatMap(({ sheet, cells }) =>
      Object.values(cells).flatMap(({ row, column, kind, raw }): Slip[] =>
        kind === 'amount' && typeof raw === 'number' && raw !== 0
          ? [{ sheet, row, column, right: raw, wrong: raw + 1 }]
          : [],
      ),
    ),
  );
}

function spread<T>(all: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]).filter(
    (one) => one !== undefined,
  );
}

function typed(snapshot: Snapshot, { sheet, row, column, wrong }: Slip): Snapshot {
  const grids = snapshot.grids.map((grid) =>
    grid.name !== sheet
      ? grid
      : {
          ...grid,
          rows: grid.rows.map((one) =>
            one.index !== row
              ? one
              : {
                  ...one,
                  cells: one.cells.map((cell) =>
                    cell.column === column ? { column, value: wrong } : cell,
                  ),
                },
          ),
        },
  );
  return { ...snapshot, grids };
}

/** How many kinds of fault the headline counts. */
function errorsIn(snapshot: Snapshot): number {
  const { groups } = checkInSteps(openSnapshot(snapshot)).report;
  return groups.filter(({ severity, unchecked }) => severity === 'error' && !unchecked).length;
}
