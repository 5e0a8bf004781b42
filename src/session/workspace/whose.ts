import type { Book } from '../../model/book';
import { entityKey } from '../../model/entity-name';

/** What is kept belongs to a unit and a year, not to a file. */
export interface Whose {
  /** Its code, or its name as names are compared. */
  readonly entity: string;
  readonly year: number | null;
}

export function whoseBook({ entity, year }: Pick<Book, 'entity' | 'year'>): Whose {
  return { entity: entity.code === '' ? entityKey(entity.name) : entity.code, year };
}

/** What is not known contradicts nothing. */
export function isSameUnit(a: Whose, b: Whose): boolean {
  return a.entity === '' || b.entity === '' || a.entity === b.entity;
}

export function isSame(a: Whose, b: Whose): boolean {
  return isSameUnit(a, b) && (a.year === null || b.year === null || a.year === b.year);
}
