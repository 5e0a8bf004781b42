import type { Claim } from '../../model/claim';
import type { Fact } from '../../model/fact';
import { projectKey } from '../../model/label';
import type { Project } from '../../model/project';
import type { TextContext } from '../text-context';
import { CENT } from './compare';
import { isPartOf, WHOLES, type Whole } from './measures';
import { tableFigure } from './table-figure';

/** `atMost`: parts may have been left out. */
export interface Demand {
  readonly demand: 'equal' | 'atMost';
  /** What the tables have, and a list that says it is whole does not. */
  readonly missing: readonly Fact[];
  /** The one project that the tables name and a list, of the main ones only, does not. */
  readonly unlisted?: string;
}

/**
 * What must hold between a whole and these parts. Where the tables tell what the parts come to, this
 * decides: 基本支出 paid from other funds is in no 人员经费 of 表6, and nothing is wrong with it.
 */
export function demandOf(
  context: TextContext,
  whole: Whole,
  parts: readonly Claim[],
  exhaustive: boolean,
): Demand | null {
  const equal: Demand = { demand: 'equal', missing: [] };
  const atMost: Demand = { demand: 'atMost', missing: [] };
  const table = tableFigure(context, whole.whole);
  const known = parts.flatMap(({ measure }) => tableFigure(context, measure ?? '') ?? []);
  if (table && known.length === parts.length) {
    const gap = table.now.size - known.reduce((sum, { now }) => sum + now.size, 0);
    const slack = tolerance(known.map(({ now }) => now.size));
    if (Math.abs(gap) <= slack) return equal;
    const missing = leftOut(context, whole, parts);
    const rest = missing.reduce((sum, { now }) => sum + now.size, 0);
    if (missing.length > 0 && exhaustive && Math.abs(gap - rest) <= slack)
      return { demand: 'equal', missing };
    return gap > 0 ? atMost : null;
  }
  if (exhaustive || coversCore(whole, parts)) return equal;
  const unlisted = unlistedProjects(context, whole, parts);
  const [only] = unlisted ?? [];
  if (only === undefined) return unlisted ? equal : atMost;
  const alone = unlisted?.length === 1 && parts.length >= FEW && only.kind !== 'secret';
  return alone ? { ...atMost, unlisted: only.name } : atMost;
}

/** The same of changes: nothing is demanded where the tables show that other parts changed too. */
export function addsUp(context: TextContext, whole: Whole, parts: readonly Claim[]): boolean {
  const changes = [whole.whole, ...parts.map(({ measure }) => measure ?? '')].map((measure) => {
    const table = tableFigure(context, measure);
    return table?.prior ? table.now.size - table.prior.size : null;
  });
  const known = changes.filter((one): one is number => one !== null);
  if (known.length < changes.length) return coversCore(whole, parts);
  const [sum = 0, ...own] = known;
  return Math.abs(sum - own.reduce((a, b) => a + b, 0)) <= tolerance(own);
}

/** Facts that are parts of the whole, not zero, and stated neither themselves nor by their own parts. */
function leftOut({ facts }: TextContext, whole: Whole, parts: readonly Claim[]): Fact[] {
  const said = new Set(parts.map(({ measure }) => measure));
  const within = (a: string | null, b: string | null): boolean =>
    WHOLES.some((one) => one.whole === a && isPartOf(one, b));
  return [...facts.values()].filter(
    ({ id, now }) =>
      isPartOf(whole, id) &&
      now.size !== 0 &&
      ![...said].some((one) => one === id || within(one, id) || within(id, one)),
  );
}

function coversCore({ core }: Whole, parts: readonly Claim[]): boolean {
  const said = new Map(parts.map((one) => [one.measure ?? '', one]));
  return (
    core.length > 0 &&
    core.every((part) => {
      const own = WHOLES.find((one) => one.whole === part && one.core.length > 0)?.core;
      return said.has(part) || own?.every((one) => said.has(one));
    })
  );
}

/** A list of fewer projects leaves one out by choice. */
const FEW = 3;

/**
 * Projects of the tables that a list does not name: it is whole where there are none. `undefined`: it is
 * no list of projects, or the tables name none.
 */
function unlistedProjects(
  { book }: TextContext,
  whole: Whole,
  parts: readonly Claim[],
): readonly Project[] | undefined {
  const projects = book.projects.filter(({ kind }) => kind !== 'operating');
  if (!whole.parts.includes('project.*') || projects.length === 0) return undefined;
  const said = new Set(parts.map(({ measure }) => projectKey((measure ?? '').slice(8))));
  return projects.filter(({ name }) => !said.has(projectKey(name)));
}

/**
 * How far rounded figures may lie from their rounded sum: ⌊(n+1)/2⌋ steps of 0.01 万元, 0 for a single
 * one (spec b.0).
 */
export function tolerance(values: readonly number[], tick = CENT): number {
  const figures = values.filter((one) => one !== 0).length;
  return figures < 2 ? 0 : Math.floor((figures + 1) / 2) * tick;
}
