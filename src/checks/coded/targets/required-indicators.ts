import { PASS, type Outcome } from '../../outcome';
import type { CodedCheck } from '../coded-check';
import { remark, titleCell } from '../forms';
import { targetTables, type TargetTable } from './indicators';
import type { IndicatorGroup } from '../../../editions/form';

/** F-02 必备指标：产出的数量、质量、时效、成本，效益至少一项，满意度至少一项. */
export const requiredIndicators: CodedCheck = (context) =>
  targetTables(context).flatMap((table): Outcome[] => {
    const groups = context.form(table.instance.form)?.indicators ?? [];
    // 涉密的行豁免; a table without any of the form's levels is made otherwise.
    if (table.partial || !table.indicators.some(({ group }) => group !== '')) return [];
    const missing = groups.flatMap((group) => missingOf(group, table));
    if (missing.length === 0) return [PASS];
    return missing.map(({ key, label }) =>
      remark(table.instance, [key], {
        slots: { kind: label },
        cells: titleCell(table.instance),
      }),
    );
  });

function missingOf(
  group: IndicatorGroup,
  { indicators }: TargetTable,
): readonly { key: string; label: string }[] {
  if (group.needs === 'each') {
    return group.kinds.filter(({ key }) => !indicators.some(({ kind }) => kind === key));
  }
  if (indicators.some((one) => one.group === group.label)) return [];
  return [{ key: group.label, label: group.label }];
}
