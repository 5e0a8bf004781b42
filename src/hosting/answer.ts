import type { HeldFile, HeldSite } from './held-site';
import { CACHE_CONTROL, EVERYWHERE, START_PAGE } from './site-rules';

export interface Asked {
  readonly method: string;
  /** As it came: path and query, escaped. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const EMPTY = Buffer.alloc(0);

/**
 * What the server says: a file of the list, and nothing else. No listing of folders, no page in place
 * of another; the one address that stands for a page is `app/`, and those that lead to it.
 * @param prefix the path under which the site stands, with a slash at both ends
 */
export async function answer(site: HeldSite, prefix: string, asked: Asked): Promise<Answer> {
  if (asked.method !== 'GET' && asked.method !== 'HEAD')
    return said(405, '这里只能读取。', { allow: 'GET, HEAD' });
  const path = pathOf(asked.url);
  const inside = path?.startsWith(prefix) ? path.slice(prefix.length) : null;
  const hasApp = site.list.files.some((file) => file.path === START_PAGE);
  if (hasApp && (path === '/' || inside === ''))
    return said(302, '请打开安装与状态页。', { location: `${prefix}app/` });
  if (hasApp && (path === prefix.slice(0, -1) || inside === 'app'))
    return said(302, '请打开安装与状态页。', { location: `${path}/` });
  const file =
    inside === null
      ? undefined
      : await site.file(hasApp && inside === 'app/' ? START_PAGE : inside);
  if (!file) return said(404, '这个地址没有内容，请核对地址。');
  return fileAnswer(file, asked);
}

/** Unescaped once; null where that cannot be done. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
}

function said(status: number, sentence: string, headers: Answer['headers'] = {}): Answer {
  const body = Buffer.from(sentence);
  return {
    status,
    headers: {
      ...EVERYWHERE,
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(body.length),
      'cache-control': 'no-store',
      ...headers,
    },
    body,
  };
}

async function fileAnswer(file: HeldFile, { method, headers }: Asked): Promise<Answer> {
  const zipped = takesGzip(headers['accept-encoding']) ? await file.zipped() : null;
  const body = zipped ?? file.bytes;
  const etag = `"${file.sha256.slice(0, 32)}${zipped ? '-gzip' : ''}"`;
  const { type, cache, policy } = file.listed;
  const lasting = {
    ...EVERYWHERE,
    'cache-control': CACHE_CONTROL[cache],
    etag,
    vary: 'accept-encoding',
    ...(policy === undefined ? {} : { 'content-security-policy': policy }),
  };
  if (matches(headers['if-none-match'], etag))
    return { status: 304, headers: lasting, body: EMPTY };
  return {
    status: 200,
    headers: {
      ...lasting,
      'content-type': type,
      'content-length': String(body.length),
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    },
    body: method === 'HEAD' ? EMPTY : body,
  };
}

function takesGzip(accepted: Asked['headers'][string]): boolean {
  const gzip = /(?:^|,)\s*gzip\s*(?:;\s*q=([\d.]+))?\s*(?:,|$)/i.exec(String(accepted ?? ''));
  return gzip !== null && Number(gzip[1] ?? 1) > 0;
}

function matches(wanted: Asked['headers'][string], etag: string): boolean {
  const tags = String(wanted ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
