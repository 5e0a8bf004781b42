import type { BookVerdict } from '../checks/verdict';
import type { FindingGroup } from '../checks/group';
import { placeText } from './place-text';
import { shortFormName } from './names';

/** What to do first. */
export function nextStep(verdict: BookVerdict, groups: readonly FindingGroup[]): string {
  const [first] = groups;
  const cell = first?.findings[0]?.cells[0];
  if (verdict === 'fail' && first) {
    const where = cell ? `：${placeText(cell.place)}` : '';
    return `先改${shortFormName(first.form)}${where}`;
  }
  if (verdict === 'incomplete') return '补齐没有或未能认定的表，再核对一次';
  if (groups.some((group) => group.severity === 'warning'))
    return '逐条看“应说明”的问题，改正或准备说明';
  // Said as far as it goes: what is not checked yet is not called fit for publication.
  return '九张表核对通过；采购、绩效、资产表内部的勾稽和情况说明的文字，本版还不核对';
}
