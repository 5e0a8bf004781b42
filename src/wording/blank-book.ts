/** Words on blank forms that no printed form has. */

/** What a code may be, said when another is typed. */
export const CODE_RULE = {
  functional: '功能分类科目编码应为 3 位（类）、5 位（款）或 7 位（项）',
  economic: '经济分类科目编码应为 3 位（类）或 5 位（款）',
} as const;

/** Where the project's name goes in the title of its table. */
export const PROJECT_PLACE = '（项目名称）';

export const PAGE_FOOTER = '第 &P 页，共 &N 页';

/** The row of a unit in a list by units. */
export function unitSubtotal(unit: string): string {
  return `${unit}小计`;
}
