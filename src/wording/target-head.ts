/** Words above the columns of an 绩效目标表 that no edition has as a label of its own. */

/** The row of the shares of a budget that are to be spent by the end of certain months. */
export const SPENDING_PLAN = '资金支出计划（%）';
