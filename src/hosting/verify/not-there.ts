import { randomBytes } from 'node:crypto';
import { reason } from '../../model/reason';
import { type HostedFinding, wrong } from './finding';
import type { HostedSite } from './hosted-site';
import { NoAnswer } from './visit';

/** Out of the folder, as servers of Linux and of Windows would have to be fooled. */
const OUTSIDE = [
  'excel/..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
  'excel/..%5c..%5c..%5c..%5c..%5c..%5cwindows%5cwin.ini',
];
/** Without a page of their own. */
const FOLDERS = ['excel/', 'data/'];
const NOT_FOUND = [404, 410];

/**
 * Whether what is not there is 404: a page in its place makes WPS take it for a ribbon, and hides from
 * everyone what is missing. Folders are not listed, and nothing outside of the site is given out.
 */
export async function absenceFindings(site: HostedSite): Promise<HostedFinding[]> {
  const mark = randomBytes(4).toString('hex');
  const absent = [`excel/absent-${mark}.html`, `wps/ribbon-${mark}.xml`, `${mark}/manifest.xml`];
  const statusOf = async (path: string): Promise<number> => {
    const visit = await site.visit(path);
    return visit instanceof NoAnswer ? 0 : visit.status;
  };
  const found: HostedFinding[] = [];
  for (const path of absent) {
    const status = await statusOf(path);
    if (!NOT_FOUND.includes(status)) found.push(wrong(path, reason('verify.not-404', { status })));
  }
  // Whoever answers everything with one page answers these, too, and gives nothing away by it.
  if (found.length > 0) return found;
  for (const path of OUTSIDE)
    if ((await statusOf(path)) === 200) found.push(wrong(path, reason('verify.outside')));
  for (const path of FOLDERS)
    if ((await statusOf(path)) === 200) found.push(wrong(path, reason('verify.listing')));
  return found;
}
