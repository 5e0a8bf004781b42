import { yearFigures } from '../facts/year-figures';
import type { YearFigures } from '../model/year-figures';
import type { Opened } from './open-snapshot';

/** The figures of an opened workbook or document. */
export function figuresOf({ book, edition }: Opened): YearFigures {
  return yearFigures(book, edition);
}
