import { openFile } from '../hosts/file/open-file';
import { keptYear } from '../model/kept-year';
import type { YearFigures } from '../model/year-figures';
import { openLastYear } from '../session/last-year';
import { openWorkbook } from '../session/open';
import { summarise } from '../session/summarise';
import { complain } from './complain';
import { keepInputs } from './keep-inputs';
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
  readonly format: 'text' | 'json';
  readonly out?: string;
}

/** `gouji summary`: 三公, 机关运行 and the totals of a book; 0 done, 2 could not be done. */
export async function summaryCommand(file: string, options: SummaryOptions): Promise<0 | 2> {
  const { prior, renamed, keep, format, out } = options;
  // Whatever goes wrong is said of the file that was in hand.
  let subject = out ?? file;
  try {
    await keepInputs(out, [file, prior, keep]);
    subject = file;
    const own = await openFile(file).then(({ bytes, name }) => openWorkbook(bytes, name));
    subject = prior ?? file;
    const last = prior === undefined ? undefined : await openPrior(prior);
    const summary = summarise(own, last, { renamed });
    const text = format === 'json' ? summaryJson(summary) : summaryText(file, summary);
    subject = keep ?? file;
    if (keep !== undefined)
      await save(keep, `${JSON.stringify(keptYear(summary.own), null, 2)}\n`, 'wx');
    subject = out ?? file;
    if (out === undefined) process.stdout.write(`${text}\n`);
    else await save(out, `${text}\n`);
    return 0;
  } catch (problem) {
    complain(subject, whyOf(problem));
    return 2;
  }
}

async function openPrior(path: string): Promise<YearFigures> {
  const { bytes, name } = await openFile(path);
  return openLastYear(bytes, name);
}
