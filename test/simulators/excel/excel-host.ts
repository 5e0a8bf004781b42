import { AddinPageFrame } from './addin-page-frame';
import { ApiGate } from './api-table';
import type { ApiTable } from './api-table';
import { appContext } from './app-context';
import type { PageKind } from './app-context';
import { Dialogs } from './dialogs';
import { DocumentCopies } from './document-copies';
import { EventDelivery } from './event-delivery';
import { excelObjects } from './excel-objects';
import type { ExcelProgram } from './excel-program';
import { answerBatch } from './rich-api';
import type { RichBatch } from './rich-api';
import { RibbonCommands } from './ribbon-commands';
import { serviceObjects } from './service-objects';
import { declaredSets } from './switches';
import type { ExcelSettings, Switches, WireCount } from './switches';
import { answerRequests } from './xdm';
import type { XdmRequest } from './xdm';

type HostCall = Readonly<Record<string, unknown>>;

const DISPATCH = {
  loadSettings: 75,
  saveSettings: 76,
  documentCopy: 77,
  documentSlice: 80,
  releaseDocument: 81,
  richApi: 93,
  commandCompleted: 94,
  messageParent: 144,
  messageChild: 145,
} as const;

const CELL_EDIT_MODE = 5004;
const UNKNOWN_CALL = 5001;

/** Excel towards the add-in: opens its pages, answers what they ask and tells them what happens. */
export class ExcelHost {
  readonly program: ExcelProgram;
  readonly settings: ExcelSettings;
  readonly count: WireCount;
  readonly pages = new Set<AddinPageFrame>();
  readonly commands: RibbonCommands;
  readonly dialogs: Dialogs;
  readonly #gate: ApiGate;
  readonly #switches: Switches;
  readonly #copies: DocumentCopies;
  /** `Office.context.document.settings`: names and values as JSON. */
  #stored: readonly (readonly [string, string])[] = [];

  constructor(program: ExcelProgram, table: ApiTable, settings: ExcelSettings, switches: Switches) {
    this.program = program;
    this.settings = settings;
    this.#switches = switches;
    this.#gate = new ApiGate(table, declaredSets(settings));
    this.#copies = new DocumentCopies(program);
    this.commands = new RibbonCommands(this);
    this.dialogs = new Dialogs(this);
    this.count = {
      ...{ syncs: 0, writes: 0, housekeeping: 0 },
      ...{ largestAnswer: 0, events: 0, lostEvents: 0 },
    };
    const delivery = new EventDelivery(this.pages, switches, this.count);
    program.onEvent = (event) => delivery.tell(event);
    answerRequests(location.origin, (request) => this.#answer(request));
  }

  open(kind: PageKind, address: string, place: Element): AddinPageFrame {
    const page = new AddinPageFrame(kind, this.program, this.settings, place);
    this.pages.add(page);
    page.load(address, this.settings);
    return page;
  }

  close(page: AddinPageFrame): void {
    this.pages.delete(page);
    page.close();
  }

  #answer(request: XdmRequest): unknown {
    const page = [...this.pages].find((one) => one.owns(request));
    if (!page) throw new Error('nobody is in this conversation');
    if (request._actionName === 'executeMethod') return this.#execute(page, request._data);
    if (request._actionName === 'ContextActivationManager_getAppContextAsync') {
      page.forget();
      const { name, readOnly } = this.program.book;
      return appContext(page.control, page.kind, name, readOnly, this.#stored, this.settings);
    }
    if (request._actionType === 1) {
      page.register(request);
      if (request._actionName === 'dialogMessageReceived') this.dialogs.open(page, request._data);
      return { Error: 0 };
    }
    if (request._actionType === 2) {
      page.unregister(request);
      if (request._actionName === 'dialogMessageReceived') this.dialogs.closeOf(page);
      return { Error: 0 };
    }
    return null;
  }

  async #execute(page: AddinPageFrame, data: unknown): Promise<object> {
    const { DdaMethod, ...call } = data as HostCall & { DdaMethod: { DispatchId: number } };
    const turn = page.queue.then(async () => {
      if (this.#switches.latency > 0) await delay(this.#switches.latency);
      return { Version: 1, Error: 0, ...(await this.#perform(page, DdaMethod.DispatchId, call)) };
    });
    page.queue = turn.catch(() => null);
    return turn;
  }

  #perform(page: AddinPageFrame, method: number, call: HostCall): object | Promise<object> {
    switch (method) {
      case DISPATCH.richApi:
        return this.#batch(page, call.ArrayData as readonly unknown[]);
      case DISPATCH.documentCopy:
        return this.#copies.open(call['0'], call['1']);
      case DISPATCH.documentSlice:
        return this.#copies.slice(call['2'], call['3']);
      case DISPATCH.releaseDocument:
        return this.#copies.release(call['2']);
      case DISPATCH.commandCompleted:
        this.commands.completed(String(call['0']), Number(call['1']), call['2']);
        return {};
      case DISPATCH.messageParent:
        return this.dialogs.toOpener(page, String(call.messageToParent));
      case DISPATCH.messageChild:
        return this.dialogs.toDialogOf(page, String(call.messageContent));
      case DISPATCH.saveSettings: {
        const { Properties } = call.DdaSettingsMethod as { Properties: [string, string][] };
        this.#stored = Properties;
        this.program.book.dirty = true;
        return {};
      }
      case DISPATCH.loadSettings:
        return {
          Properties: { Settings: this.#stored.map(([Name, Value]) => ({ Name, Value })) },
        };
      default:
        return { Error: UNKNOWN_CALL };
    }
  }

  #batch(page: AddinPageFrame, parts: readonly unknown[]): object {
    const { session } = page;
    const batch = JSON.parse(String(parts[4])) as RichBatch;
    const own = parts[0] !== 'IterativeExecutor';
    const removals = batch.Actions.filter(({ Name }) => Name === '_RemoveReference').length;
    // Besides the removals such a batch names the workbook, and does nothing else.
    const tidying = removals > 0 && batch.Actions.length === removals + 1;
    if (own || tidying) this.count.housekeeping++;
    else this.count.syncs++;
    if (!own && this.program.book.editing) return { Error: CELL_EDIT_MODE };
    session.wrote = false;
    const roots = excelObjects(session, serviceObjects(page));
    const body = JSON.stringify(answerBatch(batch, roots, this.#gate));
    if (session.wrote) this.count.writes++;
    const size = new TextEncoder().encode(body).length;
    this.count.largestAnswer = Math.max(this.count.largestAnswer, size);
    return { Data: [200, [], body] };
  }
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
