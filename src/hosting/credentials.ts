import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { connect, createServer, createSecureContext } from 'node:tls';
import { reason, Refusal, type Reason } from '../model/reason';

/** Paths: either of the two PEM files, or of what Windows exports. */
export interface CredentialFiles {
  readonly cert?: string;
  readonly key?: string;
  readonly pfx?: string;
  /** Of the key or of the .pfx. */
  readonly password?: string;
}

/** As `tls` takes them. */
export interface Credentials {
  readonly cert?: Buffer;
  readonly key?: Buffer;
  readonly pfx?: Buffer;
  readonly passphrase?: string;
}

const PEM = '-----BEGIN ';
const DAY_MS = 86_400_000;

/**
 * Reads the certificate and its key and tries them.
 * @throws Refusal `serve.no-certificate`, `serve.two-certificates`, `serve.unreadable`, `serve.pem-as-pfx`,
 *   `serve.bad-pfx`, `serve.bad-certificate`, `serve.bad-key`, `serve.key-mismatch`, `serve.password`,
 *   `serve.old-pfx`
 */
export async function readCredentials(files: CredentialFiles): Promise<Credentials> {
  const { cert, key, pfx, password } = files;
  if (pfx !== undefined && (cert ?? key) !== undefined)
    throw new Refusal(reason('serve.two-certificates'));
  if (pfx === undefined && (cert === undefined || key === undefined))
    throw new Refusal(reason('serve.no-certificate'));
  const credentials: Credentials = {
    ...(pfx === undefined
      ? { cert: await bytesOf(cert ?? ''), key: await bytesOf(key ?? '') }
      : { pfx: await bytesOf(pfx) }),
    ...(password === undefined ? {} : { passphrase: password }),
  };
  if (credentials.pfx?.includes(PEM))
    throw new Refusal(reason('serve.pem-as-pfx', { path: pfx ?? '' }));
  try {
    createSecureContext(credentials);
  } catch (problem) {
    throw new Refusal(complaintOf(problem, files, credentials), { cause: problem });
  }
  return credentials;
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (problem) {
    throw new Refusal(reason('serve.unreadable', { path }), { cause: problem });
  }
}

/** OpenSSL says it in a code, or only in a sentence, by its version. */
function complaintOf(problem: unknown, files: CredentialFiles, read: Credentials): Reason {
  const { cert = '', key = '', pfx } = files;
  const { code = '', message = '' } = problem as NodeJS.ErrnoException;
  const said = `${code} ${message}`;
  if (/MISMATCH/i.test(said)) return reason('serve.key-mismatch', { cert, key });
  if (/mac.verify|bad.decrypt|password|passphrase|interrupted or cancelled/i.test(said))
    return reason('serve.password', { path: pfx ?? key });
  if (pfx !== undefined)
    return /unsupported/i.test(said)
      ? reason('serve.old-pfx', { path: pfx })
      : reason('serve.bad-pfx', { path: pfx });
  return isCertificate(read.cert)
    ? reason('serve.bad-key', { path: key })
    : reason('serve.bad-certificate', { path: cert });
}

function isCertificate(bytes: Buffer | undefined): boolean {
  try {
    return bytes?.includes(PEM) === true && new X509Certificate(bytes).raw.length > 0;
  } catch {
    return false;
  }
}

/** The certificate that a client will be shown: asked of a server that is up for that one question. */
export async function shownCertificate(credentials: Credentials): Promise<X509Certificate> {
  const server = createServer({ ...credentials });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const { port } = server.address() as { port: number };
    return await new Promise((done, failed) => {
      const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
        const shown = socket.getPeerX509Certificate();
        socket.destroy();
        if (shown) done(new X509Certificate(shown.raw));
        else failed(new Error('no certificate shown'));
      });
      socket.on('error', failed);
    });
  } finally {
    server.close();
  }
}

/** So many days before its end a certificate is to be thought of. */
export const WARN_DAYS = 30;

/** Whole days that a certificate is still valid; below zero: since how long it is not. */
export const daysLeft = (validTo: string, now: Date): number =>
  Math.floor((Date.parse(validTo) - now.getTime()) / DAY_MS);

/**
 * Whether a certificate is for a host, by its name or number. As browsers see it: a name that stands only in
 * the subject (CN) is none.
 */
export const isNamed = (certificate: X509Certificate, host: string): boolean =>
  (isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host, { subject: 'never' })) !==
  undefined;
