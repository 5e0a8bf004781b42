import { PASS, type Outcome } from '../../outcome';
import type { CodedCheck } from '../coded-check';
import { about, indicatorsOf, textOf } from './indicators';

/** F-03 指标值非空. */
export const valuesFilled: CodedCheck = (context) =>
  indicatorsOf(context).map((one) => (one.value.kind === 'blank' ? about(one, 'value') : PASS));

/** F-16 三级指标名称、指标值确定依据非空. */
export const namesAndGroundsFilled: CodedCheck = (context) =>
  indicatorsOf(context).flatMap((one): Outcome[] => {
    const blank = [
      ...(one.row.label === '' ? [about(one, 'level3', { message: 'name' })] : []),
      ...(textOf(one.row, 'basis') === '' ? [about(one, 'basis', { message: 'basis' })] : []),
    ];
    return blank.length > 0 ? blank : [PASS];
  });
