import type { Finding } from '../model/finding';
import { SECRET } from '../model/project';
import type { Suspect } from '../model/suspect';
import { isSecretSpot, lineAt, type Spot, type Table, type Tables } from './tables';

/** What is to be shown of one table: the rows, and the cells that are spoken of. */
export interface Scene {
  readonly table: Table;
  /** Indexes of lines. */
  readonly rows: ReadonlySet<number>;
  /** Cells in question, by `cellKey` → numbers of the findings that point at them. */
  readonly wrong: ReadonlyMap<string, readonly number[]>;
  /** Cells that are added or compared. */
  readonly operands: ReadonlySet<string>;
  /** Cells that are likely the wrong ones. */
  readonly suspects: ReadonlySet<string>;
  /** Cells in question above or below the rows, with what stands there. */
  readonly loose: readonly LooseCell[];
}

export interface LooseCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export function cellKey(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}

/** Operands that a picture shows; all of them stand among the terms. */
const FIRST_OPERANDS = 9;
const LAST_OPERANDS = 2;
/** Rows of a picture that several findings share. */
const SHARED_ROWS = 16;

/** What a finding needs to be seen, a scene a table; first the tables of the cells in question. */
export function scenesOf(
  finding: Finding,
  number: number,
  suspects: readonly Suspect[],
  tables: Tables,
): Scene[] {
  const scenes = new Map<Table, Draft>();
  const draft = (table: Table): Draft => {
    const known = scenes.get(table) ?? emptyDraft();
    scenes.set(table, known);
    return known;
  };
  for (const { place, value } of finding.cells) {
    const spot = tables.find(place);
    if (!spot) continue;
    const own = draft(spot.table);
    own.wrong.set(cellKey(spot.row, spot.column), [number]);
    if (lineAt(spot.table, spot.row)) own.rows.add(spot.row);
    else if (!isLabel(spot))
      own.loose.push({
        row: spot.row,
        column: spot.column,
        text: isSecretSpot(spot) ? SECRET : value,
      });
  }
  const operands = finding.terms.flatMap(({ place, value }) => {
    const spot = place && !isZero(value) ? tables.find(place) : null;
    return spot ? [spot] : [];
  });
  for (const spot of fewOf(operands)) {
    const own = draft(spot.table);
    own.rows.add(spot.row);
    own.operands.add(cellKey(spot.row, spot.column));
  }
  for (const { place } of suspects) {
    const spot = tables.find(place);
    if (!spot) continue;
    const own = draft(spot.table);
    own.rows.add(spot.row);
    own.suspects.add(cellKey(spot.row, spot.column));
  }
  return [...scenes].map(([table, own]) => ({ table, ...own, rows: oriented(table, own.rows) }));
}

/** Both in one, if they are of the same tables and few rows; else `null`. */
export function joinScenes(a: readonly Scene[], b: readonly Scene[]): Scene[] | null {
  if (a.length !== b.length) return null;
  const joined: Scene[] = [];
  for (const scene of a) {
    const other = b.find((one) => one.table === scene.table);
    if (!other) return null;
    const rows = new Set([...scene.rows, ...other.rows]);
    if (rows.size > Math.max(SHARED_ROWS, scene.rows.size)) return null;
    const wrong = new Map(scene.wrong);
    for (const [key, numbers] of other.wrong)
      wrong.set(key, [...(wrong.get(key) ?? []), ...numbers]);
    joined.push({
      table: scene.table,
      rows,
      wrong,
      operands: new Set([...scene.operands, ...other.operands]),
      suspects: new Set([...scene.suspects, ...other.suspects]),
      loose: [...scene.loose, ...other.loose],
    });
  }
  return joined;
}

interface Draft {
  readonly rows: Set<number>;
  readonly wrong: Map<string, readonly number[]>;
  readonly operands: Set<string>;
  readonly suspects: Set<string>;
  readonly loose: LooseCell[];
}

function emptyDraft(): Draft {
  return { rows: new Set(), wrong: new Map(), operands: new Set(), suspects: new Set(), loose: [] };
}

/** Column labels stand in every picture anyway. */
function isLabel({ table, row, column }: Spot): boolean {
  return table.columns.some((one) => one.column === column && one.labelRow === row);
}

function isZero(value: string | null): boolean {
  return value === null || /^-?0(?:\.0*)?$/.test(value);
}

function fewOf(spots: readonly Spot[]): readonly Spot[] {
  if (spots.length <= FIRST_OPERANDS + LAST_OPERANDS) return spots;
  return [...spots.slice(0, FIRST_OPERANDS), ...spots.slice(-LAST_OPERANDS)];
}

/** A row alone is shown with the row that it adds up into and with its neighbours. */
function oriented(table: Table, rows: ReadonlySet<number>): ReadonlySet<number> {
  const seen = new Set([...rows].filter((row) => lineAt(table, row)));
  if (seen.size !== 1) return seen;
  const [only = -1] = seen;
  const at = table.positions.get(only) ?? -1;
  for (const near of [table.lines[at - 1], table.lines[at + 1]]) if (near) seen.add(near.index);
  for (const { parent } of lineAt(table, only)?.rows ?? []) {
    const above = parent === undefined ? undefined : table.form.rows[parent];
    if (above?.sheet === table.sheet) seen.add(above.index);
  }
  return seen;
}
