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

export const pem = ({ cert, key }: MadeCertificates): { cert: Buffer; key: Buffer } => ({
  cert: readFileSync(cert),
  key: readFileSync(key),
});
