import type { Unit } from '../model/amount';
import type { Caption } from '../model/book';
import type { GridRow } from '../model/grid';
import { normalizeLabel } from '../model/label';
import { isSecretProject } from '../model/project';
import { textOf } from './grid-view';

/** What stands between a title and its column headers: entity, year, unit. */
export interface CaptionReading extends Caption {
  /** A unit of amounts that is none of ours, such as 百元. */
  readonly unknownUnit?: string;
}

type Draft = { -readonly [K in keyof CaptionReading]: CaptionReading[K] };

/** What was read so far; `sure`: the name stood with its code or its label. */
interface Reading {
  readonly found: Draft;
  sure: boolean;
}

/** What may follow an item in the same cell. 单位：元氏县… is a place, no unit. */
const ENDS = '(?=$|[)，,;；]|预算年度|部门|单位|编制|截)\\)?';
const UNIT = new RegExp(`(?:金额|计量|货币)?单位[:：]?\\(?(?:人民币)?(亿元|万元|千元|元)${ENDS}`);
const BARE_UNIT = /^(?:金额[:：]?)?\(?(?:人民币)?(亿元|万元|千元|元)\)?$/;
const OTHER_UNIT = new RegExp(
  `(?:金额|计量|货币)单位[:：](.{1,6}?)${ENDS}|^单位[:：](.{0,4}元)\\)?$`,
);
const YEAR =
  /(?:预算年度|年度)[:：]?(20\d\d)年?|^(20\d\d)年度?(?:部门|单位)?(?:预算)?$|(20\d\d)年度$/;
const CLOSING_LABEL = /^(?:截[止至]到?)?(?:时间|日期)?[:：]?/;
/** A date without 截止 is one where it is the last day of a year; else the day the table was made. */
const CLOSING =
  /截[止至]到?(?:时间|日期)?[:：]?20\d\d[年./-]?\d{0,2}[月./-]?\d{0,2}[日号]?|^(?:时间[:：])?20\d\d年12月31日$/;
const ENTITY_PREFIX = /^(?:编制|填报|预算|公开)?(?:部门|单位)(?:名称|\(盖章\))?[:：]/;
const CODE_AND_NAME =
  /^(?:部门编码|单位编码|编码)?[:：]?(\d{3,12})[-:：]?(?:部门名称|单位名称|名称)?[:：]?(.*)$/;
/** Sentences, remarks in brackets, numbers of annexes, and titles that were not recognised. */
const NO_ENTITY =
  /[。；,;]|^\(.*\)$|^(?:部门|单位)预算|^(?:附?表\d*|公开\d+表|附件\d*)$|(?:预算|经费|收支|支出|收入).*(?:表|情况)(?:\(.*\))?$/;

/** Reads caption rows; the first of each kind counts. */
export function readCaption(rows: readonly GridRow[]): CaptionReading {
  const reading: Reading = { found: {}, sure: false };
  const places: Record<string, { row: number; column: number }> = {};
  for (const row of rows) {
    for (const cell of row.cells) {
      const text = normalizeLabel(textOf(cell.value));
      if (text === '') continue;
      const before = new Map(Object.entries(reading.found));
      readCell(text, reading);
      for (const [key, value] of Object.entries(reading.found)) {
        if (before.get(key) !== value) places[key] = { row: row.index, column: cell.column };
      }
    }
  }
  return { ...reading.found, places };
}

/** One cell may hold all of it: `434政府办 预算年度：2022 单位：万元`. */
function readCell(text: string, reading: Reading): void {
  const { found } = reading;
  const unit = UNIT.exec(text) ?? BARE_UNIT.exec(text);
  const other = unit ? null : OTHER_UNIT.exec(text);
  const closing = CLOSING.exec(text);
  const year = closing ? null : YEAR.exec(text);
  if (unit) found.unit ??= unit[1] as Unit;
  if (other) found.unknownUnit ??= other[1] ?? other[2] ?? '';
  if (year) found.year ??= Number(year[1] ?? year[2] ?? year[3]);
  if (closing) {
    found.closing ??= closing[0].replace(CLOSING_LABEL, '');
  }
  const rest = [unit, other, year, closing].reduce(
    (left, match) => (match ? left.replace(match[0], '') : left),
    text,
  );
  readEntity(rest, reading);
}

/**
 * `434政府办`, `202 某某办公室`, `编制部门：某某` and `部门编码：434 部门名称：政府办`. A name with its code
 * or its label is taken for sure; in a document a line of talk may stand before it.
 */
function readEntity(text: string, reading: Reading): void {
  const { found } = reading;
  const bare = text.replace(ENTITY_PREFIX, '');
  if (bare === '' || NO_ENTITY.test(bare) || bare.length > 60 || isSecretProject(bare)) return;
  const match = CODE_AND_NAME.exec(bare);
  const [code = '', name = ''] = match ? match.slice(1) : ['', bare];
  const sure = name !== '' && (code !== '' || bare !== text);
  if (found.name !== undefined && (reading.sure || !sure)) return;
  // Some sheets print the year where the code belongs: `2021 某某办公室`.
  if (code !== '' && !/^20\d\d$/.test(code)) found.code = code;
  if (name !== '') found.name = name;
  reading.sure = sure;
}

/** The unit that a column label names, as in `价值（金额单位：元）`. */
export function unitInLabel(label: string): Unit | undefined {
  return UNIT.exec(normalizeLabel(label))?.[1] as Unit | undefined;
}
