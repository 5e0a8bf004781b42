import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Answer, answer, type Asked } from '../../src/hosting/answer';
import type { HeldSite } from '../../src/hosting/held-site';
import { BASE_URL } from './made-site';

/** What a server makes of the answer that it should give. `path` is from the root of the site. */
export type Spoiling = (right: Answer, path: string, asked: Asked) => Answer;

export interface SpoiltServer {
  readonly port: number;
  readonly stop: () => void;
}

const PREFIX = new URL(BASE_URL).pathname;

/** A server that answers as ours does, but for what is spoilt; a header that says `cut` ends in the middle. */
export async function spoiltServer(
  site: HeldSite,
  tls: Parameters<typeof createServer>[0],
  spoil: Spoiling = (right) => right,
): Promise<SpoiltServer> {
  const server = createServer(tls, (request, response) => {
    const { method = '', url = '', headers } = request;
    const asked = { method, url, headers };
    void answer(site, PREFIX, asked).then((right) => {
      const given = spoil(right, url.slice(PREFIX.length), asked);
      const { 'x-cut': cut, ...sent } = given.headers;
      response.writeHead(given.status, sent);
      if (cut === undefined) response.end(given.body);
      else response.write(given.body.subarray(0, 10), () => response.destroy());
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
