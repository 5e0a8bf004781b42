/** install.html and install.js in a world of their own, with the network of a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

const SHELL = 'src/shells/wps';
const SERVICE = 'http://127.0.0.1:58890';
const SECURE_SERVICE = 'https://127.0.0.1:58891';
export const PAGE = 'https://budget.example/gouji/';

class PageElement {
  hidden: boolean;
  disabled = false;
  textContent = '';
  readonly #clicks: (() => void)[] = [];
  constructor(readonly attributes: string) {
    this.hidden = / hidden\b/.test(attributes);
  }
  getAttribute(name: string): string | null {
    return new RegExp(`${name}="([^"]*)"`).exec(this.attributes)?.[1] ?? null;
  }
  addEventListener(_event: string, listener: () => void): void {
    this.#clicks.push(listener);
  }
  click(): void {
    if (this.hidden || this.disabled) throw new Error('cannot be clicked');
    this.#clicks.forEach((listener) => listener());
  }
}

export interface InstallPage {
  /** Waits until it neither asks nor works. @returns the section that is shown */
  settled(): Promise<string>;
  readonly elements: ReadonlyMap<string, PageElement>;
  /** Buttons that can be pressed. */
  offered(): readonly string[];
  click(button: string): Promise<string>;
  readonly wentTo: readonly string[];
}

const SECTIONS = /<section id="([\w-]+)"/g;

interface Options {
  /** Port of the service; `null`: nothing is there. */
  readonly port: number | null;
  readonly at?: string;
  /** What the server gives for ribbon.xml; `null`: it is not there. */
  readonly ribbon?: string | null;
  /** A browser without `fetch`. */
  readonly old?: boolean;
  /** A browser that asks this computer by https alone. */
  readonly secure?: boolean;
}

export function installPage({
  port,
  at = PAGE,
  ribbon = '<customUI',
  old = false,
  secure = false,
}: Options): InstallPage {
  const html = readFileSync(join(SHELL, 'install.html'), 'utf8').replace(
    /<%= version %>/g,
    '0.1.0',
  );
  const elements = new Map(
    [...html.matchAll(/<\w+([^>]*\bid="([\w-]+)"[^>]*)>/g)].map(([, text = '', id = '']) => [
      id,
      new PageElement(text),
    ]),
  );
  const states = [...html.matchAll(SECTIONS)].map(([, id = '']) => id);
  const wentTo: string[] = [];
  const service = secure ? SECURE_SERVICE : SERVICE;
  let begin = (): void => undefined;

  /** As a browser lets a page of another origin ask: `null` where it may not read the answer. */
  async function ask(
    address: string,
    method: string,
    body: string,
  ): Promise<{ status: number; text: string } | null> {
    if (address === `${at}ribbon.xml`) {
      return ribbon === null ? { status: 404, text: '' } : { status: 200, text: ribbon };
    }
    if (!address.startsWith(service) || port === null) return null;
    const response = await fetch(address.replace(service, `http://127.0.0.1:${port}`), {
      method,
      body,
    });
    const text = await response.text();
    return response.headers.has('access-control-allow-origin')
      ? { status: response.status, text }
      : null;
  }

  class Request {
    status = 0;
    responseText = '';
    onload?: () => void;
    onerror?: () => void;
    #method = '';
    #address = '';
    open(method: string, address: string): void {
      [this.#method, this.#address] = [method, address];
    }
    send(body = ''): void {
      const failed = (): void => this.onerror?.();
      ask(this.#address, this.#method, body).then((answer) => {
        if (answer === null) return failed();
        [this.status, this.responseText] = [answer.status, answer.text];
        this.onload?.();
      }, failed);
    }
  }

  const opaque = async (address: string): Promise<object> => {
    if (!address.startsWith(SERVICE) || port === null) throw new TypeError('Failed to fetch');
    await fetch(address.replace(SERVICE, `http://127.0.0.1:${port}`), { method: 'POST' });
    return {};
  };
  const world: Record<string, unknown> = {
    XMLHttpRequest: Request,
    ...(old ? {} : { fetch: opaque }),
    btoa,
    document: {
      getElementById: (id: string) => elements.get(id) ?? null,
      addEventListener: (_event: string, listener: () => void) => (begin = listener),
      createElement: () => ({
        set href(address: string) {
          this.whole = new URL(address, `${at}install.html`).href;
        },
        get href(): string {
          return this.whole;
        },
        whole: '',
      }),
    },
    location: {
      set href(address: string) {
        wentTo.push(address);
      },
    },
  };
  world.window = world;
  runInContext(readFileSync(join(SHELL, 'install.js'), 'utf8'), createContext(world));
  begin();

  const shown = (): string => states.filter((id) => !elements.get(id)!.hidden).join();
  const settled = async (): Promise<string> => {
    for (let turn = 0; turn < 400 && /asking|working/.test(shown()); turn += 1) {
      await new Promise((later) => setTimeout(later, 5));
    }
    return shown();
  };
  return {
    elements,
    settled,
    wentTo,
    offered: () => ['install', 'remove', 'wake', 'again'].filter((id) => !elements.get(id)!.hidden),
    click: (button) => {
      elements.get(button)!.click();
      return settled();
    },
  };
}
