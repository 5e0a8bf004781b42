import type { Claim, ClaimList } from '../../model/claim';
import type { TextContext } from '../text-context';
import { addsUp, demandOf, type Demand } from './demand';
import { checksOf, isPartOf, WHOLES, type Whole } from './measures';

/** A whole and its parts, all of them stated in the text. */
export interface Equation extends Demand {
  readonly check: string;
  readonly total: Claim;
  readonly parts: readonly Claim[];
}

/** What a claim says became of its measure: 增加 0 万元 is 持平 as well. */
export function wayOf({ direction, quantity }: Claim): Claim['direction'] {
  return quantity?.fen === 0 && direction !== undefined ? '持平' : direction;
}

/** 增长 0%: whatever the direction, it says that there is hardly any change. */
export function isZeroRate({ quantity }: Claim): boolean {
  return quantity?.unit === '%' && Number(quantity.digits) === 0;
}

/** 分 that a claim says, a change with its sign; 持平 is zero. `null`: it says no amount. */
export function valueOf(claim: Claim, fen = claim.quantity?.fen): number | null {
  if (claim.quantity?.bound) return null;
  if (claim.figure !== 'change') return fen ?? null;
  if (wayOf(claim) === '持平') return 0;
  if (fen === undefined || claim.direction === undefined) return null;
  return claim.direction === '减少' ? -fen : fen;
}

/** Every sum of figures that the text states: as its own lists, else side by side in one part. */
export function sumsOf(context: TextContext): Equation[] {
  const { claims, lists } = context.claims;
  const listed = lists.flatMap((list) => listSum(context, list) ?? []);
  const own = new Set(listed.map(({ total, check }) => `${partOf(context, total)}/${check}`));
  const figures = claims.filter((one) => one.figure === 'now' && !one.inReason);
  const beside = bySection(context, figures).flatMap((stated) =>
    WHOLES.flatMap((whole): Equation[] => {
      const total = stated.get(whole.whole);
      if (!total || own.has(`${partOf(context, total)}/${whole.sum}`)) return [];
      const parts = whole.parts.includes('project.*') ? [] : statedParts(whole, stated);
      if (parts.length === 0) return [];
      const demand = demandOf(context, whole, parts, false);
      return demand ? [{ check: whole.sum, total, parts, ...demand }] : [];
    }),
  );
  return [...listed, ...beside];
}

/** Changes with their signs, where all of them are stated (spec b.2 note 6). */
export function changeSumsOf(context: TextContext): Equation[] {
  const changes = context.claims.claims.filter((one) => one.figure === 'change');
  return bySection(context, changes).flatMap((stated) =>
    WHOLES.flatMap((whole): Equation[] => {
      const total = stated.get(whole.whole);
      if (!total) return [];
      const parts = statedParts(whole, stated);
      if (parts.length === 0 || !addsUp(context, whole, parts)) return [];
      return [{ check: whole.changes, total, parts, demand: 'equal', missing: [] }];
    }),
  );
}

function partOf({ text }: TextContext, { span }: Claim): number {
  return text.paragraphs[span.paragraph]?.section ?? -1;
}

/** What each part of the text states of each measure; nothing where it states two things of one. */
function bySection(context: TextContext, claims: readonly Claim[]): Map<string, Claim>[] {
  const sections = new Map<number, Map<string, Claim[]>>();
  for (const claim of claims) {
    if (claim.measure === null || valueOf(claim) === null) continue;
    const section = partOf(context, claim);
    const own = sections.get(section) ?? new Map<string, Claim[]>();
    sections.set(section, own.set(claim.measure, [...(own.get(claim.measure) ?? []), claim]));
  }
  return [...sections.values()].map(
    (own) =>
      new Map(
        [...own].flatMap(([measure, said]): [string, Claim][] => {
          const first = said.find(({ inReason }) => !inReason) ?? said[0];
          const same = said.every((one) => first && valueOf(one) === valueOf(first));
          return first && same ? [[measure, first]] : [];
        }),
      ),
  );
}

/** The parts that are stated; one that is not, by parts of its own where these are. */
function statedParts(whole: Whole, stated: ReadonlyMap<string, Claim>): Claim[] {
  const named = [...stated].flatMap(([measure, claim]) =>
    isPartOf(whole, measure) ? [claim] : [],
  );
  const inside = whole.core
    .filter((part) => !stated.has(part))
    .flatMap((part) => {
      const core = WHOLES.find((one) => one.whole === part && one.core.length > 0)?.core ?? [];
      const own = core.flatMap((one) => stated.get(one) ?? []);
      return own.length === core.length ? own : [];
    });
  return [...named, ...inside];
}

function listSum(context: TextContext, list: ClaimList): Equation | null {
  const { claims } = context.claims;
  const total = claims[list.whole];
  const parts = list.parts.flatMap((at) => claims[at] ?? []);
  const checks = checksOf(total?.measure ?? null);
  if (!total || !checks || total.figure !== 'now' || valueOf(total) === null) return null;
  if (total.inReason || parts.length === 0) return null;
  if (parts.some((one) => one.figure !== 'now' || valueOf(one) === null)) return null;
  const [whole] = WHOLES.filter((one) => one.whole === total.measure)
    .map((one) => ({ one, hits: parts.filter(({ measure }) => isPartOf(one, measure)).length }))
    .sort((a, b) => b.hits - a.hits);
  if (!whole) return { check: checks.figure, total, parts, demand: 'atMost', missing: [] };
  const demand = demandOf(context, whole.one, parts, list.exhaustive);
  return demand && { check: whole.one.sum, total, parts, ...demand };
}
