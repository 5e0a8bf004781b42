/** The parts of a 情况说明, in order: what stands before the first heading, and its nine sections. */
export const NARRATIVE_PARTS = [
  ...['opening', 'duties', 'overall', 'operating', 'sangong', 'performance'],
  ...['procurement', 'assets', 'terms', 'others'],
] as const;
