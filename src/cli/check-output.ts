import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { reason, Refusal, type Reason } from '../model/reason';
import { checkHtml, type Made } from '../reports/check-html';
import type { CheckReport } from '../reports/check-report';
import { indexHtml } from '../reports/index-html';
import { checkedRow, refusedRow, type IndexRow } from '../reports/index-row';
import { reportFileName } from '../reports/report-file-name';
import { reasonSentence } from '../wording/reason-sentence';
import { checkJson } from './check-json';
import { checkText } from './check-text';
import { complain } from './complain';
import { save, unwritable } from './save';
import { whyOf } from './why';

export type Format = 'text' | 'json' | 'html';

export type Result =
  | { readonly file: string; readonly report: CheckReport }
  | { readonly file: string; readonly refused: Reason };

/** Where results go as they come. */
export interface CheckOutput {
  add(result: Result): Promise<void>;
  /** A folder that could not be looked into. */
  refuse(folder: string, why: Reason): void;
  /** @returns whether all could be written; what could not was complained of */
  finish(): Promise<boolean>;
}

export interface OutputOptions {
  readonly format: Format;
  readonly out?: string;
  readonly all: boolean;
  /** Several files, or any folder. */
  readonly many: boolean;
  readonly catalogue: NonNullable<Made['catalogue']>;
}

/** @throws Refusal when many pages have no folder to go into */
export function outputFor(options: OutputOptions): CheckOutput {
  const { format, out, many } = options;
  if (format !== 'html') return new Sink(out, (result) => written(result, options));
  const made = { date: today(), catalogue: options.catalogue };
  if (!many) {
    return new Sink(out, (result) => ('report' in result ? checkHtml(result, made) : null));
  }
  if (out === undefined) throw new Refusal(reason('out.needs-folder'));
  return new Pages(out, made);
}

function written(result: Result, { format, all, many }: OutputOptions): string | null {
  if (format === 'text')
    return 'report' in result ? checkText(result.file, result.report, all) : null;
  const value =
    'report' in result
      ? checkJson(result.file, result.report)
      : {
          workbook: result.file,
          error: { code: result.refused.code, message: reasonSentence(result.refused) },
        };
  return many ? JSON.stringify(value) : JSON.stringify(value, null, 2);
}

function today(): string {
  const now = new Date();
  return `${String(now.getFullYear())}年${String(now.getMonth() + 1)}月${String(now.getDate())}日`;
}

/** Stdout as they come, or a file written whole at the end. */
class Sink implements CheckOutput {
  private readonly parts: string[] = [];
  private count = 0;

  constructor(
    private readonly path: string | undefined,
    private readonly textOf: (result: Result) => string | null,
  ) {}

  async add(result: Result): Promise<void> {
    const text = this.textOf(result);
    if (text === null) return;
    // Reports for readers are set apart; a line of JSON is a line.
    const apart = this.count > 0 && !text.startsWith('{');
    this.count += 1;
    const part = `${apart ? '\n' : ''}${text}\n`;
    if (this.path === undefined) process.stdout.write(part);
    else this.parts.push(part);
  }

  refuse(): void {
    // Said on stderr already.
  }

  async finish(): Promise<boolean> {
    const { path } = this;
    return path === undefined || tried(path, () => save(path, this.parts.join('')));
  }
}

/** A folder with a page a file and an index; pages are written as they come. */
class Pages implements CheckOutput {
  private readonly rows: IndexRow[] = [];
  private readonly names: string[] = [];
  private whole = true;

  constructor(
    private readonly folder: string,
    private readonly made: Pick<Made, 'date' | 'catalogue'>,
  ) {}

  async add(result: Result): Promise<void> {
    if ('refused' in result) {
      this.rows.push(refusedRow(result.file, result.refused));
      return;
    }
    const page = reportFileName(result.file, this.names);
    this.names.push(page);
    const html = checkHtml(result, { ...this.made, index: 'index.html' });
    if (await this.write(page, html)) this.rows.push(checkedRow(result.file, page, result.report));
  }

  refuse(folder: string, why: Reason): void {
    this.rows.push(refusedRow(folder, why));
  }

  async finish(): Promise<boolean> {
    await this.write('index.html', indexHtml(this.rows, this.made));
    return this.whole;
  }

  private async write(name: string, html: string): Promise<boolean> {
    const path = join(this.folder, name);
    const saved = await tried(path, async () => {
      await mkdir(this.folder, { recursive: true }).catch((problem: unknown) => {
        throw unwritable(problem);
      });
      await save(path, html);
    });
    this.whole &&= saved;
    return saved;
  }
}

/** What could not be written is complained of; the other results are not held up. */
async function tried(path: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (problem) {
    complain(path, whyOf(problem));
    return false;
  }
}
