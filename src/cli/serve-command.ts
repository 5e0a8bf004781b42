import type { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  type Credentials,
  daysLeft,
  readCredentials,
  shownCertificate,
  isNamed,
  WARN_DAYS,
} from '../hosting/credentials';
import { type HeldSite, holdSite } from '../hosting/held-site';
import { serveRelease } from '../hosting/serve-release';
import { START_PAGE } from '../hosting/site-rules';
import { plainName } from '../hosting/verify/visit';
import { reason, Refusal, type Reason } from '../model/reason';
import { hostingSentence } from '../wording/hosting-sentences';
import { whyOf } from './why';

export interface ServeOptions {
  readonly cert?: string;
  readonly key?: string;
  readonly pfx?: string;
  /** A file with the password of the key or of the .pfx. */
  readonly passwordFile?: string;
  readonly http: boolean;
  readonly host: string;
  readonly port?: string;
  /** Where the site stands; without it, where the release says. */
  readonly path?: string;
}

/** `gouji serve`: serves the site of a release until it is told to end. @param ended resolves then */
export async function serveCommand(
  folder: string,
  options: ServeOptions,
  ended: () => Promise<unknown> = toldToEnd,
): Promise<0 | 2> {
  try {
    const credentials = await credentialsOf(options);
    const site = await holdSite(folder, (change) => remark(change));
    const { list } = site;
    const own = new URL(list.baseUrl);
    const port = portOf(options, own);
    const prefix = prefixOf(options.path ?? own.pathname);
    const remarks = credentials
      ? await certificateRemarks(credentials, own.hostname)
      : [reason('serve.plain')];
    if (prefix !== own.pathname)
      remarks.push(reason('serve.other-path', { baseUrl: list.baseUrl }));
    const { host } = options;
    const serving = await serveRelease(site, { credentials, host, port, prefix }, (problem) => {
      process.stderr.write(`${hostingSentence(whyOf(problem, 'serve.not-answered'))}。\n`);
    });
    const wanted = Number(own.port) || (own.protocol === 'https:' ? 443 : 80);
    if (options.port !== undefined && port !== 0 && port !== wanted)
      remarks.push(reason('serve.other-port', { port, baseUrl: list.baseUrl }));
    remarks.forEach(remark);
    const usual = credentials ? 443 : 80;
    const at = `${own.hostname}${serving.port === usual ? '' : `:${serving.port}`}${prefix}`;
    const address = `${credentials ? 'https' : 'http'}://${at}`;
    process.stdout.write(
      [
        `勾稽 ${list.version}：${list.files.length} 个文件，正在 ${host} 的端口 ${serving.port} 上提供。`,
        ...addressesOf(site, address),
        '按 Ctrl+C 结束。',
        '',
      ].join('\n'),
    );
    await ended();
    await serving.stop();
    return 0;
  } catch (problem) {
    const why = whyOf(problem, 'serve.unforeseen');
    // What is wrong with a certificate names its own file.
    const subject = why.code.startsWith('release.') ? `${folder}：` : '';
    process.stderr.write(`${subject}${hostingSentence(why)}。\n`);
    return 2;
  }
}

function remark(remark: Reason): void {
  process.stderr.write(`注意：${hostingSentence(remark)}。\n`);
}

/** What is to be opened or handed on, of what there is. */
function addressesOf({ list }: HeldSite, address: string): string[] {
  const named: [path: string, what: string, at: string][] = [
    [START_PAGE, '安装与状态页', 'app/'],
    ['excel/manifest.xml', 'Excel 的清单', 'excel/manifest.xml'],
  ];
  return named
    .filter(([path]) => list.files.some((file) => file.path === path))
    .map(([, what, at]) => `${what}：${address}${at}`);
}

/** @throws Refusal `serve.port` */
function portOf({ port, http }: ServeOptions, own: URL): number {
  const number = port === undefined ? Number(own.port) || (http ? 80 : 443) : Number(port);
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number;
  throw new Refusal(reason('serve.port', { port: port ?? '' }));
}

/** @throws Refusal `serve.path` */
function prefixOf(path: string): string {
  if (/^\/([\w.~-]+\/)*$/.test(path)) return path;
  throw new Refusal(reason('serve.path', { path }));
}

/** @throws Refusal those of `readCredentials`, and `serve.http-and-certificate` */
async function credentialsOf(options: ServeOptions): Promise<Credentials | null> {
  const { cert, key, pfx, passwordFile, http } = options;
  if (http) {
    if (cert ?? key ?? pfx) throw new Refusal(reason('serve.http-and-certificate'));
    return null;
  }
  const password =
    passwordFile === undefined ? process.env.GOUJI_CERT_PASSWORD : await readPassword(passwordFile);
  return readCredentials({ cert, key, pfx, password });
}

/** The text of a file as the editors of Windows write it, PowerShell's UTF-16 included, without the end of its line. */
async function readPassword(path: string): Promise<string> {
  const bytes = await readFile(path).catch((problem: unknown) => {
    throw new Refusal(reason('serve.unreadable', { path }), { cause: problem });
  });
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes
    .toString(isWide ? 'utf16le' : 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/[\r\n]+$/, '');
}

/** @throws Refusal `serve.expired`, `serve.not-yet` */
async function certificateRemarks(credentials: Credentials, hostname: string): Promise<Reason[]> {
  const shown = await shownCertificate(credentials);
  const now = new Date();
  const days = daysLeft(shown.validTo, now);
  if (days < 0) throw new Refusal(reason('serve.expired', { date: dayOf(shown.validTo) }));
  if (Date.parse(shown.validFrom) > now.getTime())
    throw new Refusal(reason('serve.not-yet', { date: dayOf(shown.validFrom) }));
  return [
    ...(days < WARN_DAYS ? [reason('serve.expires-soon', { days })] : []),
    ...nameRemarks(shown, plainName(hostname)),
  ];
}

function nameRemarks(shown: X509Certificate, hostname: string): Reason[] {
  if (isNamed(shown, hostname)) return [];
  const hasNames = shown.subjectAltName !== undefined;
  return [reason(hasNames ? 'serve.other-name' : 'serve.no-names', { hostname })];
}

const dayOf = (date: string): string => new Date(date).toISOString().slice(0, 10);

function toldToEnd(): Promise<void> {
  return new Promise((told) => {
    process.once('SIGINT', () => told());
    process.once('SIGTERM', () => told());
  });
}
