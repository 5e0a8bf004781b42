import { openFile } from '../hosts/file/open-file';
import { openWorkbook, type Opened } from '../session/open';
import { summarise } from '../session/summarise';
import { complain } from './complain';
import { keepInputs } from './keep-inputs';
import { save } from './save';
import { summaryJson } from './summary-json';
import { summaryText } from './summary-text';
import { whyOf } from './why';

export interface SummaryOptions {
  readonly prior?: string;
  readonly format: 'text' | 'json';
  readonly out?: string;
}

/** `gouji summary`: 三公, 机关运行 and the totals of a book; 0 done, 2 could not be done. */
export async function summaryCommand(file: string, options: SummaryOptions): Promise<0 | 2> {
  const { prior, format, out } = options;
  // Whatever goes wrong is said of the file that was in hand.
  let subject = out ?? file;
  try {
    await keepInputs(out, [file, prior]);
    subject = file;
    const own = await open(file);
    subject = prior ?? file;
    const summary = summarise(own, prior === undefined ? undefined : await open(prior));
    const text = format === 'json' ? summaryJson(summary) : summaryText(file, summary);
    subject = out ?? file;
    if (out === undefined) process.stdout.write(`${text}\n`);
    else await save(out, `${text}\n`);
    return 0;
  } catch (problem) {
    complain(subject, whyOf(problem));
    return 2;
  }
}

async function open(path: string): Promise<Opened> {
  const { bytes, name } = await openFile(path);
  return openWorkbook(bytes, name);
}
