import { AddinSession } from './addin-session';
import { addinAddress } from './app-context';
import type { PageKind } from './app-context';
import type { ExcelProgram } from './excel-program';
import type { ExcelSettings } from './switches';
import { pushEvent } from './xdm';
import type { XdmRequest } from './xdm';

let opened = 0;

/** One page of the add-in in a frame of its own: a pane, a page of commands, a dialog. */
export class AddinPageFrame {
  readonly control = `agave-${++opened}`;
  readonly kind: PageKind;
  readonly session: AddinSession;
  readonly element = document.createElement('iframe');
  /** In this order: a batch is answered before the next is looked at. */
  queue: Promise<unknown> = Promise.resolve();
  /** Of a dialog: the page that opened it. */
  opener: AddinPageFrame | null = null;
  #conversation = '';
  readonly #registered = new Map<string, number>();
  #ready: Promise<void> = Promise.resolve();
  #isReady: () => void = () => {};

  constructor(kind: PageKind, program: ExcelProgram, settings: ExcelSettings, place: Element) {
    this.kind = kind;
    this.session = new AddinSession(program);
    const allowed = 'scripts same-origin forms popups popups-to-escape-sandbox'.split(' ');
    if (settings.downloads || kind === 'dialog') allowed.push('downloads');
    this.element.sandbox.value = allowed.map((right) => `allow-${right}`).join(' ');
    this.element.allow = 'clipboard-write';
    this.element.className = kind;
    this.element.title = kind;
    // Dialogs that are windows of their own add to it what they need to know.
    this.element.name = JSON.stringify({ serializerVersion: 1 });
    place.append(this.element);
  }

  /** Loads a page into the frame, in a new conversation. */
  load(address: string, settings: ExcelSettings): void {
    this.#conversation = crypto.randomUUID();
    this.#ready = new Promise((resolve) => (this.#isReady = resolve));
    this.forget();
    this.element.src = addinAddress(address, this.kind, settings, this.control, this.#conversation);
  }

  owns({ _conversationId }: XdmRequest): boolean {
    return _conversationId === this.#conversation;
  }

  /** The page has begun anew: nothing that it asked for before holds. */
  forget(): void {
    this.#registered.clear();
    this.session.kept.clear();
    this.session.registrations.clear();
  }

  register({ _actionName, _correlationId }: XdmRequest): void {
    this.#registered.set(_actionName, _correlationId);
  }

  unregister({ _actionName }: XdmRequest): void {
    this.#registered.delete(_actionName);
  }

  /** office.js says that functions can be called. */
  becomeReady(): void {
    this.#isReady();
  }

  get ready(): Promise<void> {
    return this.#ready;
  }

  push(actionName: string, data: unknown): void {
    const registration = this.#registered.get(actionName);
    const target = this.element.contentWindow;
    if (registration === undefined || !target) return;
    const peer = { window: target, conversation: this.#conversation };
    pushEvent(peer, location.origin, actionName, registration, data);
  }

  close(): void {
    this.element.remove();
  }
}
