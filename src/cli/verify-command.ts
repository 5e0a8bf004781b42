import { readRelease } from '../hosting/read-release';
import type { HostedFinding } from '../hosting/verify/finding';
import { gathered, type GatheredFinding } from '../hosting/verify/gathered';
import { rootsOf } from '../hosting/verify/roots';
import { type Verified, type VerifySettings, verifySite } from '../hosting/verify/verify-site';
import type { Elsewhere } from '../hosting/verify/visit';
import { reason, Refusal } from '../model/reason';
import { hostingSentence } from '../wording/hosting-sentences';
import { overwriteLine } from './terminal';
import { whyOf } from './why';

/** Files that are named of a finding. */
const NAMED = 3;

export interface VerifyOptions {
  /** Certificates of one's own roots: PEM, or one in DER. */
  readonly ca?: string;
  /** The folder of the release that should be there. */
  readonly release?: string;
  /** `127.0.0.1:8443`: connect there; the name of the address is still asked for. */
  readonly resolve?: string;
  readonly format: 'text' | 'json';
}

/** `gouji verify`: 0 all is right, 1 something is wrong, 2 it could not be looked at. */
export async function verifyCommand(address: string, options: VerifyOptions): Promise<0 | 1 | 2> {
  let subject = address;
  try {
    const wanted = addressOf(address);
    const elsewhere = elsewhereOf(options.resolve);
    const ca = await rootsOf(options.ca);
    subject = options.release ?? address;
    const expected = options.release && (await readRelease(options.release)).list;
    subject = address;
    const [hosted, verified] = await verifiedRoot(wanted, {
      ...(ca ? { ca } : {}),
      ...(elsewhere ? { elsewhere } : {}),
      ...(expected ? { expected } : {}),
      ...(process.stderr.isTTY ? { progress } : {}),
    });
    if (process.stderr.isTTY) overwriteLine(`${' '.repeat(32)}\r`);
    if (hosted !== wanted)
      process.stderr.write(`注意：${hostingSentence(reason('verify.start-page', { hosted }))}。\n`);
    process.stdout.write(
      options.format === 'json' ? asJson(hosted, verified) : asText(hosted, verified),
    );
    return isRight(verified) ? 0 : 1;
  } catch (problem) {
    process.stderr.write(`${subject}：${hostingSentence(whyOf(problem, 'verify.unforeseen'))}。\n`);
    return 2;
  }
}

/** People copy the address of the page that they have open: above it is the site, unless it is a site itself. */
async function verifiedRoot(
  address: string,
  settings: VerifySettings,
): Promise<[address: string, verified: Verified]> {
  const above = address.replace(/\/app\/(index\.html\/)?$/, '/');
  const verified = await verifySite(above, settings);
  if (above === address || verified.list) return [above, verified];
  const asWritten = await verifySite(address, settings);
  return asWritten.list ? [address, asWritten] : [above, verified];
}

const isRight = ({ findings }: Verified): boolean =>
  findings.every(({ severity }) => severity !== 'wrong');

function progress(done: number, all: number): void {
  overwriteLine(`正在核对 ${String(done)}/${String(all)}`);
}

/** With a slash at its end. @throws Refusal `verify.address` */
function addressOf(address: string): string {
  const isPlain = /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/.test(address) && URL.canParse(address);
  if (!isPlain) throw new Refusal(reason('verify.address', { address }));
  return new URL(address).href.replace(/\/*$/, '/');
}

/** @throws Refusal `verify.resolve`, `verify.resolve-port` */
function elsewhereOf(text: string | undefined): Elsewhere | undefined {
  if (text === undefined) return undefined;
  const [, host, port] = /^\[?([^\s[\]]+?)\]?:(\d+)$/.exec(text) ?? [];
  if (host === undefined || port === undefined)
    throw new Refusal(reason('verify.resolve', { text }));
  if (Number(port) < 1 || Number(port) > 65_535)
    throw new Refusal(reason('verify.resolve-port', { port }));
  return { host, port: Number(port) };
}

/** The first files by name, and how many they are. */
function placeOf({ paths }: GatheredFinding): string {
  const named = paths.slice(0, NAMED).join('、');
  if (named === '') return '';
  return paths.length > NAMED ? `${paths.length} 个文件（${named} 等）：` : `${named}：`;
}

const sentenceOf = ({ asked, reason: why }: GatheredFinding): string =>
  `${asked === 'browser' ? '用浏览器来取时，' : ''}${hostingSentence(why)}`;

function asText(address: string, { findings, list, data }: Verified): string {
  const of = (severity: HostedFinding['severity']): string[] =>
    gathered(findings)
      .filter((finding) => finding.severity === severity)
      .map((finding) => `  ${placeOf(finding)}${sentenceOf(finding)}。`);
  const bad = of('wrong');
  const remarks = of('notice');
  return [
    address,
    list
      ? `勾稽 ${list.version}，${list.files.length} 个文件；office.js：${list.office === 'local' ? '自带' : list.office}；数据包：${data ? `${data.name} ${data.version}`.trim() : '没有'}`
      : '没有核对到文件：先要取到 release.json',
    ...(bad.length > 0 ? [`不对的 ${bad.length} 处：`, ...bad] : ['全部相符。']),
    ...(remarks.length > 0 ? ['请留意：', ...remarks] : []),
    '',
  ].join('\n');
}

function asJson(address: string, verified: Verified): string {
  const { findings, list, data } = verified;
  return `${JSON.stringify({
    address,
    verdict: isRight(verified) ? 'pass' : 'fail',
    version: list?.version ?? null,
    office: list?.office ?? null,
    files: list?.files.length ?? null,
    data,
    findings: gathered(findings).map((finding) => ({
      check: finding.reason.code.replace(/^verify\./, ''),
      severity: finding.severity === 'wrong' ? 'error' : 'notice',
      // Of many the first stands for them: `paths` names the first three, `count` says how many they are.
      path: finding.paths[0] ?? '',
      paths: finding.paths.slice(0, NAMED),
      count: finding.paths.length,
      message: sentenceOf(finding),
    })),
  })}\n`;
}
