import { changeOf, type Fact, type FactFigure } from '../../model/fact';
import { isTotal, levelOf } from '../../reports/fact-level';
import type { Summary } from '../../reports/summary';
import { LISTED } from '../../reports/summary-lines';
import { changesOf, factGroups, type Change, type FactGroup } from '../../wording/fact-groups';
import { derivation, sizeText } from '../../wording/fact-sentence';
import { placeText } from '../../wording/place-text';
import { reasonSentence } from '../../wording/reason-sentence';
import { separated } from '../../wording/separated';
import { restText, summaryVerdict } from '../../wording/sheet-labels';
import type { PlaceView } from './state';
import type { FactView, SummaryGroupView, SummaryView } from './year-state';

/** Cells of one figure that are named. */
const MOST_PLACES = 12;

/** A summary in words and with its cells, group by group. */
export function summaryView(summary: Summary): SummaryView {
  const { verdict, year, priorYear, remarks, facts, drivers } = summary;
  const changes = changesOf(facts, drivers);
  return {
    ...{ verdict, year, priorYear },
    verdictSentence: summaryVerdict(verdict),
    remarks: remarks.map(reasonSentence),
    groups: factGroups(facts).map((group) => groupView(group, changes)),
  };
}

/** The cells that a figure is made of, each once. */
export function placesOf({ parts }: FactFigure): PlaceView[] {
  const places = new Map(parts.map(({ place }) => [placeText(place), place]));
  return [...places].slice(0, MOST_PLACES).map(([text, place]) => ({ text, place }));
}

function groupView({ id, title, facts }: FactGroup, changes: readonly Change[]): SummaryGroupView {
  return {
    ...{ id, title },
    lines: facts.map((fact) => factView(fact, longestOf(fact, facts))),
    changes: changes.filter(({ fact }) => facts.includes(fact)).map(changeView),
  };
}

/** The longest bar of a group; counts are not measured by amounts. */
function longestOf({ unit }: Fact, facts: readonly Fact[]): number {
  const same = facts.filter((fact) => fact.unit === unit);
  return Math.max(...same.flatMap(({ now, prior }) => [now.size, prior?.size ?? 0]).map(Math.abs));
}

function factView(fact: Fact, longest: number): FactView {
  const { id, label, unit, now, prior, remark } = fact;
  const change = changeOf(fact);
  const share = (size: number): number => (longest === 0 ? 0 : size / longest);
  return {
    ...{ id, label, unit, level: levelOf(id), total: isTotal(id) },
    now: shown(now.size, unit),
    prior: prior ? shown(prior.size, unit) : null,
    change: change && signed(change.size, unit),
    direction: change?.direction ?? null,
    bar: { now: share(now.size), prior: prior ? share(prior.size) : null },
    derivation: derivation(now),
    places: placesOf(now),
    remark: remark ? reasonSentence(remark) : '',
  };
}

function changeView({ fact, drivers }: Change): SummaryGroupView['changes'][number] {
  const rest = drivers.slice(LISTED);
  const sum = rest.reduce((size, { change }) => size + change, 0);
  return {
    label: fact.label,
    change: signed(changeOf(fact)?.size ?? 0, fact.unit),
    items: [
      ...drivers.slice(0, LISTED).map(({ label, change }) => ({
        ...{ label, change: signed(change, '万元') },
      })),
      ...(rest.length > 0 ? [{ label: restText(rest.length), change: signed(sum, '万元') }] : []),
    ],
  };
}

function shown(size: number, unit: Fact['unit']): string {
  return separated(sizeText(size, unit));
}

function signed(size: number, unit: Fact['unit']): string {
  return (size > 0 ? '+' : '') + shown(size, unit);
}
