import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';

/** Files of a certificate and of the root that signed it; each set has a root of its own. */
export interface MadeCertificates {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** @param days until it expires; below zero: it has. @param names of hosts */
export async function makeCertificates(
  days: number,
  names: readonly string[],
): Promise<MadeCertificates> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-certificates-'));
  const [ca, cert, key] = ['ca.pem', 'cert.pem', 'key.pem'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const quiet = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    await generateCertificates(ca, cert, key, days, [...names]);
  } finally {
    quiet.mockRestore();
  }
  return { ca, cert, key };
}

/** Signed by itself, the name of the host in its subject alone; null without openssl. */
export function makeNameless(name: string): MadeCertificates | null {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-nameless-'));
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '90'];
  const { status } = spawnSync('openssl', [
    ...request,
    ...['-subj', `/CN=${name}`, '-out', cert, '-keyout', key],
  ]);
  return status === 0 ? { ca: cert, cert, key } : null;
}

export const pem = ({ cert, key }: MadeCertificates): { cert: Buffer; key: Buffer } => ({
  cert: readFileSync(cert),
  key: readFileSync(key),
});
