/** How a book is laid out; the figures are the same in all of them. */
export interface Layout {
  readonly unit: '万元' | '元';
  /** Odd sheet names, blank leading rows and columns, spaced titles, codes as numbers, amounts as text. */
  readonly messy?: boolean;
  /** Repeats headers within T2 and T4 as continued pages do; `swapped`: two labels exchanged in T2. */
  readonly paged?: 'same' | 'swapped';
  readonly oneSheet?: boolean;
  /** Unit blocks within the tables, or whole tables per unit below the department's. */
  readonly units?: 'blocks' | 'stacked';
  /** Adds hidden sheets: an old draft of T3 and a scratch sheet. */
  readonly hidden?: boolean;
  /** Subtotals as live formulas, with or without stored results. */
  readonly formulas?: 'stored' | 'uncalculated';
  /** Blank rows between the rows of the tables. */
  readonly blankRows?: boolean;
  /** `---` where a zero is otherwise left blank. */
  readonly dashes?: boolean;
}

export const LAYOUTS = {
  plain: { unit: '万元' },
  messy: { unit: '万元', messy: true },
  yuan: { unit: '元' },
  paged: { unit: '万元', paged: 'same' },
  oneSheet: { unit: '万元', oneSheet: true },
  blocks: { unit: '万元', units: 'blocks' },
  stacked: { unit: '万元', units: 'stacked' },
  hidden: { unit: '万元', hidden: true },
  formulas: { unit: '万元', formulas: 'stored' },
  uncalculated: { unit: '万元', formulas: 'uncalculated' },
  blankRows: { unit: '万元', blankRows: true },
  dashes: { unit: '万元', dashes: true },
} as const satisfies Record<string, Layout>;

export type LayoutName = keyof typeof LAYOUTS;
