import type { Fact, FactFigure } from '../../model/fact';
import { projectKey } from '../../model/label';
import { reason, type Reason } from '../../model/reason';
import type { TextContext } from '../text-context';
import type { MeasureChecks } from './measures';
import { WHOLES } from './measures';

const NOTHING: FactFigure = { size: 0, parts: [] };

/** Facts of codes, that tables list only where they are not zero, with the fact that shows the table. */
const LISTED = [
  { items: /^expenditure\.function\.\d+$/, shown: 'income.general' },
  { items: /^operating\.\d+$/, shown: 'operating.total' },
];

/**
 * What the tables say of a measure: its fact; zero for a code that its table does not list; what its
 * parts come to, where the form prints these alone.
 */
export function tableFigure(context: TextContext, measure: string): Fact | null {
  const { facts } = context;
  const own = facts.get(measure) ?? projectFact(context, measure);
  if (own) return own;
  const shown = LISTED.find(({ items }) => items.test(measure))?.shown;
  const table = facts.get(shown ?? '');
  if (table) {
    if (table.remark?.code === 'fact.only-institutions') return null;
    const prior = table.prior ? { prior: NOTHING } : {};
    return { id: measure, label: '', unit: '万元', now: NOTHING, ...prior };
  }
  return measure === 'income.unit' ? added(context, measure) : null;
}

/** A project's name may carry the year, or other brackets. */
function projectFact({ facts }: TextContext, measure: string): Fact | undefined {
  const name = /^project\.([^]*)$/.exec(measure)?.[1];
  if (name === undefined) return undefined;
  const key = projectKey(name);
  return [...facts.values()].find(
    ({ id }) => id.startsWith('project.') && projectKey(id.slice('project.'.length)) === key,
  );
}

function added({ facts }: TextContext, measure: string): Fact | null {
  const ids = WHOLES.find(({ whole }) => whole === measure)?.parts ?? [];
  const parts = ids.flatMap((id) => facts.get(id) ?? []);
  if (parts.length < ids.length || parts.length === 0) return null;
  const prior = parts.flatMap((part) => part.prior ?? []);
  return {
    ...{ id: measure, label: '', unit: '万元', now: sum(parts.map(({ now }) => now)) },
    ...(prior.length === parts.length ? { prior: sum(prior) } : {}),
  };
}

function sum(figures: readonly FactFigure[]): FactFigure {
  return {
    size: figures.reduce((all, { size }) => all + size, 0),
    parts: figures.flatMap(({ parts }) => parts),
  };
}

/** Why the tables say nothing of a measure. */
export function whyNone({ book }: TextContext, { form }: MeasureChecks): Reason {
  const status = book.forms.find((one) => one.form === form && one.instance === '')?.status;
  const known = status === 'bound' || status === 'empty';
  if (known) return reason('figure-missing', { form });
  return reason(status === 'ambiguous' ? 'form-ambiguous' : 'form-missing', { form });
}
