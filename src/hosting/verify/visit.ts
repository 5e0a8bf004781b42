import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { isIP } from 'node:net';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

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
  /** How it was packed though nobody asked for that, or null. */
  readonly unasked: string | null;
}

/**
 * Why nothing came back: a code of Node's, or `timeout`, `too-large`, `broken`; `packing`: it is not packed as
 * it says, or in a way that nobody here knows.
 */
export class NoAnswer extends Error {
  constructor(readonly why: string) {
    super(why);
  }
}

/** As whom one asks: WPS names no browser; a browser takes more ways of packing. */
export type Guise = 'program' | 'browser';

const HEADERS = {
  program: { 'user-agent': '', 'accept-encoding': 'gzip' },
  browser: {
    'user-agent':
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0',
    'accept-encoding': 'gzip, deflate, br',
  },
} as const;

/** Asks for an address as it is written, without cookies. @throws NoAnswer */
export type Visitor = (address: string, guise?: Guise) => Promise<Visit>;

/** The largest file of a site is below 3 MB; whoever sends more sends something else. */
const LARGEST = 32 * 1024 * 1024;
export const PATIENCE_MS = 20_000;
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
  return async (address, guise = 'program') => {
    // By hand: URL would tidy up `..`, and the server shall see it.
    const [, scheme, host = '', path] = /^(https?):\/\/([^/]+)(.*)$/.exec(address) ?? [];
    const { hostname, port } = new URL(`${scheme}://${host}`);
    const name = plainName(hostname);
    const options = {
      host: elsewhere?.host ?? name,
      port: elsewhere?.port ?? port,
      path,
      headers: { host, ...HEADERS[guise] },
    };
    const sent =
      scheme === 'https'
        ? request({ ...options, ...asked(name), agent })
        : plainRequest({ ...options, agent: plainAgent });
    return answered(sent, guise, patienceMs);
  };
}

/** Of an address of IPv6, without its brackets. */
export const plainName = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/** Whose certificate is wanted, wherever it is asked for; a number is no name to ask by. */
export const asked = (name: string) => ({
  servername: isIP(name) ? '' : name,
  checkServerIdentity: (_: string, shown: PeerCertificate) => misnamed(name, shown),
});

/** Why a certificate is not for a name. Node would go by its subject (CN) where it names no host; browsers do not. */
export const misnamed = (name: string, shown: PeerCertificate): Error | undefined =>
  checkServerIdentity(name, { ...shown, subject: {} as PeerCertificate['subject'] });

/** For what must be looked at though it is wrong: a server that knows only old TLS. */
export const LENIENT = { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;

function answered(
  sent: ReturnType<typeof request>,
  guise: Guise,
  patienceMs: number,
): Promise<Visit> {
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
          done(unpacked(response, Buffer.concat(parts), guise));
        } catch (problem) {
          const isLarge = (problem as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
          give(isLarge ? 'too-large' : 'packing');
        }
      });
    });
    sent.end();
  });
}

type Unpack = (sent: Buffer, limit: { readonly maxOutputLength: number }) => Buffer;

const UNPACK: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ['', (sent) => sent],
  ['identity', (sent) => sent],
  ['gzip', gunzipSync],
  // With or without the header of zlib: browsers take both.
  [
    'deflate',
    (sent, limit) => ((sent[0] ?? 0) % 16 === 8 ? inflateSync : inflateRawSync)(sent, limit),
  ],
  ['br', brotliDecompressSync],
]);

/** @throws Error where it is not packed as it says */
function unpacked({ statusCode = 0, headers }: IncomingMessage, sent: Buffer, guise: Guise): Visit {
  const packing = (headers['content-encoding'] ?? '').trim().toLowerCase();
  const unpack = UNPACK.get(packing);
  if (!unpack) throw new Error(packing);
  const isAsked =
    /^(identity)?$/.test(packing) ||
    HEADERS[guise]['accept-encoding'].split(', ').includes(packing);
  return {
    status: statusCode,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value ?? '')]),
    ),
    body: sent.length > 0 ? unpack(sent, { maxOutputLength: LARGEST }) : sent,
    unasked: isAsked ? null : packing,
  };
}
