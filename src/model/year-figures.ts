import type { Entity } from './book';
import type { Fact } from './fact';
import type { Place } from './place';

/** One of the items that a fact is made of: a 科目, a row of 表1 or of 表9. */
export interface YearItem {
  /** Id of the fact that it is part of. */
  readonly fact: string;
  /** What it is known by in both years: its code, or the key or label of its row. */
  readonly key: string;
  readonly label: string;
  /** 分. */
  readonly size: number;
  /** Nowhere, where only the figures were kept. */
  readonly places: readonly Place[];
}

/** The figures of one entity and year, read from a book or kept from one. */
export interface YearFigures {
  readonly year: number | null;
  readonly entity: Pick<Entity, 'code' | 'name' | 'scope'>;
  readonly facts: readonly Fact[];
  readonly items: readonly YearItem[];
}

/** An item in both years, in 分; zero in a year that does not list it. */
export interface ItemChange {
  readonly fact: string;
  readonly label: string;
  readonly now: number;
  readonly before: number;
  readonly places: readonly Place[];
}
