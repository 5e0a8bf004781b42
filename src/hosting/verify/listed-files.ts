import { reason } from '../../model/reason';
import { sha256 } from '../list-release';
import type { ListedFile } from '../release-list';
import { CACHE_CONTROL, EVERYWHERE } from '../site-rules';
import { type HostedFinding, notice, wrong } from './finding';
import { NoAnswer, type Visit } from './visit';

type Headers = Visit['headers'];

const YEAR_S = 31_536_000;

/** What a desk would find wrong in the answer for a file of the list. */
export function fileFindings(listed: ListedFile, visit: Visit | NoAnswer): HostedFinding[] {
  const problem = answerProblem(listed.path, visit);
  if (problem || visit instanceof NoAnswer) return problem ? [problem] : [];
  return [...contentFindings(listed, visit), ...headerFindings(listed, visit.headers)];
}

function contentFindings(listed: ListedFile, visit: Visit): HostedFinding[] {
  const { headers, body, unasked } = visit;
  const { path, replaceable } = listed;
  const found: HostedFinding[] = [];
  const type = headers['content-type'] ?? '';
  if (!isType(type, listed.type))
    found.push(wrong(path, reason('verify.type', { type, wanted: listed.type })));
  if (replaceable !== true && sha256(body) !== listed.sha256)
    found.push(wrong(path, reason('verify.changed')));
  if (unasked !== null) found.push(wrong(path, reason('verify.packing', { packing: unasked })));
  return found;
}

function headerFindings({ path, cache, policy }: ListedFile, headers: Headers): HostedFinding[] {
  const found: HostedFinding[] = [];
  const given = headers['cache-control'] ?? '';
  if (!isCached(given, cache)) {
    const wanted = CACHE_CONTROL[cache];
    found.push(wrong(path, reason('verify.cache', { cache: given, wanted })));
  } else if (cache === 'revalidate' && !headers.etag && !headers['last-modified'])
    found.push(notice(path, reason('verify.no-validator')));

  for (const [name, value] of Object.entries(EVERYWHERE))
    if (headers[name]?.toLowerCase() !== value)
      found.push(wrong(path, reason('verify.header', { name, value })));
  found.push(...unwantedFindings(path, headers));
  if (policy === undefined) return found;

  const stated = headers['content-security-policy'] ?? '';
  if (stated === '') found.push(wrong(path, reason('verify.no-policy')));
  else if (tidy(stated) !== tidy(policy)) found.push(wrong(path, reason('verify.policy')));
  if (path.startsWith('excel/') && headers['x-frame-options'] !== undefined)
    found.push(wrong(path, reason('verify.x-frame-options')));
  return found;
}

/** What would have a browser keep the file, or go elsewhere, in place of showing it; a cookie does no such harm. */
function unwantedFindings(path: string, headers: Headers): HostedFinding[] {
  const found: HostedFinding[] = [];
  const given = headers['content-disposition'] ?? 'inline';
  if (!/^\s*inline\b/i.test(given))
    found.push(wrong(path, reason('verify.disposition', { given })));
  if (headers.refresh !== undefined)
    found.push(wrong(path, reason('verify.refresh', { to: headers.refresh })));
  if (headers['set-cookie'] !== undefined) found.push(notice(path, reason('verify.cookie')));
  return found;
}

/** Why there is no file in an answer at all, or null. */
export function answerProblem(path: string, visit: Visit | NoAnswer): HostedFinding | null {
  if (visit instanceof NoAnswer) return wrong(path, reason('verify.no-answer', { why: visit.why }));
  const { status, headers } = visit;
  if (status >= 300 && status < 400)
    return wrong(path, reason('verify.redirect', { status, to: headers.location ?? '' }));
  return status === 200 ? null : wrong(path, { code: statusCode(status), slots: { status } });
}

function statusCode(status: number): string {
  if (status === 401 || status === 403) return 'verify.forbidden';
  if (status === 407) return 'verify.proxy-login';
  return status >= 500 ? 'verify.server-error' : 'verify.status';
}

/** Older servers have other names for these two, which mean the same to everyone. */
const SAME: Readonly<Record<string, string>> = {
  'application/javascript': 'text/javascript',
  'application/x-javascript': 'text/javascript',
  'application/xml': 'text/xml',
};

/** A charset may be missing: pages and XML say it themselves. It may not be another. */
function isType(given: string, wanted: string): boolean {
  const [type, charset] = partsOf(given);
  const [wantedType, wantedCharset] = partsOf(wanted);
  return (SAME[type] ?? type) === wantedType && (charset === '' || charset === wantedCharset);
}

function partsOf(type: string): [type: string, charset: string] {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1] ?? '';
  return [(type.split(';')[0] ?? '').trim().toLowerCase(), charset.toLowerCase()];
}

function isCached(given: Headers[string], wanted: ListedFile['cache']): boolean {
  const asks = /\bno-(cache|store)\b|\bmax-age=0\b/i.test(given);
  if (wanted === 'revalidate') return asks;
  return !asks && Number(/\bmax-age=(\d+)/i.exec(given)?.[1] ?? 0) >= YEAR_S;
}

const tidy = (policy: string): string =>
  policy
    .split(';')
    .map((directive) => directive.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .join('; ');
