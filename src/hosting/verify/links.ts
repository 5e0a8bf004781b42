import { reason } from '../../model/reason';
import { isForExcel } from '../release-list';
import { type HostedFinding, wrong } from './finding';
import { type HostedSite, textOf } from './hosted-site';

/** What a page or a style sheet makes a browser fetch. */
const HTML_LINK = /\s(?:src|href|action|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const CSS_LINK = /(?:url\(\s*|@import\s+)(?:"([^"]*)"|'([^']*)'|([^\s"')]+))/gi;
const PLAIN = /http:\/\/[^\s"'<>;,)]+/gi;
/** Names that look like addresses, and the service of WPS on the computer itself, which the install page asks. */
const NO_ADDRESS = /\sxmlns(:\w+)?\s*=\s*("[^"]*"|'[^']*')|http:\/\/127\.0\.0\.1(?=[:/])/gi;

/** Office's manifest has a check of its own, which says more. */
const ELSEWHERE_CHECKED = 'excel/manifest.xml';

/**
 * Whether pages, style sheets and XML stay on this site: each link leads to a file of the list, nothing is
 * asked for in plain http. Of scripts the policy of their page takes care, and their hash.
 */
export async function linkFindings(site: HostedSite): Promise<HostedFinding[]> {
  const found: HostedFinding[] = [];
  for (const { path } of site.list.files) {
    const kind = /\.(html|css|xml)$/.exec(path)?.[1];
    const text = kind === undefined ? null : await textOf(site, path);
    if (text === null || path === ELSEWHERE_CHECKED) continue;
    const links = linksOf(kind ?? '', text);
    for (const link of links) found.push(...linkProblem(site, path, link));
    for (const [address] of text.replace(NO_ADDRESS, ' ').matchAll(PLAIN))
      if (!links.includes(address) && !address.startsWith(site.list.baseUrl))
        found.push(wrong(path, reason('verify.http', { address })));
  }
  return found;
}

function linksOf(kind: string, text: string): string[] {
  const patterns = kind === 'html' ? [HTML_LINK, CSS_LINK] : kind === 'css' ? [CSS_LINK] : [];
  const links = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? ''),
  );
  return [...new Set(links)].filter((link) => !/^(#|data:|about:|blob:|$)/i.test(link));
}

function linkProblem({ list }: HostedSite, path: string, link: string): HostedFinding[] {
  const { baseUrl, office, files } = list;
  // A page of a release for WPS alone hides what it says of Excel.
  const hidden = isForExcel(list) ? undefined : `${baseUrl}excel/`;
  if (office.startsWith('https://') && link.startsWith(`${office.replace(/\/*$/, '')}/`)) return [];
  let target: string;
  try {
    target = new URL(link, baseUrl + path).href.replace(/[?#].*$/, '');
  } catch {
    return [wrong(path, reason('verify.link-elsewhere', { address: link }))];
  }
  if (!target.startsWith(baseUrl)) {
    const code = target.startsWith('http:') ? 'verify.http' : 'verify.link-elsewhere';
    return [wrong(path, { code, slots: { address: link } })];
  }
  if (hidden !== undefined && target.startsWith(hidden)) return [];
  const wanted = plainPath(target.slice(baseUrl.length)).replace(/(^|\/)$/, '$1index.html');
  return files.some((file) => file.path === wanted)
    ? []
    : [wrong(path, reason('verify.link-missing', { address: link }))];
}

/** An address without its escapes; as it stands where they are none. */
function plainPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
