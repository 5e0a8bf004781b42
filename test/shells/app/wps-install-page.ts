/** The part of the page of states that installs in WPS, in a world of its own, with the network of a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

const SHELL = 'src/shells/app';
const SERVICE = 'http://127.0.0.1:58890';
const SECURE_SERVICE = 'https://127.0.0.1:58891';
const SITE = 'https://budget.example/gouji/';
/** Where WPS fetches the add-in. */
export const ADDON = `${SITE}wps/`;

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
  at = SITE,
  ribbon = '<customUI',
  old = false,
  secure = false,
}: Options): InstallPage {
  const html = readFileSync(join(SHELL, 'index.html'), 'utf8').replace(/<%= version %>/g, '0.1.0');
  const elements = new Map(
    [...html.matchAll(/<\w+([^>]*\bid="([\w-]+)"[^>]*)>/g)].map(([, text = '', id = '']) => [
      id,
      new PageElement(text),
    ]),
  );
  const states = [...html.slice(html.indexOf('id="wps"')).matchAll(SECTIONS)].map(
    ([, id = '']) => id,
  );
  const wentTo: string[] = [];
  const service = secure ? SECURE_SERVICE : SERVICE;
  let begin = (): void => undefined;

  /** As a browser lets a page of another origin ask: `null` where it may not read the answer. */
  async function ask(
    address: string,
    method: string,
    body: string,
  ): Promise<{ status: number; text: string } | null> {
    if (address === `${at}wps/ribbon.xml`) {
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
          this.whole = new URL(address, `${at}app/`).href;
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
  createContext(world);
  for (const script of ['show-state.js', 'wps-install.js']) {
    runInContext(readFileSync(join(SHELL, script), 'utf8'), world);
  }
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
