import { addressOf } from '../../model/place';
import type { Block, ReadRequest } from '../block';
import { sameContent } from '../edit';
import type { Edit, WriteDifference, WriteResult } from '../edit';
import { HostError } from '../host-error';
import { HOST_EVENT_KINDS } from '../host-events';
import type { HostEventKind, HostEventListener } from '../host-events';
import type { KeptData } from '../kept-data';
import type {
  FormattedText,
  HostCapabilities,
  Mark,
  PickedFile,
  SaveOutcome,
  Selection,
  WorkbookHost,
  WorkbookInfo,
} from '../port';
import { requireReadable } from '../readable';
import { isInsideSheet } from '../rectangle';
import { applyEdits } from './apply-edits';
import { memoryFile } from './memory-file';
import { memoryKeptData } from './memory-kept-data';
import { applyMarks, removeMarks } from './memory-marks';
import type { MemorySheet } from './memory-sheet';
import type { MemoryWorkbook } from './memory-workbook';

let opened = 0;

/** The port over the workbook in memory. Files saved stay in `savedFiles`; `files` can be picked. */
export class MemoryHost implements WorkbookHost {
  readonly kind = 'memory';
  readonly capabilities: HostCapabilities = {
    write: true,
    sheets: true,
    marks: true,
    cheapFormulas: true,
    recalculates: false,
    keptData: 'inside',
    saveFile: ['native'],
    pickFile: true,
    copyOfWorkbook: true,
    events: HOST_EVENT_KINDS,
  };
  readonly kept: KeptData;
  readonly savedFiles = new Map<string, Uint8Array>();
  readonly copied: FormattedText[] = [];
  readonly files: PickedFile[] = [];
  readonly #workbook: MemoryWorkbook;
  readonly #key = `memory-${++opened}`;

  constructor(workbook: MemoryWorkbook) {
    this.#workbook = workbook;
    this.kept = memoryKeptData(workbook, () => this.#requireWritable());
  }

  async workbook(): Promise<WorkbookInfo> {
    const { name, readOnly, sheets } = this.#workbook;
    return {
      key: this.#key,
      name,
      readOnly,
      sheets: sheets.map((sheet) => ({
        name: sheet.name,
        visible: sheet.visible,
        own: sheet.own,
        used: sheet.used(),
      })),
    };
  }

  async read(requests: readonly ReadRequest[]): Promise<readonly Block[]> {
    requireReadable(requests);
    const sheets = requests.map(({ sheet }) => this.#sheet(sheet));
    return requests.flatMap(
      ({ rectangle, formulas }, i) => sheets[i]?.block(rectangle, formulas) ?? [],
    );
  }

  async write(edits: readonly Edit[]): Promise<WriteResult> {
    this.#requireWritable();
    if (edits.length === 0) return { inverse: [], differences: [] };
    const inverse = applyEdits(this.#workbook, edits);
    this.#workbook.dirty = true;
    const differences = this.#readBack(edits);
    for (const edit of edits) {
      const event = { sheet: edit.sheet, own: true } as const;
      this.#workbook.emit({ ...event, kind: edit.kind === 'cells' ? 'changed' : 'sheets' });
    }
    return { inverse, differences };
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    this.#requireWritable();
    if (marks.length > 0) applyMarks(this.#workbook, marks);
  }

  async unmark(): Promise<void> {
    this.#requireWritable();
    removeMarks(this.#workbook);
  }

  async select({ sheet: name, rectangle }: Selection): Promise<void> {
    const sheet = this.#sheet(name);
    if (!isInsideSheet(rectangle)) throw new HostError('unsupported', { reason: 'outside' });
    if (!sheet.visible) throw new HostError('unsupported', { reason: 'hidden', sheet: name });
    const before = this.#workbook.selection;
    this.#workbook.selection = { sheet: sheet.name, rectangle };
    if (before?.sheet !== sheet.name) this.#workbook.emit({ kind: 'activated', sheet: sheet.name });
    this.#workbook.emit({ kind: 'selection', sheet: sheet.name, rectangle });
  }

  async selection(): Promise<Selection | null> {
    return this.#workbook.selection;
  }

  async saveFile(name: string, bytes: Uint8Array): Promise<SaveOutcome> {
    this.savedFiles.set(name, bytes);
    return 'saved';
  }

  async copyText(text: FormattedText): Promise<SaveOutcome> {
    this.copied.push(text);
    return 'copied';
  }

  async copyOfWorkbook(): Promise<Uint8Array> {
    return memoryFile(this.#workbook);
  }

  async pickFile(kinds: readonly string[]): Promise<PickedFile | null> {
    const fits = ({ name }: PickedFile) => kinds.some((kind) => name.toLowerCase().endsWith(kind));
    return this.files.find(fits) ?? null;
  }

  on(kind: HostEventKind, listener: HostEventListener): () => void {
    return this.#workbook.on(kind, listener);
  }

  #sheet(name: string): MemorySheet {
    const sheet = this.#workbook.sheet(name);
    if (!sheet) throw new HostError('gone', { sheet: name });
    return sheet;
  }

  #requireWritable(): void {
    if (this.#workbook.readOnly) throw new HostError('readonly', { workbook: this.#workbook.name });
    if (this.#workbook.editing) throw new HostError('editing');
  }

  /** Later edits of the same list win over earlier ones, so only the last word on a cell counts. */
  #readBack(edits: readonly Edit[]): WriteDifference[] {
    const last = new Map<string, WriteDifference>();
    for (const edit of edits) {
      const sheet = this.#workbook.sheet(edit.sheet);
      if (edit.kind === 'remove-sheet' || !sheet) continue;
      const [top, left] = edit.kind === 'cells' ? [edit.row, edit.column] : [0, 0];
      edit.contents.forEach((line, r) =>
        line.forEach((written, c) => {
          const [row, column] = [top + r, left + c];
          const found = sheet.content(row, column);
          last.set(`${sheet.name}!${addressOf(row, column)}`, {
            sheet: sheet.name,
            row,
            column,
            written,
            found,
          });
        }),
      );
    }
    return [...last.values()].filter(({ written, found }) => !sameContent(written, found));
  }
}
