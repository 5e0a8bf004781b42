import type { Entity } from '../model/book';
import type { Snapshot } from '../model/snapshot';
import { normalizeLabel } from '../model/label';
import { textOf } from './grid-view';
import type { Section } from './section';

/** Whose book it is, and of which year. */

/** The most frequent values, in order of appearance. */
function mostFrequentAll<T>(values: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([value]) => value);
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  return mostFrequentAll(values)[0];
}

/** Rows at the top of a table, where its caption is. */
const CAPTION_DEPTH = 12;

/**
 * The budget year, before any form is known: 预算年度 as most captions have it, else the year after
 * an assets table's 截止时间, else the year that a title begins with.
 */
export function findYear(snapshot: Snapshot): number | null {
  const stated: number[] = [];
  const closing: number[] = [];
  const titled: number[] = [];
  for (const grid of snapshot.grids) {
    for (const row of grid.rows.slice(0, CAPTION_DEPTH)) {
      for (const { value } of row.cells) {
        if (typeof value !== 'string' || value.length > 60) continue;
        const text = normalizeLabel(value);
        const year = /预算年度[:：]?(20\d\d)/.exec(text);
        const end = /截[止至](?:时间|日期)?[:：]?(20\d\d)/.exec(text);
        const title = /^(20\d\d)年度?.*预算/.exec(text);
        if (year) stated.push(Number(year[1]));
        if (end) closing.push(Number(end[1]) + 1);
        if (title) titled.push(Number(title[1]));
      }
    }
  }
  // Two years in one workbook, as often as each other: the one the assets table follows, or the later.
  const usual = mostFrequentAll(stated);
  const year = usual.find((one) => closing.includes(one)) ?? Math.max(...usual);
  if (usual.length > 0) return year;
  return mostFrequent(closing) ?? mostFrequent(titled) ?? null;
}

/** A name as long as its cell is wide is broken over lines. */
function inOneLine(name: string): string {
  return name.replace(/\s*[\r\n]+\s*/g, '').trim();
}

export function findEntity(sections: readonly Section[]): Entity {
  const tables = sections.filter((section) => section.form.number !== undefined);
  const captions = (
    tables.length > 0 ? tables : sections.filter((s) => s.form.layout !== 'targets')
  ).map((section) => section.caption);
  const name = mostFrequent(captions.flatMap((caption) => caption.name ?? []));
  const code = mostFrequent(captions.flatMap((caption) => caption.code ?? []));
  // A department's book may hold more tables of its units than of its own.
  const own = tables.filter((section) => section.caption.name === name);
  const scope = mostFrequent(own.map((section) => section.scope)) ?? 'department';
  const units = sections
    .filter((section) => section.form.id === 'org')
    .flatMap((section) => section.lines.map((line) => inOneLine(textOf(line.values.name))))
    .filter((unit) => unit !== '');
  return { code: code ?? '', name: name ?? units[0] ?? '', scope, units };
}
