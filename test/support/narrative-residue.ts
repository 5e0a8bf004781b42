import { fenOf } from './narrative-words';

/** What must stand in no published text, whatever its figures are. */

export interface Residue {
  readonly kind: string;
  readonly quote: string;
}

const NEVER: readonly (readonly [string, RegExp])[] = [
  ['padded zeros', /\d+\.\d*0(?=\s*万元)|(?<![\d.])0\d+(?:\.\d+)?(?=\s*万元)/g],
  ['minus sign', /(?:增加|减少|增长|下降)[-－−–]\s*\d[\d.]*|(?<!\d)[-－−]\d[\d.]*(?=\s*万元)/g],
  ['change of nothing', /(?:增加|减少|增长|下降)0(?:\.0+)?\s*万元/g],
  ['double punctuation', /[，。、；：,;]{2,}|[，、；：](?=[）】])|(?<=[（【])[，。、；：]/g],
  ['empty brackets', /[（(]\s*[）)]|【(?:请填写[：:]?)?\s*】|“\s*”|《\s*》/g],
  [
    'machine residue',
    /undefined|null|NaN|Infinity|\[object|\{\{|\}\}|\{%|%\}|[\ue000-\uf8ff\ufffd]/g,
  ],
  ['unit twice', /万元(?:万元|元)/g],
];

export function residueOf(paragraph: string): Residue[] {
  return NEVER.flatMap(([kind, pattern]) =>
    [...paragraph.matchAll(pattern)].map(({ 0: found, index }) => ({
      kind,
      quote: around(paragraph, index, found.length),
    })),
  );
}

/** A text of a unit does not speak of a department, nor the other way round. */
export function wrongSelf(paragraph: string, scope: 'department' | 'unit'): Residue[] {
  const other = scope === 'unit' ? /本部门|我部门/g : /本单位|我单位/g;
  return [...paragraph.matchAll(other)].map(({ 0: found, index }) => ({
    kind: 'wrong self',
    quote: around(paragraph, index, found.length),
  }));
}

/** @param known every 分 that a figure of 万元 may come to */
export function strangers(paragraph: string, known: ReadonlySet<number>): Residue[] {
  return [...paragraph.matchAll(/(\d+(?:\.\d+)?)\s*万元/g)]
    .filter(([, digits = '']) => !known.has(fenOf(digits)))
    .map(({ 0: found, index }) => ({
      kind: 'unknown figure',
      quote: around(paragraph, index, found.length),
    }));
}

function around(text: string, index: number, length: number): string {
  return text.slice(Math.max(0, index - 12), index + length + 8);
}
