/**
 * How kept data stands in a sheet, for workbooks that have no other place for it. First row: what it is, the
 * version of the layout, how often it was changed. Then a row a namespace: its name, the length of its JSON,
 * a hash of it, and the JSON in pieces.
 */
import { parseJson } from './json-text';
import type { JsonValue } from './json-value';
import type { Grid } from './grid';
import { keptJson } from './kept-part';
import type { KeptTogether } from './kept-part';

/** A sheet of ours; no menu shows it. */
export const KEPT_SHEET = '_gouji';

const HEADER = 'gouji';
const LAYOUT = 1;

/** Characters in one cell; programs take 32 767. */
const PIECE = 30_000;

/** In front of every text, so that none is taken for a number or a formula. */
const TEXT = '|';

export type KeptLine = readonly unknown[];

/** The rows of the sheet, as a rectangle. */
export function keptLines({ values, revision }: KeptTogether): KeptLine[] {
  const lines = [...values].map(([namespace, value]) => {
    const json = keptJson(value);
    const pieces: string[] = [];
    for (let at = 0; at < json.length; at += PIECE) {
      pieces.push(TEXT + json.slice(at, at + PIECE));
    }
    return [TEXT + namespace, json.length, TEXT + hashOf(json), ...pieces];
  });
  return filled([[HEADER, LAYOUT, revision], ...lines]);
}

/** Blanks are `''`. */
export function filled(lines: readonly KeptLine[], least = 0): KeptLine[] {
  const columns = Math.max(least, ...lines.map((line) => line.length));
  return lines.map((line) => Array.from({ length: columns }, (_, at) => line[at] ?? ''));
}

/** `null` for a layout that is not ours. A row that a hand or a program has spoilt is passed over. */
export function parseKeptLines([head = [], ...lines]: readonly KeptLine[]): KeptTogether | null {
  const [header, layout, revision] = head;
  if (header !== HEADER || layout !== LAYOUT || typeof revision !== 'number') return null;
  const values = new Map<string, JsonValue>();
  for (const [name, length, hash, ...pieces] of lines) {
    const json = typeof length === 'number' ? textOf(pieces).slice(0, length) : '';
    if (json === '' || json.length !== length || hash !== TEXT + hashOf(json)) continue;
    const read = parseJson(json);
    if ('value' in read) values.set(textOf([name]), read.value as JsonValue);
  }
  return { values, revision };
}

/** What the sheet among those of a file holds; in old formats nothing marks it but its name. */
export function keptInGrids(grids: readonly Grid[]): KeptTogether | null {
  const grid = grids.find(({ name, visible }) => name === KEPT_SHEET && !visible);
  const lines: unknown[][] = [];
  for (const { index, cells } of grid?.rows ?? []) {
    const line: unknown[] = (lines[index] = []);
    for (const { column, value } of cells) line[column] = value;
  }
  return parseKeptLines(Array.from(lines, (line) => Array.from(line ?? [])));
}

function textOf(cells: KeptLine): string {
  return cells
    .map((cell) => (typeof cell === 'string' && cell.startsWith(TEXT) ? cell.slice(1) : ''))
    .join('');
}

/** FNV-1a of its characters, eight hex digits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
