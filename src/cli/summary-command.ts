import { openFile } from '../hosts/file/open-file';
import { keptYear } from '../model/kept-year';
import { reason, Refusal } from '../model/reason';
import type { Summary } from '../reports/summary';
import { openWorkbook } from '../session/open';
import { summarise } from '../session/summarise';
import { summaryFile } from '../session/summary-file';
import { ownProfile } from './check-command';
import { complain } from './complain';
import { keepInputs } from './keep-inputs';
import { lastYear } from './last-year';
import { save } from './save';
import { summaryJson } from './summary-json';
import { summaryText } from './summary-text';
import { whyOf } from './why';

export interface SummaryOptions {
  readonly prior?: string;
  /** Last year's is of the same unit under another name or code. */
  readonly renamed?: boolean;
  /** Where this year's figures are kept for the next. */
  readonly keep?: string;
  /** A unit profile, whose approved figures are held against the book. */
  readonly profile?: string;
  readonly format: 'text' | 'json' | 'xlsx';
  readonly out?: string;
}

/** `gouji summary`: 三公, 机关运行 and the totals of a book; 0 done, 2 could not be done. */
export async function summaryCommand(file: string, options: SummaryOptions): Promise<0 | 2> {
  const { prior, renamed, keep, profile, format, out } = options;
  // Whatever goes wrong is said of the file that was in hand.
  let subject = out ?? file;
  try {
    checkOut(format, out);
    await keepInputs(out, [file, prior, profile, keep]);
    subject = file;
    const known = await ownProfile(profile);
    const own = await openFile(file).then(({ bytes, name }) => openWorkbook(bytes, name));
    subject = prior ?? file;
    const before = await lastYear(prior);
    const summary = summarise(own, before, { renamed, profile: known });
    subject = keep ?? file;
    if (keep !== undefined)
      await save(keep, `${JSON.stringify(keptYear(summary.own), null, 2)}\n`, 'wx');
    subject = out ?? file;
    const content = await contentOf(summary, file, format);
    if (out === undefined) process.stdout.write(content);
    else await save(out, content);
    return 0;
  } catch (problem) {
    const why = whyOf(problem);
    // A profile names itself; what it does not fit is the book.
    complain(why.code.startsWith('profile.') ? file : subject, why);
    return 2;
  }
}

/** @throws Refusal `out.needs-file`, `out.not-xlsx` */
function checkOut(format: SummaryOptions['format'], out: string | undefined): void {
  if (format !== 'xlsx') return;
  if (out === undefined) throw new Refusal(reason('out.needs-file'));
  if (!/\.xlsx$/i.test(out)) throw new Refusal(reason('out.not-xlsx'));
}

async function contentOf(
  summary: Summary,
  file: string,
  format: SummaryOptions['format'],
): Promise<string | Uint8Array> {
  if (format === 'xlsx') return summaryFile(summary);
  return `${format === 'json' ? summaryJson(summary) : summaryText(file, summary)}\n`;
}
