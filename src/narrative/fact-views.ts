import type { Form } from '../editions/form';
import { ECONOMIC } from '../editions/in-use';
import { partsOf } from '../facts/parts';
import type { Fact } from '../model/fact';
import { bareLabel } from '../model/label';
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

  /** 机关运行经费 by 款: what 表6 does not list is nothing. */
  operatingItems(): Record<string, FactView> {
    const codes = ECONOMIC.items.filter(({ code }) => /^3(?:02|10)\d\d$/.test(code));
    return Object.fromEntries(
      codes.map(({ code, name }) => [name, this.of(`operating.${code}`, name)]),
    );
  }

  /** 支出 by 类 of 功能分类, as 表1 prints them. */
  functions(form: Form | undefined): Record<string, FactView> {
    const rows = (form?.sides ?? []).flatMap((side) => side.rows);
    return Object.fromEntries(
      rows.flatMap(({ code, label }) => {
        const name = bareLabel(label);
        return code === undefined ? [] : [[name, this.of(`expenditure.function.${code}`, name)]];
      }),
    );
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
    const view = new FactView(
      name,
      this.byId.get(id) ?? this.unlisted(id, name),
      this.reasons[id] ?? '',
      {
        stated: views.filter(
          ({ 不为零 }, i) => 不为零 || names.statedAtZero.includes(parts[i]?.id ?? ''),
        ),
        complete,
        flat: views.length > 0 && views.every(({ 持平 }) => 持平),
        ...this.split(id, name),
      },
    );
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

  /** An item that its table would list if there were any of it. */
  private unlisted(id: string, label: string): Fact | undefined {
    const table = /^operating\.\d/.test(id)
      ? this.byId.get('operating.total')
      : /^expenditure\.function\./.test(id)
        ? this.byId.get('expenditure.total')
        : undefined;
    if (!table) return undefined;
    const none = { size: 0, parts: [] };
    return { id, label, unit: '万元', now: none, ...(table.prior ? { prior: none } : {}) };
  }
}
