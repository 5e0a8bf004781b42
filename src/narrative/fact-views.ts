import { partsOf } from '../facts/parts';
import type { Fact } from '../model/fact';
import { FactView } from './fact-view';
import names from './names.json';

/** Facts under the names that templates know them by. */
export class FactViews {
  private readonly byId: ReadonlyMap<string, Fact>;
  private readonly made = new Map<string, FactView>();

  /** @param reasons why facts changed, by their ids, as the unit says it */
  constructor(
    private readonly facts: readonly Fact[],
    private readonly reasons: Readonly<Record<string, string>>,
  ) {
    this.byId = new Map(facts.map((fact) => [fact.id, fact]));
  }

  /** Every name a template may use, whether a table states it or not. */
  named(): Record<string, FactView> {
    const printed: Readonly<Record<string, string>> = names.printedName;
    return Object.fromEntries(
      Object.entries(names.facts).map(([name, id]) => [name, this.of(id, printed[name] ?? name)]),
    );
  }

  /** Facts whose ids begin so, such as the items of 机关运行经费, under their own labels. */
  under(beginning: RegExp): Record<string, FactView> {
    const own = this.facts.filter(({ id }) => beginning.test(id));
    return Object.fromEntries(own.map(({ id, label }) => [label, this.of(id, label)]));
  }

  /** 其他支出: those that are there this year or were last year. */
  otherExpenditure(): FactView[] {
    return names.otherExpenditure.flatMap((id) => {
      const fact = this.byId.get(id);
      const there = fact && (fact.now.size !== 0 || (fact.prior?.size ?? 0) !== 0);
      return there ? [this.of(id, fact.label)] : [];
    });
  }

  of(id: string, name: string): FactView {
    const known = this.made.get(id);
    if (known) return known;
    const { parts, complete } = partsOf(this.facts, id);
    const views = parts.map((part) => this.of(part.id, part.label));
    const view = new FactView(name, this.byId.get(id), this.reasons[id] ?? '', {
      stated: views.filter(
        ({ 不为零 }, i) => 不为零 || names.statedAtZero.includes(parts[i]?.id ?? ''),
      ),
      complete,
      flat: views.length > 0 && views.every(({ 持平 }) => 持平),
      ...this.split(id, name),
    });
    this.made.set(id, view);
    return view;
  }

  /** Items of 三公 are paid by basic expenditure and by projects. */
  private split(id: string, name: string): { basic?: FactView; project?: FactView } {
    if (!/^sangong\.(?!.*\.(?:basic|project)$)/.test(id)) return {};
    return {
      basic: this.of(`${id}.basic`, `${name}（基本支出）`),
      project: this.of(`${id}.project`, `${name}（项目支出）`),
    };
  }
}
