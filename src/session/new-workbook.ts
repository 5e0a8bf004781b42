import { CATALOGUE } from '../checks/catalogue';
import { chooseEdition } from '../editions/choose';
import { EDITIONS } from '../editions/in-use';
import type { NewWorkbook } from '../model/new-workbook';
import { writeXlsx } from '../formats/xlsx/write';
import type { EditionRef } from '../model/book';
import { reason, Refusal } from '../model/reason';
import { formSheet } from './blank-book/form-sheet';
import { liveFormulas } from './blank-book/live-formulas';
import { planSheets } from './blank-book/sheet-plan';

/** What a blank book is made for. */
export interface NewBook {
  /** Id of the edition whose forms it has; the year need not be that edition's. */
  readonly edition: string;
  /** The department or unit, as it is printed on every form. */
  readonly unit: string;
  /** The budget year. */
  readonly year: number;
  /** 部门编码, 3 to 12 digits; printed before the name. */
  readonly code?: string;
  /** Whether the forms say 部门预算 or 单位预算; a department when absent. */
  readonly scope?: 'department' | 'unit';
}

const LONGEST_NAME = 50;

/**
 * A blank official workbook as .xlsx: every form of an edition, its subtotals as live formulas.
 * @throws Refusal `new.edition`, `new.year`, `new.unit` or `new.code`
 */
export async function newWorkbook(book: NewBook): Promise<Uint8Array> {
  return writeXlsx(blankBook(book));
}

/** The same before it is written. */
export function blankBook(book: NewBook): NewWorkbook {
  const edition = EDITIONS.find(({ id }) => id === book.edition);
  if (!edition) {
    const known = EDITIONS.map(({ id }) => id).join('、');
    throw new Refusal(reason('new.edition', { edition: book.edition, known }));
  }
  const { year, code = '' } = book;
  const unit = book.unit.trim();
  if (!Number.isInteger(year) || year < 2000 || year > 2099) {
    throw new Refusal(reason('new.year', { year }));
  }
  if (unit === '' || unit.length > LONGEST_NAME || /\p{C}/u.test(unit)) {
    throw new Refusal(reason('new.unit', { limit: LONGEST_NAME }));
  }
  if (!/^(?:\d{3,12})?$/.test(code)) throw new Refusal(reason('new.code', { code }));
  const scope = book.scope === 'unit' ? '单位' : '部门';
  const plans = planSheets(edition, { scope, year, entity: code + unit });
  const live = liveFormulas(plans, CATALOGUE);
  return { sheets: plans.map((plan) => formSheet(plan, unit, live.get(plan) ?? new Map())) };
}

/** The edition that a check reads a book of this year by. */
export function editionOfYear(year: number): EditionRef {
  return chooseEdition(EDITIONS, year).ref;
}
