import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createSecureContext, rootCertificates } from 'node:tls';
import { reason, Refusal } from '../../model/reason';

/** The public roots that Node knows, and one's own. @throws Refusal `verify.ca` */
export async function rootsOf(path: string | undefined): Promise<string[] | undefined> {
  if (path === undefined) return undefined;
  try {
    const bytes = await readFile(path);
    const isText = bytes.includes('-----BEGIN CERTIFICATE');
    // One that is not text is what Windows exports unless it is asked for text.
    const own = isText ? bytes.toString('utf8') : new X509Certificate(bytes).toString();
    createSecureContext({ ca: own });
    return [...rootCertificates, own];
  } catch (problem) {
    throw new Refusal(reason('verify.ca', { path }), { cause: problem });
  }
}
