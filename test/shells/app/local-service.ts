/** A pretended service of WPS on this computer, over real http, as the install page finds it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AddonEntry {
  readonly name: string;
  readonly addonType: string;
  readonly url: string;
  readonly online?: string;
  readonly version?: string;
}

export class LocalService {
  entries: AddonEntry[] = [];
  /** Every order that was given, as it was decoded. */
  readonly orders: Readonly<Record<string, string>>[] = [];
  version = '1.0.2';
  /** What the list says instead of the entries. */
  list: string | null = null;
  /** The user does not trust, or this build does not take orders. */
  refuses = false;
  /** Pages of other origins may read the answers. */
  readable = true;

  readonly #server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString('latin1')));
    request.on('end', () => {
      if (this.readable) response.setHeader('access-control-allow-origin', '*');
      response.end(this.#answer(request.url ?? '', text));
    });
  });

  #answer(path: string, text: string): string {
    if (path === '/version') return this.version;
    if (path === '/publishlist') return this.list ?? JSON.stringify(this.entries);
    if (path !== '/deployaddons/runParams') return '';
    const order = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as AddonEntry & {
      cmd: string;
    };
    this.orders.push({ ...order } as Record<string, string>);
    if (this.refuses) return 'Failed';
    if (order.cmd === 'disableall') this.entries = [];
    const same = (entry: AddonEntry): boolean =>
      entry.name === order.name && entry.addonType === order.addonType && entry.url === order.url;
    this.entries = this.entries.filter((entry) => !same(entry));
    const { cmd, ...entry } = order;
    if (cmd === 'enable') this.entries.push(entry);
    return 'OK';
  }

  /** @returns its port */
  async start(): Promise<number> {
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready));
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }
}
