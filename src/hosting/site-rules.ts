import { extname } from 'node:path/posix';
import { reason, Refusal } from '../model/reason';
import type { ListedFile } from './release-list';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.zip': 'application/zip',
};

/** @throws Refusal `release.unknown-type` */
export function typeOf(path: string): string {
  const type = TYPES[extname(path).toLowerCase()];
  if (type === undefined) throw new Refusal(reason('release.unknown-type', { path }));
  return type;
}

/** Named by a hash of its content, with the licences beside it: other content has another name. */
export const HASHED_NAME = /\.[0-9a-f]{8}\.js(\.LICENSE\.txt)?$/;

export const cacheOf = (path: string): ListedFile['cache'] =>
  HASHED_NAME.test(path) ? 'forever' : 'revalidate';

/** `no-cache` keeps a copy and asks each time whether it is still the one: an update is there at the next opening. */
export const CACHE_CONTROL: Readonly<Record<ListedFile['cache'], string>> = {
  forever: 'public, max-age=31536000, immutable',
  revalidate: 'no-cache',
};

/** On every answer. Never `x-frame-options`: Excel on the web is another origin and shows the pane in a frame. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The one page that stands for its folder, too: the address that people are given ends with it. */
export const START_PAGE = 'app/index.html';

/** `gouji-data.js` is the one file that an administrator puts there himself. */
export const REPLACEABLE = 'data/gouji-data.js';

/**
 * Who may show the pane in a frame, outermost pages included. Excel's own frame: the list that office.js
 * itself trusts (`OfficeOnlineDomainList` in excel-web-16.00, the worldwide and the 21Vianet cloud). The
 * page around it: Microsoft's list for its web programs (learn.microsoft.com, Teams `tab-requirements`),
 * SharePoint and OneDrive (issues OfficeDev/office-js#3342, OfficeDev/office-js-docs-pr#4911); SharePoint
 * of 21Vianet as others list it. An Office Online Server of one's own is
 * named when the release is made.
 */
export const OFFICE_HOSTS: readonly string[] = [
  'https://*.officeapps.live.com',
  'https://*.partner.officewebapps.cn',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.microsoft365.com',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.sharepoint.com',
  'https://*.sharepoint.cn',
  'https://onedrive.live.com',
];

/** @param others origins besides Microsoft's that may frame the pane for Excel */
function frameAncestors(path: string, others: readonly string[]): string {
  if (path.startsWith('excel/')) return ["'self'", ...OFFICE_HOSTS, ...others].join(' ');
  return path.startsWith('wps/') ? "'self'" : "'none'";
}

const META_POLICY = /<meta\s+http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/gi;

/**
 * The header of a page: the policy that the page itself states, and who may frame it, which only a
 * header can say.
 * @throws Refusal `release.page-policy` where a page has several, or one that cannot be read
 */
export function policyOf(path: string, html: string, others: readonly string[] = []): string {
  const [own, ...more] = [...html.matchAll(META_POLICY)].map(([, policy = '']) => policy);
  const isUnread = own === undefined && /content-security-policy/i.test(html);
  if (isUnread || more.length > 0) throw new Refusal(reason('release.page-policy', { path }));
  const ancestors = `frame-ancestors ${frameAncestors(path, others)}`;
  return own === undefined ? ancestors : `${own.replace(/;?\s*$/, '')}; ${ancestors}`;
}
