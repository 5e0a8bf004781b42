/**
 * The add-in's page of the tests: the host over the real office.js, and nothing else. Runs in the
 * browser, after `<script src="/office/office.js">`.
 */
/// <reference types="office-js" />
import { excelHost } from '../../../src/hosts/excel/excel-host';
import { HostError } from '../../../src/hosts/host-error';
import type { HostErrorCode, HostErrorDetail } from '../../../src/hosts/host-error';
import type { HostEvent, HostEventKind } from '../../../src/hosts/host-events';
import type { WorkbookHost } from '../../../src/hosts/port';
import type { HostSnapshot } from '../../../src/hosts/snapshot-of';
import { snapshotOf } from '../../../src/hosts/snapshot-of';

/** An answer, or an error that survives the way out of the page. */
export type Answer =
  { readonly value: unknown } | { readonly code: HostErrorCode; readonly detail: HostErrorDetail };

export interface SpikePage {
  readonly host: WorkbookHost;
  snapshot(): Promise<HostSnapshot>;
  /** Calls a method of the host, or of what it keeps: `kept.get`. */
  call(method: string, args: readonly unknown[]): Promise<Answer>;
  /** Listens to events, to be fetched with `heard`. @returns a number with which to stop */
  listen(kind: HostEventKind): number;
  stop(listener: number): void;
  /** Events since the last time, each with its listener's number. */
  heard(): readonly (readonly [listener: number, event: HostEvent])[];
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

type Method = (...args: readonly unknown[]) => unknown;

void Office.onReady().then(() => {
  const host = excelHost();
  const heard: [number, HostEvent][] = [];
  const stops: (() => void)[] = [];
  const noted: string[] = [];
  Office.actions.associate('note', (event: Office.AddinCommands.Event) => {
    noted.push(event.source.id);
    event.completed();
  });
  window.spike = {
    noted,
    host,
    snapshot: () => snapshotOf(host),
    async call(method, args) {
      const [name = '', inner] = method.split('.');
      const owner = (inner === undefined ? host : host.kept) as unknown as Record<string, Method>;
      try {
        return { value: await owner[inner ?? name]?.(...args) };
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return { code: error.code, detail: error.detail };
      }
    },
    listen(kind) {
      const listener = stops.length;
      stops.push(host.on(kind, (event) => heard.push([listener, event])));
      return listener;
    },
    stop: (listener) => stops[listener]?.(),
    heard: () => heard.splice(0),
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
