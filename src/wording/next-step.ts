import type { BookVerdict } from '../checks/verdict';
import type { FindingGroup } from '../checks/group';
import { noneRan } from '../checks/rule-remarks';
import type { Reason } from '../model/reason';
import { placeText } from './place-text';
import { shortFormName } from './names';

/** Neither tables nor text have anything that must be changed or explained. */
export const CLEAN_WITH_TEXT = '表和文字都没有要改的；请通读一遍再公开';

/** What to do first where only a text must be changed. */
export const mendTextFirst = (where: string): string => `先改文字：${where}`;

/**
 * What to do first.
 * @param remarks how it was checked
 * @param withText a 情况说明 was read with the tables
 */
export function nextStep(
  verdict: BookVerdict,
  groups: readonly FindingGroup[],
  remarks: readonly Reason[],
  withText = false,
): string {
  const [first] = groups;
  const cell = first?.findings[0]?.cells[0];
  if (verdict === 'fail' && first) {
    const where = cell ? `：${placeText(cell.place)}` : '';
    return `先改${shortFormName(first.form)}${where}`;
  }
  if (verdict === 'incomplete' && noneRan(remarks))
    return '换用没有停用、降低这些规则的规则包、数据包，再核对一次';
  if (verdict === 'incomplete') return '补齐没有或未能认定的表，再核对一次';
  if (groups.some((group) => group.severity === 'warning'))
    return '逐条看“应说明”的问题，改正或准备说明';
  // Said as far as it goes: a text that was not read is not called fit for publication.
  return withText ? CLEAN_WITH_TEXT : '表没有要改的；情况说明写好后，请连同文字再核对一次';
}
