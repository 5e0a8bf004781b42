import type { FormInstance } from '../../model/book';
import type { Reason } from '../../model/reason';
import { isCheckable, type CheckContext } from '../context';
import { PASS, type Draft, type Outcome } from '../outcome';
import type { CodedCheck } from './coded-check';
import { formsOf, presentOf, published, remark, titleCell } from './forms';

/** STR-01 九张公开表齐全且顺序正确；随附的单位表也要齐全. */
export const formsPresent: CodedCheck = (context) => {
  const outcomes = context.edition.expected.map((form) => {
    const instance = context.instance(form, '');
    return instance && isCheckable(instance) ? PASS : absent(form, '', instance);
  });
  return [...outcomes, ...formOrder(context), ...unitForms(context)];
};

function absent(form: string, unit: string, instance: FormInstance | undefined): Draft {
  const ambiguous = instance?.status === 'ambiguous';
  const why = decisive(instance?.why ?? []);
  return {
    verdict: ambiguous ? 'unchecked' : 'fail',
    form,
    instance: unit,
    keys: [],
    message: ambiguous ? 'ambiguous' : 'missing',
    slots: {},
    cells: ambiguous && instance ? titleCell(instance) : [],
    terms: [],
    ...(why ? { why } : {}),
  };
}

/** What was found out last decided; what came before it only describes. */
function decisive(why: readonly Reason[]): Reason | undefined {
  return why.at(-1);
}

function formOrder(context: CheckContext): Outcome[] {
  const placed = presentOf(context, published).filter((one) => one.instance === '');
  if (placed.length < 2) return [];
  const isBefore = (a: FormInstance, b: FormInstance): boolean =>
    a.grid !== b.grid ? a.grid < b.grid : (a.range?.top ?? 0) < (b.range?.top ?? 0);
  const out = placed.find((one, i) => {
    const before = placed[i - 1];
    return before && isBefore(one, before);
  });
  return out
    ? [remark(out, ['order'], { slots: {}, message: 'order', cells: titleCell(out) })]
    : [PASS];
}

/** A unit that publishes most of the tables is taken to publish them all. */
function unitForms(context: CheckContext): Outcome[] {
  const forms = formsOf(context, published).map((form) => form.id);
  const units = context.instanceNames(forms).filter((name) => name !== '');
  return units.flatMap((unit) => {
    const lacking = forms.filter((form) => !context.instance(form, unit));
    if (lacking.length * 2 >= forms.length) return [];
    return lacking.map((form) => absent(form, unit, undefined));
  });
}
