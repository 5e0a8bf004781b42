import type { Place } from './place';

/** A cell that a fact is made of. */
export interface FactPart {
  readonly sign: 1 | -1;
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly place: Place;
}

/** A figure with its places: in 分 for 万元, in millionths for counts. */
export interface FactFigure {
  readonly size: number;
  /** What it is added up from; none for a zero that is stated nowhere. */
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
}

export type Direction = '增加' | '减少' | '持平';

/** This year less last year; `null` when last year is not known. */
export function changeOf({ now, prior }: Fact): { size: number; direction: Direction } | null {
  if (!prior) return null;
  const size = now.size - prior.size;
  return { size, direction: size > 0 ? '增加' : size < 0 ? '减少' : '持平' };
}
