/**
 * The page that plays Excel on the web: it holds the workbook, shows the add-in in a frame and
 * answers it. Runs in the browser.
 */
import type { Snapshot } from '../../../src/model/snapshot';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { appContext, hostInfo } from './app-context';
import { excelObjects } from './excel-objects';
import { answerBatch } from './rich-api';
import type { RichBatch } from './rich-api';
import { answerRequests } from './xdm';
import type { XdmRequest } from './xdm';

/** What the add-in has cost so far. */
export interface WireCount {
  /** Batches that did something for the add-in: one `context.sync` each. */
  syncs: number;
  /** Batches with which office.js itself tidies up or starts. */
  housekeeping: number;
  /** Bytes of the largest answer; Excel for the web refuses more than 5 MB. */
  largestAnswer: number;
}

export interface SimulatedExcel {
  /** Opens the workbook and loads the add-in page beside it. */
  open(snapshot: Snapshot, addin: string): void;
  readonly count: WireCount;
}

declare global {
  interface Window {
    simulatedExcel: SimulatedExcel;
  }
}

const RICH_API = 93;

const count: WireCount = { syncs: 0, housekeeping: 0, largestAnswer: 0 };

window.simulatedExcel = {
  count,
  open(snapshot, addin) {
    const book = MemoryWorkbook.fromSnapshot(snapshot);
    const roots = excelObjects(book);
    answerRequests(location.origin, (request) => {
      switch (request._actionName) {
        case 'ContextActivationManager_getAppContextAsync':
          return appContext(book.name, book.readOnly);
        case 'ContextActivationManager_notifyHost':
          return null;
        case 'executeMethod':
          return execute(request, (batch) => answerBatch(batch, roots));
        default:
          // Registering for events is accepted; none is ever sent yet.
          return { Error: 0 };
      }
    });
    const frame = document.createElement('iframe');
    const session = crypto.randomUUID();
    // The session's part of the address must be last.
    const xdm = [session, 'agave-1', encodeURIComponent(location.origin)].join('|');
    frame.src = `${addin}?_host_Info=${hostInfo(session)}#&_xdm_Info=${xdm}`;
    document.body.append(frame);
  },
};

function execute(request: XdmRequest, answer: (batch: RichBatch) => object): object {
  const { DdaMethod, ArrayData } = request._data as {
    DdaMethod: { DispatchId: number };
    ArrayData: readonly unknown[];
  };
  if (DdaMethod.DispatchId !== RICH_API) return { Version: 1, Error: 5001 };
  const batch = JSON.parse(String(ArrayData[4])) as RichBatch;
  const own = ArrayData[0] !== 'IterativeExecutor';
  const removals = batch.Actions.filter(({ Name }) => Name === '_RemoveReference').length;
  // Besides the removals such a batch names the workbook, and does nothing else.
  const tidying = removals > 0 && batch.Actions.length === removals + 1;
  if (own || tidying) count.housekeeping++;
  else count.syncs++;
  const body = JSON.stringify(answer(batch));
  count.largestAnswer = Math.max(count.largestAnswer, new TextEncoder().encode(body).length);
  return { Version: 1, Error: 0, Data: [200, [], body] };
}
