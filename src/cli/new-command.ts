import { reason, type Reason } from '../model/reason';
import { editionOfYear, newWorkbook } from '../session/new-workbook';
import { editionSentence } from '../wording/edition-sentence';
import { complain } from './complain';
import { save } from './save';
import { whyOf } from './why';

export interface NewOptions {
  readonly edition: string;
  readonly unit: string;
  /** As typed; four digits. */
  readonly year: string;
  readonly out: string;
  readonly code?: string;
  /** 单位预算 instead of 部门预算. */
  readonly scope?: 'department' | 'unit';
}

/** `gouji new`: a blank official workbook. A file that is there already is never overwritten. */
export async function newCommand(options: NewOptions): Promise<0 | 2> {
  const { out, year: typed, ...book } = options;
  const year = /^\d{4}$/.test(typed.trim()) ? Number(typed) : NaN;
  if (!/\.xlsx$/i.test(out)) return refuse(out, reason('out.not-xlsx'));
  if (Number.isNaN(year)) return refuse(typed, reason('new.year', { year: typed }));
  try {
    await save(out, await newWorkbook({ ...book, year }), 'wx');
  } catch (problem) {
    return refuse(out, whyOf(problem));
  }
  process.stdout.write(`${out}：空白套表已生成。\n`);
  const edition = editionOfYear(year);
  // A check goes by the year that is printed, not by the forms that were asked for.
  if (edition.id !== options.edition) {
    process.stdout.write(`注意：填好以后将${editionSentence({ edition, year })}。\n`);
  }
  return 0;
}

function refuse(subject: string, why: Reason): 2 {
  complain(subject, why);
  return 2;
}
