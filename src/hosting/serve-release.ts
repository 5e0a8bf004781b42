import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Server } from 'node:net';
import { Refusal } from '../model/reason';
import { answer } from './answer';
import type { Credentials } from './credentials';
import type { HeldSite } from './held-site';

export interface ServingSettings {
  /** null: plain http. */
  readonly credentials: Credentials | null;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** With a slash at both ends. */
  readonly prefix: string;
}

export interface Serving {
  readonly port: number;
  /** Answers what has been asked, then ends. */
  readonly stop: () => Promise<void>;
}

/** Pages are small and ask without a body: whoever needs longer is no client of ours. */
const LIMITS = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
};
const LEAVE_MS = 3_000;

/**
 * Serves a site until it is stopped.
 * @param failed hears of a request that could not be answered
 * @throws Refusal `serve.port-used`, `serve.port-forbidden`, `serve.no-host`, `serve.not-started`
 */
export async function serveRelease(
  site: HeldSite,
  { credentials, host, port, prefix }: ServingSettings,
  failed: (problem: unknown) => void,
): Promise<Serving> {
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    const { method = '', url = '', headers } = request;
    answer(site, prefix, { method, url, headers })
      .then((given) => void response.writeHead(given.status, given.headers).end(given.body))
      .catch((problem: unknown) => {
        failed(problem);
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end();
      });
  };
  const server = credentials
    ? createServer({ ...LIMITS, ...credentials, minVersion: 'TLSv1.2' }, respond)
    : createPlain(LIMITS, respond);
  await listening(server, host, port);
  return {
    port: (server.address() as { port: number }).port,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), LEAVE_MS).unref();
      }),
  };
}

const REFUSED: Readonly<Record<string, string>> = {
  EADDRINUSE: 'serve.port-used',
  EACCES: 'serve.port-forbidden',
  EADDRNOTAVAIL: 'serve.no-host',
  ENOTFOUND: 'serve.no-host',
};

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', (problem: NodeJS.ErrnoException) => {
      const why = problem.code ?? '';
      const code = REFUSED[why] ?? 'serve.not-started';
      failed(new Refusal({ code, slots: { port, host, why } }, { cause: problem }));
    });
    server.listen(port, host, done);
  });
}
