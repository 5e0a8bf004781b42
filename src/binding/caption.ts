import type { Unit } from '../model/amount';
import type { Caption } from '../model/book';
import type { GridRow } from '../model/grid';
import { normalizeLabel } from '../model/label';
import { textOf } from './grid-view';

/** What stands between a title and its column headers: entity, year, unit. */
export interface CaptionReading extends Caption {
  /** 截止时间 of an assets table: the year it closes; the budget is the next one's. */
  readonly closingYear?: number;
}

/** 元 at the end, or before another item: 单位：元氏县… is a place. */
const UNIT =
  /(?:金额|计量|货币)?单位[:：]?\(?(亿元|万元|千元|元)(?=$|[)，,;；]|预算年度|部门|单位|编制|截)\)?/;
const YEAR = /(?:预算年度|年度)[:：]?(20\d\d)年?|^(20\d\d)年度?(?:部门|单位)?预算$|^(20\d\d)年度?$/;
const CLOSING = /截[止至](?:时间|日期)?[:：]?(20\d\d)[年.-]?\d{0,2}[月.-]?\d{0,2}日?/;
const ENTITY_PREFIX = /^(?:编制|填报|预算|公开)?(?:部门|单位)(?:名称|\(盖章\))?[:：]/;
const CODE_AND_NAME =
  /^(?:部门编码|单位编码|编码)?[:：]?(\d{3,12})[-:：]?(?:部门名称|单位名称|名称)?[:：]?(.*)$/;

/** Reads caption rows; the first of each kind counts. */
export function readCaption(rows: readonly GridRow[]): CaptionReading {
  const found: { -readonly [K in keyof CaptionReading]: CaptionReading[K] } = {};
  for (const row of rows) {
    for (const cell of row.cells) {
      const text = normalizeLabel(textOf(cell.value));
      if (text === '') continue;
      const unit = UNIT.exec(text);
      const year = YEAR.exec(text);
      const closing = CLOSING.exec(text);
      if (unit) found.unit ??= unit[1] as Unit;
      if (year) found.year ??= Number(year[1] ?? year[2] ?? year[3]);
      if (closing) found.closingYear ??= Number(closing[1]);
      // One cell may hold all of it: `434政府办 预算年度：2022 单位：万元`.
      const rest = [UNIT, YEAR, CLOSING].reduce((left, pattern) => left.replace(pattern, ''), text);
      if (found.name === undefined) readEntity(rest, found);
    }
  }
  return found;
}

/** `434政府办`, `202 某某办公室`, `编制部门：某某` and `部门编码：434 部门名称：政府办`. */
function readEntity(text: string, into: { code?: string; name?: string }): void {
  const bare = text.replace(ENTITY_PREFIX, '');
  if (bare === '' || /^(?:附?表\d*|公开\d+表|附件\d*)$/.test(bare) || bare.length > 60) return;
  const match = CODE_AND_NAME.exec(bare);
  if (!match) {
    into.name = bare;
    return;
  }
  const [, code = '', name = ''] = match;
  // Some sheets print the year where the code belongs: `2021 某某办公室`.
  if (!/^20\d\d$/.test(code)) into.code = code;
  if (name !== '') into.name = name;
}

/** The unit that a column label names, as in `价值（金额单位：元）`. */
export function unitInLabel(label: string): Unit | undefined {
  return UNIT.exec(normalizeLabel(label))?.[1] as Unit | undefined;
}
