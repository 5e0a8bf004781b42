/**
 * The parts of a published document, in order: the official tables, where they are wanted, what stands
 * before the first heading of the 情况说明, and its nine sections.
 */
export const NARRATIVE_PARTS = [
  ...['forms', 'opening', 'duties', 'overall', 'operating', 'sangong', 'performance'],
  ...['procurement', 'assets', 'terms', 'others'],
] as const;
