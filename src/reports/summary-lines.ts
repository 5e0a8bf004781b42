import { wan } from '../model/amount';
import { changeOf, type Direction, type Fact } from '../model/fact';
import { FONT_POINTS, type NewCellStyle } from '../model/new-workbook';
import type { Change } from '../wording/fact-groups';
import { derivation, sizeText } from '../wording/fact-sentence';
import { placeText } from '../wording/place-text';
import { reasonSentence } from '../wording/reason-sentence';
import { labelWithUnit, placesText, remarkText, restText, SUMMARY } from '../wording/sheet-labels';
import { isTotal, levelOf } from './fact-level';
import type { LineCell } from './sheet-lines';
import { widthOf } from './sheet-text';

/** Items of one change that are listed one by one, and places that are named. */
export const LISTED = 10;
const PLACES = 3;

/** Width that the figures of a fact need, with sign and separators, in characters of the standard font. */
export function figureWidth({ unit, now, prior }: Fact): number {
  const sizes = [now.size, prior?.size ?? 0, now.size - (prior?.size ?? 0)];
  const longest = Math.max(...sizes.map((size) => sizeText(size, unit).length));
  return Math.ceil(widthOf('0'.repeat(longest + Math.ceil(longest / 3) + 1), FONT_POINTS.exact));
}

/** A fact, last year's where `compared`, and where it comes from. */
export function factLine(fact: Fact, compared: boolean): LineCell[] {
  const { id, now, remark } = fact;
  const notes = remark ? [remarkText(reasonSentence(remark))] : [];
  const label: Content = { value: labelWithUnit(fact), style: 'text', indent: levelOf(id) };
  const figures = compared ? comparison(fact) : [figure(now.size, fact)];
  return line(
    ...(isTotal(id) ? strong(label, ...figures) : [label, ...figures]),
    sourceCell([derivation(now), ...notes].filter(Boolean).join('\n')),
  );
}

/** A change and the items that made it up; those that are not listed are one sum. */
export function changeLines({ fact, drivers }: Change): LineCell[][] {
  const whole = strong({ value: fact.label, style: 'text' }, ...comparison(fact));
  const items = drivers.slice(0, LISTED).map(({ label, change, places }) => {
    const named = places.slice(0, PLACES).map(placeText);
    return itemLine(label, change, placesText(named, places.length));
  });
  const rest = drivers.slice(LISTED);
  const sum = rest.reduce((size, { change }) => size + change, 0);
  return [
    line(...whole, sourceCell('')),
    ...items,
    ...(rest.length > 0 ? [itemLine(restText(rest.length), sum, '')] : []),
  ];
}

type Content = Omit<LineCell, 'from' | 'to'>;

function line(...cells: readonly Content[]): LineCell[] {
  return cells.map((cell, i) => ({ ...cell, from: i, to: i + 1 }));
}

function strong(...cells: readonly Content[]): Content[] {
  return cells.map((cell) => ({ ...cell, strong: true }));
}

/** Set off from the figure beside it. */
function sourceCell(value: string): Content {
  return { value, style: 'text', indent: 1 };
}

function itemLine(label: string, change: number, source: string): LineCell[] {
  return line(
    { value: label, style: 'text', indent: 1 },
    { value: null, style: 'exact' },
    { value: null, style: 'exact' },
    { value: numberOf(change), style: 'change' },
    { value: directionOf(change), style: 'sequence' },
    sourceCell(source),
  );
}

/** This year, last year, the change and its direction. */
function comparison(fact: Fact): Content[] {
  const { now, prior, unit } = fact;
  const change = changeOf(fact);
  if (!prior || !change) {
    const none: Content = { value: SUMMARY.notKnown, style: 'exact' };
    return [figure(now.size, fact), none, none, { ...none, style: 'sequence' }];
  }
  const style: NewCellStyle = unit === '万元' ? 'change' : 'quantityChange';
  return [
    figure(now.size, fact),
    figure(prior.size, fact),
    { value: numberOf(change.size), style },
    { value: change.direction, style: 'sequence' },
  ];
}

function figure(size: number, { unit }: Fact): Content {
  return { value: numberOf(size), style: unit === '万元' ? 'exact' : 'quantity' };
}

/** 分 as 万元, or millionths as a count: the number that its decimal digits mean. */
function numberOf(size: number): number {
  return Number(wan(size)) + 0;
}

function directionOf(change: number): Direction {
  return change > 0 ? '增加' : change < 0 ? '减少' : '持平';
}
