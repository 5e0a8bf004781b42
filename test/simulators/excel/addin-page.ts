/**
 * The add-in's page of the spike: the reader over the real office.js, and nothing else. Runs in the
 * browser, after `<script src="/office/office.js">`.
 */
/// <reference types="office-js" />
import type { HostSnapshot } from '../../../src/hosts/snapshot-of';
import { snapshotOf } from '../../../src/hosts/snapshot-of';
import { excelReader } from '../../../src/hosts/excel/excel-reader';
import type { Block, ReadRequest } from '../../../src/hosts/block';
import { HostError } from '../../../src/hosts/host-error';
import type { HostErrorCode, HostErrorDetail } from '../../../src/hosts/host-error';
import type { WorkbookInfo } from '../../../src/hosts/port';

/** An error that survives the way out of the page. */
export interface Refusal {
  readonly code: HostErrorCode;
  readonly detail: HostErrorDetail;
}

export interface SpikePage {
  snapshot(): Promise<HostSnapshot>;
  workbook(): Promise<WorkbookInfo>;
  read(requests: readonly ReadRequest[]): Promise<readonly Block[] | Refusal>;
  /** The mistake that the budget is there for: a sync for every cell. */
  readCellByCell(sheet: string, rows: number, columns: number): Promise<void>;
  /** Asks for a member that the simulator does not have. @returns the error's code */
  askForUnknown(): Promise<string>;
  /** Buttons of the ribbon that called this page. */
  readonly noted: string[];
}

declare global {
  interface Window {
    /** There once office.js is ready. */
    spike: SpikePage;
  }
}

const reader = excelReader();

void Office.onReady().then(() => {
  const noted: string[] = [];
  Office.actions.associate('note', (event: Office.AddinCommands.Event) => {
    noted.push(event.source.id);
    event.completed();
  });
  window.spike = {
    noted,
    snapshot: () => snapshotOf(reader),
    workbook: () => reader.workbook(),
    read: (requests) =>
      reader.read(requests).catch((error: unknown) => {
        if (!(error instanceof HostError)) throw error;
        return { code: error.code, detail: error.detail };
      }),
    readCellByCell: (sheet, rows, columns) =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            worksheet.getRangeByIndexes(row, column, 1, 1).load('values');
            await context.sync();
          }
        }
      }),
    askForUnknown: () =>
      Excel.run(async (context) => {
        context.workbook.bindings.load('items/id');
        await context.sync();
        return 'answered';
      }).catch((error: unknown) => (error as OfficeExtension.Error).code),
  };
});
