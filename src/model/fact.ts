import { wan } from './amount';
import type { Place } from './place';
import type { Reason } from './reason';

/** A cell that a fact is made of. */
export interface FactPart {
  readonly sign: 1 | -1;
  readonly form: string;
  /** Row and column as a reader says them. */
  readonly row: string;
  readonly column: string;
  /** As the cell holds it; `''` when blank. */
  readonly value: string;
  readonly place: Place;
}

/** A figure with what it is added up from. Amounts in 分; counts in millionths, as they are read. */
export interface FactFigure {
  readonly size: number;
  readonly parts: readonly FactPart[];
}

/** One number that summaries, narrative and proofreading speak of. */
export interface Fact {
  /** `income.total`, `sangong.vehicle.purchase`, `operating.30201`, `project.<name>`, … */
  readonly id: string;
  readonly label: string;
  readonly unit: '万元' | '项' | '辆';
  readonly now: FactFigure;
  /** The same of last year, where that is known. */
  readonly prior?: FactFigure;
  /** What a reader must know of how it was made up. */
  readonly remark?: Reason;
}

/** One, as quantities are read. */
export const ONE = 1_000_000;

/** A fact's size in its own unit: 万元 with two decimals or more, counts as whole as they are. */
export function sizeText(size: number, unit: Fact['unit']): string {
  return unit === '万元' ? wan(size) : String(size / ONE);
}

export type Direction = '增加' | '减少' | '持平';

/** This year less last year; `null` when last year is not known. */
export function changeOf({ now, prior }: Fact): { size: number; direction: Direction } | null {
  if (!prior) return null;
  const size = now.size - prior.size;
  return { size, direction: size > 0 ? '增加' : size < 0 ? '减少' : '持平' };
}

/** One of the items that made up a change, the largest first. */
export interface Driver {
  /** Id of the fact whose change it is part of. */
  readonly fact: string;
  readonly label: string;
  /** 分; this year less last year. */
  readonly change: number;
  readonly places: readonly Place[];
}

/** The items that a change can be put down to, as data for a sentence. */
export interface ProposedReason {
  /** Id of the fact that changed. */
  readonly fact: string;
  /** A few items that moved the same way, the largest first. */
  readonly items: readonly Pick<Driver, 'label' | 'change'>[];
  /** Other items moved that way too. */
  readonly more: boolean;
}
