import { reason } from '../../model/reason';
import { officeVersion } from '../office-version';
import { isForExcel } from '../release-list';
import { type HostedFinding, wrong } from './finding';
import { type HostedSite, textOf } from './hosted-site';
import { answerProblem } from './listed-files';
import { pictureFindings } from './picture';
import { type XmlElement, xmlElements } from './xml-elements';

const PATH = 'excel/manifest.xml';
/** Sizes that Office asks of the two icons outside of the ribbon. */
const ICONS: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

/** Whether Office will take the manifest and find everything that it names. */
export async function manifestFindings(site: HostedSite): Promise<HostedFinding[]> {
  const { list } = site;
  if (!isForExcel(list)) return [];
  if (!list.files.some(({ path }) => path === PATH))
    return [wrong(PATH, reason('verify.not-listed'))];
  const text = await textOf(site, PATH);
  if (text === null) return [];
  const elements = xmlElements(text);
  if (elements?.[0]?.name !== 'OfficeApp') return [wrong(PATH, reason('verify.manifest-broken'))];

  const found: HostedFinding[] = [];
  const version = elements.find(({ name }) => name === 'Version')?.text ?? '';
  const wanted = officeVersion(list.version);
  if (version !== wanted)
    found.push(wrong(PATH, reason('verify.manifest-version', { version, wanted })));
  for (const address of new Set(elements.flatMap(addressesOf)))
    found.push(...(await addressFindings(site, address)));
  const resources = resourcesOf(elements);
  for (const { attributes } of elements) {
    const { resid } = attributes;
    if (resid !== undefined && !resources.has(resid))
      found.push(wrong(PATH, reason('verify.manifest-resid', { id: resid })));
  }
  for (const [address, size] of iconsOf(elements, resources))
    if (address.startsWith(list.baseUrl))
      found.push(...(await pictureFindings(site, pathOf(address, list.baseUrl), size)));
  return found;
}

/** Addresses that Office will open, not the names of namespaces. */
function addressesOf({ attributes, text }: XmlElement): string[] {
  const values = Object.entries(attributes).filter(([name]) => !/^xmlns(:|$)/.test(name));
  return [...values.map(([, value]) => value), text].filter((one) => /^[a-z]+:\/\//i.test(one));
}

async function addressFindings(site: HostedSite, address: string): Promise<HostedFinding[]> {
  const { baseUrl, files } = site.list;
  if (!address.startsWith('https://'))
    return [wrong(PATH, reason('verify.manifest-http', { address }))];
  if (!address.startsWith(baseUrl))
    return [wrong(PATH, reason('verify.manifest-elsewhere', { address, baseUrl }))];
  const path = pathOf(address, baseUrl);
  const problem = answerProblem(PATH, await site.visit(path));
  // A file of the list is complained of by itself.
  if (problem === null || files.some((file) => file.path === path)) return [];
  return [wrong(PATH, reason('verify.manifest-missing', { address }))];
}

const pathOf = (address: string, baseUrl: string): string =>
  address.slice(baseUrl.length).replace(/[?#].*$/, '');

/** Values of the resources by their ids. */
function resourcesOf(elements: readonly XmlElement[]): Map<string, string> {
  const named = elements.filter(({ name }) => /^bt:(Image|Url|String)$/.test(name));
  return new Map(
    named.flatMap(({ attributes: { id, DefaultValue = '' } }) =>
      id === undefined ? [] : [[id, DefaultValue]],
    ),
  );
}

/** Addresses of icons with the size that each must have; one address may be named for several. */
function iconsOf(
  elements: readonly XmlElement[],
  resources: ReadonlyMap<string, string>,
): [address: string, size: number][] {
  const named = elements.flatMap(({ name, attributes }): [string, number][] => {
    const { size, resid = '', DefaultValue = '' } = attributes;
    if (ICONS[name] !== undefined) return [[DefaultValue, ICONS[name]]];
    return name === 'bt:Image' && size !== undefined
      ? [[resources.get(resid) ?? '', Number(size)]]
      : [];
  });
  return [...new Map(named.map((icon) => [icon.join(' '), icon])).values()];
}
