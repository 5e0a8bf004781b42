import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FileError } from '../hosts/file/file-error';
import { openFile } from '../hosts/file/open-file';
import { reason, Refusal, type Reason } from '../model/reason';
import { openWorkbook, type Opened } from '../session/open';
import { summarise } from '../session/summarise';
import { complain } from './complain';
import { summaryJson } from './summary-json';
import { summaryText } from './summary-text';

export interface SummaryOptions {
  readonly prior?: string;
  readonly format: 'text' | 'json';
  readonly out?: string;
}

/** `gouji summary`: 三公, 机关运行 and the totals of a book; 0 done, 2 could not be done. */
export async function summaryCommand(file: string, options: SummaryOptions): Promise<0 | 2> {
  const { prior, format, out } = options;
  const inputs = [file, ...(prior === undefined ? [] : [prior])];
  if (out !== undefined && inputs.some((one) => resolve(one) === resolve(out)))
    return refuse(out, reason('out.is-input'));
  const opened: Opened[] = [];
  for (const path of inputs) {
    const one = await open(path);
    if (!('book' in one)) return refuse(path, one);
    opened.push(one);
  }
  const [own, before] = opened;
  if (!own) return 2;
  try {
    const summary = summarise(own, before);
    const text = format === 'json' ? summaryJson(summary) : summaryText(file, summary);
    if (out === undefined) process.stdout.write(`${text}\n`);
    else await writeFile(out, `${text}\n`, 'utf8');
    return 0;
  } catch (problem) {
    if (problem instanceof Refusal) return refuse(prior ?? file, problem.reason);
    const code = (problem as NodeJS.ErrnoException).code;
    if (code === undefined) throw problem;
    return refuse(out ?? file, reason('out.unwritable', { reason: code }));
  }
}

async function open(path: string): Promise<Opened | Reason> {
  try {
    const { bytes, name } = await openFile(path);
    return await openWorkbook(bytes, name);
  } catch (problem) {
    if (problem instanceof Refusal) return problem.reason;
    if (problem instanceof FileError) return reason(`file.${problem.code}`, problem.slots);
    throw problem;
  }
}

function refuse(subject: string, why: Reason): 2 {
  complain(subject, why);
  return 2;
}
