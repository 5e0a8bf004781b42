import type { Driver, Fact } from '../model/fact';

/** What is read together, by the beginning of its ids. */
const GROUPS = [
  { id: 'sangong', title: '“三公”经费', ids: /^sangong\./ },
  { id: 'operating', title: '机关运行经费', ids: /^operating\./ },
  { id: 'income', title: '收入', ids: /^income\./ },
  { id: 'expenditure', title: '支出', ids: /^expenditure\./ },
  { id: 'fiscal', title: '财政拨款', ids: /^(?:fiscal|general|fund|capital)\./ },
  { id: 'procurement', title: '政府采购', ids: /^procurement\./ },
  { id: 'assets', title: '国有资产', ids: /^assets\./ },
  { id: 'project', title: '项目', ids: /^project\./ },
] as const;

export interface FactGroup {
  readonly id: (typeof GROUPS)[number]['id'];
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** Facts as they are read, group by group; a group without any is left out. */
export function factGroups(facts: readonly Fact[]): FactGroup[] {
  return GROUPS.map(({ id, title, ids }) => ({
    ...{ id, title },
    facts: facts.filter((fact) => ids.test(fact.id) && isWorthALine(fact)),
  })).filter((group) => group.facts.length > 0);
}

/** The items of 三公 are said also when they are nothing; other zeros only where they were not. */
function isWorthALine({ id, now, prior }: Fact): boolean {
  const always = /^sangong\.(?!.*\.(?:basic|project)$)|^\w+\.total$/.test(id);
  return always || now.size !== 0 || (prior?.size ?? 0) !== 0;
}

/** A fact whose change has items that made it up. */
export interface Change {
  readonly fact: Fact;
  readonly drivers: readonly Driver[];
}

/** What makes up their changes is what makes up those of 支出. */
const SAID_BEFORE = /^(?:fiscal|general)\./;

/** The changes that are known item by item, in the order of the facts. */
export function changesOf(facts: readonly Fact[], drivers: readonly Driver[]): Change[] {
  return facts
    .filter(({ id }) => !SAID_BEFORE.test(id))
    .map((fact) => ({ fact, drivers: drivers.filter((driver) => driver.fact === fact.id) }))
    .filter((change) => change.drivers.length > 0);
}
