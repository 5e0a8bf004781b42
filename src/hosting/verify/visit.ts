import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { isIP } from 'node:net';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import { gunzipSync } from 'node:zlib';

/** Where to connect in place of what the address says: its name is still asked for. */
export interface Elsewhere {
  readonly host: string;
  readonly port: number;
}

export interface VisitSettings {
  /** Certificates to trust, PEM; without them those that Node knows. */
  readonly ca?: readonly string[];
  readonly elsewhere?: Elsewhere;
  /** Of one answer, from asking to its last byte. */
  readonly patienceMs?: number;
}

/** What came back. Redirects are not followed: WPS and Excel must not need to. */
export interface Visit {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Unpacked. */
  readonly body: Buffer;
}

/** Why nothing came back: a code of Node's, or `timeout`, `too-large`, `broken`. */
export class NoAnswer extends Error {
  constructor(readonly why: string) {
    super(why);
  }
}

/** Asks for an address as it is written, without cookies. @throws NoAnswer */
export type Visitor = (address: string) => Promise<Visit>;

/** The largest file of a site is below 3 MB; whoever sends more sends something else. */
const LARGEST = 32 * 1024 * 1024;
const PATIENCE_MS = 20_000;
const AT_ONCE = 6;

/** @param trusting the certificate was looked at already and complained of: look at the rest all the same */
export function visitor(settings: VisitSettings, trusting: boolean): Visitor {
  const { ca, elsewhere, patienceMs = PATIENCE_MS } = settings;
  const agent = new Agent({
    maxSockets: AT_ONCE,
    ...(ca ? { ca: [...ca] } : {}),
    ...(trusting ? { rejectUnauthorized: false, ...LENIENT } : {}),
  });
  const plainAgent = new PlainAgent({ maxSockets: AT_ONCE });
  return async (address) => {
    // By hand: URL would tidy up `..`, and the server shall see it.
    const [, scheme, host = '', path] = /^(https?):\/\/([^/]+)(.*)$/.exec(address) ?? [];
    const { hostname, port } = new URL(`${scheme}://${host}`);
    const name = plainName(hostname);
    const options = {
      host: elsewhere?.host ?? name,
      port: elsewhere?.port ?? port,
      path,
      // As WPS asks: it names no browser.
      headers: { host, 'user-agent': '', 'accept-encoding': 'gzip' },
    };
    const sent =
      scheme === 'https'
        ? request({ ...options, ...asked(name), agent })
        : plainRequest({ ...options, agent: plainAgent });
    return answered(sent, patienceMs);
  };
}

/** Of an address of IPv6, without its brackets. */
export const plainName = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/** Whose certificate is wanted, wherever it is asked for; a number is no name to ask by. */
export const asked = (name: string) => ({
  servername: isIP(name) ? '' : name,
  checkServerIdentity: (_: string, shown: PeerCertificate) => checkServerIdentity(name, shown),
});

/** For what must be looked at though it is wrong: a server that knows only old TLS. */
export const LENIENT = { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;

function answered(sent: ReturnType<typeof request>, patienceMs: number): Promise<Visit> {
  return new Promise((done, failed) => {
    const give = (why: string): void => {
      failed(new NoAnswer(why));
      sent.destroy();
    };
    let late: NodeJS.Timeout | undefined;
    // Not before it is its turn.
    sent.on('socket', () => (late = setTimeout(() => give('timeout'), patienceMs)));
    sent.on('close', () => clearTimeout(late));
    sent.on('error', (problem: NodeJS.ErrnoException) => give(problem.code ?? 'broken'));
    sent.on('response', (response: IncomingMessage) => {
      const parts: Buffer[] = [];
      let size = 0;
      response.on('data', (part: Buffer) => {
        size += part.length;
        if (size > LARGEST) give('too-large');
        else parts.push(part);
      });
      response.on('error', () => give('broken'));
      response.on('end', () => {
        try {
          done(unpacked(response, Buffer.concat(parts)));
        } catch {
          give('broken');
        }
      });
    });
    sent.end();
  });
}

function unpacked({ statusCode = 0, headers }: IncomingMessage, sent: Buffer): Visit {
  const packed = headers['content-encoding'] === 'gzip' && sent.length > 0;
  return {
    status: statusCode,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value ?? '')]),
    ),
    body: packed ? gunzipSync(sent, { maxOutputLength: LARGEST }) : sent,
  };
}
