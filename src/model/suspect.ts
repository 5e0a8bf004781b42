import type { Place, SheetPlace } from './place';

/**
 * How a figure may have come to be wrong: adjacent digits `transposed`, one `digit` another, one
 * `dropped` or one too many (`doubled`), the point `shifted`, the `sign`, left `blank`, or exchanged
 * with a cell of its row (`column`) or of its column (`row`).
 */
export type Slip =
  'transposed' | 'digit' | 'shifted' | 'dropped' | 'doubled' | 'sign' | 'blank' | 'column' | 'row';

/** A cell and what it would hold; texts as the cell holds them, in its own unit, `''` when blank. */
export interface ProposedCell<P extends Place = Place> {
  readonly place: P;
  readonly form: string;
  readonly instance: string;
  /** Key of its row; `label` as a reader says it. */
  readonly row: string;
  readonly column: string;
  readonly rowLabel: string;
  readonly columnLabel: string;
  readonly value: string;
  readonly proposed: string;
}

/** A single cell that is likely wrong: with the proposed value, failing checks would hold. */
export interface Suspect<P extends Place = Place> extends ProposedCell<P> {
  /** Separate slips have numbers of their own, from 1; the suspects of one slip exclude each other. */
  readonly slipNumber: number;
  /** How many failing checks hold when this is corrected and nothing else. */
  readonly satisfies: number;
  /** Ids of the findings that go away. */
  readonly findings: readonly string[];
  readonly slip?: Slip;
  /** Where its value belongs, when it stands in the wrong column or row: corrected with it. */
  readonly belongs?: ProposedCell<P>;
}

/** As repair finds them: in a grid, whether a sheet or a document's table. */
export type GridCellProposal = ProposedCell<SheetPlace>;
export type GridSuspect = Suspect<SheetPlace>;
