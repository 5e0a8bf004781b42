import { reason } from '../../model/reason';
import { type HostedFinding, wrong } from './finding';
import { type HostedSite, textOf } from './hosted-site';
import { pictureFindings } from './picture';
import { xmlElements } from './xml-elements';

const FOLDER = 'wps/';
/** What WPS fetches by itself, and the list by which an `oem.ini` finds them. */
const OWN = ['ribbon.xml', 'manifest.xml', 'index.html', 'main.js', 'jsplugins.xml'];
/** The root of each, as WPS wants it. */
const ROOTS: Readonly<Record<string, string>> = {
  'ribbon.xml': 'customUI',
  'manifest.xml': 'JsPlugin',
  'jsplugins.xml': 'jsplugins',
};
/** As main.js names them for the buttons; all are large buttons. */
const PICTURE = /["'](images\/[\w.-]+)["']/g;
const PICTURE_SIZE = 32;

/** Whether WPS 表格 will find its ribbon, the pictures on it, and the add-in by its list. */
export async function wpsFindings(site: HostedSite): Promise<HostedFinding[]> {
  const isListed = (path: string): boolean => site.list.files.some((file) => file.path === path);
  const found: HostedFinding[] = [];
  for (const name of OWN) {
    const path = `${FOLDER}${name}`;
    if (!isListed(path)) found.push(wrong(path, reason('verify.not-listed')));
    else found.push(...(await ownFindings(site, name)));
  }
  const script = (await textOf(site, `${FOLDER}main.js`)) ?? '';
  for (const name of new Set([...script.matchAll(PICTURE)].map((match) => match[1] ?? ''))) {
    const path = `${FOLDER}${name}`;
    if (isListed(path)) found.push(...(await pictureFindings(site, path, PICTURE_SIZE)));
    else found.push(wrong(path, reason('verify.not-listed')));
  }
  return found;
}

async function ownFindings(site: HostedSite, name: string): Promise<HostedFinding[]> {
  const root = ROOTS[name];
  const path = `${FOLDER}${name}`;
  const text = root === undefined ? null : await textOf(site, path);
  if (text === null) return [];
  const elements = xmlElements(text);
  if (elements?.[0]?.name !== root || (root === 'customUI' && !text.startsWith('<customUI')))
    return [wrong(path, reason('verify.wps-broken', { root: root ?? '' }))];
  const wanted = `${site.list.baseUrl}${FOLDER}`;
  return (elements ?? [])
    .filter((element) => element.name === 'jspluginonline' && element.attributes.url !== wanted)
    .map(({ attributes }) =>
      wrong(path, reason('verify.jsplugins-url', { address: attributes.url ?? '', wanted })),
    );
}
