import type { ShapeProblem } from './schema';

/** What is wrong in a rule pack, or in the shape of another data file. */
export type PackProblem =
  | ({ readonly kind: 'shape' } & ShapeProblem)
  | { readonly kind: 'id-taken'; readonly id: string }
  | { readonly kind: 'unknown-id'; readonly id: string }
  | {
      readonly kind: 'formula';
      readonly id: string;
      readonly formula: string;
      /** Position in the formula, from 1. */
      readonly column: number;
      readonly expected: string;
      readonly found: string;
    };
