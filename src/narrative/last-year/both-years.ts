import { factKey, isListedIn, withPrior } from '../../facts/with-prior';
import type { Claim } from '../../model/claim';
import { changeOf, ONE, type Direction, type Fact } from '../../model/fact';
import { isOperatingProject } from '../../model/project';

/** What is known of one measure in both years. Sizes as facts have them. */
export interface Pair {
  readonly id: string;
  readonly label: string;
  readonly unit: Fact['unit'];
  /** This year's; `null` where no table of this year states it. */
  readonly now: number | null;
  /** Last year's; `null` where nothing says it. */
  readonly before: number | null;
  /** Last year's is known from the text alone. */
  readonly stated: boolean;
  /** It is no item of this year's any more. */
  readonly gone: boolean;
}

export interface Change {
  /** Without a sign. */
  readonly size: number;
  readonly direction: Direction;
}

/** How a measure changed; `null` where one of the years is not known. */
export function changeIn({ now, before }: Pair): Change | null {
  if (now === null || before === null) return null;
  const none = { parts: [] };
  const fact = { now: { size: now, ...none }, prior: { size: before, ...none } };
  const change = changeOf({ id: '', label: '', unit: '万元', ...fact });
  return change && { size: Math.abs(change.size), direction: change.direction };
}

/** The facts of this year and last year's, from tables or from last year's text itself. */
export class BothYears {
  /** In the order of this year's tables. */
  readonly facts: readonly Fact[];
  private readonly byKey: ReadonlyMap<string, Fact>;
  /** Keys of this year's. */
  private readonly there: ReadonlySet<string>;
  private readonly stated: ReadonlyMap<string, Fact>;
  /** The projects that tables name this year are all there are. */
  readonly allProjects: boolean;

  /**
   * @param before last year's, from its tables; none where there are none
   * @param claims of last year's text: what tables do not say is taken from it
   */
  constructor(
    private readonly own: readonly Fact[],
    private readonly before: readonly Fact[],
    claims: readonly Claim[],
  ) {
    this.there = new Set(own.map(({ id }) => factKey(id)));
    const gone = before.filter(
      ({ id }) => id.startsWith('project.') && !this.there.has(factKey(id)),
    );
    this.allProjects = sumOfProjects(own) === sizeOf(own, 'expenditure.project');
    this.facts = withPrior(own, before);
    this.byKey = new Map(
      [...this.facts, ...gone.map(({ now, ...fact }) => ({ ...fact, prior: now, now: NONE }))].map(
        (fact) => [factKey(fact.id), fact],
      ),
    );
    this.stated = statedIn(claims);
  }

  /** Whether last year's is known from tables, at least in part. */
  get hasTables(): boolean {
    return this.before.length > 0;
  }

  /** @param measure as a claim names it */
  of(measure: string, subject = ''): Pair {
    const key = factKey(measure);
    const fact = this.byKey.get(key);
    const said = this.stated.get(key);
    const there = this.there.has(key);
    const project = measure.startsWith('project.');
    const noMore = !there && (project ? this.allProjects : isListedIn(this.own, measure));
    const before = fact?.prior?.size ?? said?.now.size ?? null;
    return {
      id: fact?.id ?? measure,
      label: fact?.label ?? (project ? measure.slice('project.'.length) : subject || measure),
      unit: fact?.unit ?? said?.unit ?? '万元',
      now: there && fact ? fact.now.size : noMore ? 0 : null,
      before,
      stated: fact?.prior === undefined,
      gone: noMore,
    };
  }
}

const NONE = { size: 0, parts: [] };

function sizeOf(facts: readonly Fact[], id: string): number | undefined {
  return facts.find((fact) => fact.id === id)?.now.size;
}

/** 公用经费 is listed among projects and is none. */
export function isProject({ id, label }: Fact): boolean {
  return id.startsWith('project.') && !isOperatingProject(label);
}

function sumOfProjects(facts: readonly Fact[]): number {
  return facts.filter(isProject).reduce((sum, { now }) => sum + now.size, 0);
}

/** What the text alone says of last year; what it says in two ways is not known. */
function statedIn(claims: readonly Claim[]): Map<string, Fact> {
  const facts = new Map<string, Fact | null>();
  for (const { measure, figure, quantity, inReason } of claims) {
    if (measure === null || figure !== 'now' || !quantity || inReason) continue;
    const size = quantity.fen ?? Number(quantity.digits) * ONE;
    if (!Number.isSafeInteger(size) || quantity.bound) continue;
    const key = factKey(measure);
    const known = facts.get(key);
    const unit = quantity.unit === '辆' || quantity.unit === '项' ? quantity.unit : '万元';
    const fact = { id: measure, label: measure, unit, now: { size, parts: [] } } as const;
    facts.set(key, known === undefined || known?.now.size === size ? fact : null);
  }
  return new Map([...facts].flatMap(([key, fact]) => (fact ? [[key, fact]] : [])));
}
