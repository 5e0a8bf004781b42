/** What is wrong with a manifest, beyond what the schema of its JSON form can see. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, within, type XmlElement } from './xml-element';

/** What each element may hold, in this order. Office refuses another order, and says little. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides',
  VersionOverrides: 'Description Requirements Hosts Resources',
  Host: 'Runtimes DesktopFormFactor',
  Runtimes: 'Runtime',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint',
  ExtensionPoint: 'CustomTab',
  CustomTab: 'Group Label',
  Group: 'Label Icon Control',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Action: 'TaskpaneId SourceLocation FunctionName',
  Resources: 'Images Urls ShortStrings LongStrings',
};
const REQUIRED =
  'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts DefaultSettings Permissions VersionOverrides';

/** The kind of resource that an element's `resid` must name. */
const KIND: Readonly<Record<string, string>> = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  Image: 'Images',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  Runtime: 'Urls',
};
const LONGEST: Readonly<Record<string, number>> = {
  ...{ ShortStrings: 125, LongStrings: 250, Urls: 2048, Images: 2048 },
  ...{ DisplayName: 125, Description: 250, ProviderName: 125 },
};
const LONGEST_RESID = 32;
const LONGEST_ID = 125;
const ICON_SIZES = ['16', '32', '80'];
const ROOT_ICONS = { IconUrl: 32, HighResolutionIconUrl: 64 };

/**
 * @param folder what will be served at the address of the pane's folder: every address must have its
 *   file there
 * @returns one sentence for each fault, none when all is well
 */
export function manifestFaults(xml: string, folder: string): readonly string[] {
  let app: XmlElement;
  try {
    app = parseXml(xml);
  } catch (error) {
    return [`不是合规的 XML：${error instanceof Error ? error.message : String(error)}`];
  }
  const elements = [...within(app)];
  return [
    ...orderFaults(elements),
    ...identityFaults(app),
    ...resourceFaults(elements),
    ...wordFaults(app, elements),
    ...addressFaults(app, elements, folder),
    ...buttonFaults(elements),
  ];
}

const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((one) => one.name === name);
const valueOf = (element: XmlElement | undefined): string => element?.attributes.DefaultValue ?? '';

function orderFaults(elements: readonly XmlElement[]): string[] {
  return elements.flatMap((element) => {
    const order = ORDER[element.name]?.split(' ');
    // The Hosts of the manifest itself hold another kind of Host.
    if (!order || element.attributes.Name === 'Workbook') return [];
    const places = element.children.map(({ name }) => order.indexOf(name));
    const unknown = element.children.filter((_, i) => places[i] === -1);
    const late = element.children.filter((_, i) => i > 0 && places[i]! < places[i - 1]!);
    return [
      ...unknown.map(({ name, line }) => `第 ${line} 行：${element.name} 里没有 ${name} 这种元素`),
      ...late
        .filter((one) => !unknown.includes(one))
        .map(({ name, line }) => `第 ${line} 行：${name} 的次序不对，应为 ${order.join('、')}`),
    ];
  });
}

function identityFaults(app: XmlElement): string[] {
  const faults = REQUIRED.split(' ')
    .filter((name) => !child(app, name))
    .map((name) => `缺 ${name}`);
  const id = child(app, 'Id')?.text ?? '';
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)) {
    faults.push(`Id 不是 GUID：${id}`);
  }
  const version = child(app, 'Version')?.text ?? '';
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(version)) faults.push(`Version 不是四段数字：${version}`);
  return faults;
}

interface Resource {
  readonly id: string;
  readonly kind: string;
  readonly element: XmlElement;
}

function resourcesOf(elements: readonly XmlElement[]): readonly Resource[] {
  const resources = elements.find(({ name }) => name === 'Resources');
  return (resources?.children ?? []).flatMap((list) =>
    list.children.map((element) => ({ id: element.attributes.id ?? '', kind: list.name, element })),
  );
}

function resourceFaults(elements: readonly XmlElement[]): string[] {
  const resources = resourcesOf(elements);
  const uses = elements.filter(({ attributes }) => attributes.resid !== undefined);
  const used = new Set(uses.map(({ attributes }) => attributes.resid));
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const { id } of resources) {
    if (seen.has(id)) faults.push(`资源 ${id} 写了两次`);
    seen.add(id);
    if (!used.has(id)) faults.push(`资源 ${id} 没有用到`);
    if (id === '' || id.length > LONGEST_RESID) {
      faults.push(`资源 ${id} 的名字应为 1 到 ${LONGEST_RESID} 个字符`);
    }
  }
  for (const { name, attributes, line } of uses) {
    const found = resources.find(({ id }) => id === attributes.resid);
    if (!found) faults.push(`第 ${line} 行：没有资源 ${attributes.resid}`);
    else if (found.kind !== KIND[name]) {
      faults.push(`第 ${line} 行：${name} 要用 ${KIND[name]} 里的资源，${found.id} 不是`);
    }
  }
  return faults;
}

function wordFaults(app: XmlElement, elements: readonly XmlElement[]): string[] {
  const resources = resourcesOf(elements);
  const named = ['DisplayName', 'Description'].map((name) => ({ name, element: child(app, name) }));
  const words = [
    ...named.map(({ name, element }) => ({ id: name, kind: name, element })),
    ...resources.filter(({ kind }) => kind.endsWith('Strings')),
  ];
  const english = words
    .filter(({ element }) => !element?.children.some((one) => one.attributes.Locale === 'en-US'))
    .map(({ id }) => `${id} 没有英文（en-US）`);
  const texts = [
    ...words.flatMap(({ id, kind, element }) => [
      { id, kind, text: valueOf(element) },
      ...(element?.children ?? []).map((one) => ({ id, kind, text: one.attributes.Value ?? '' })),
    ]),
    { id: 'ProviderName', kind: 'ProviderName', text: child(app, 'ProviderName')?.text ?? '' },
    ...resources
      .filter(({ kind }) => kind === 'Urls' || kind === 'Images')
      .map(({ id, kind, element }) => ({ id, kind, text: valueOf(element) })),
  ];
  const lengths = texts
    .filter(({ kind, text }) => text === '' || text.length > (LONGEST[kind] ?? 0))
    .map(({ id, kind }) => `${id} 应为 1 到 ${LONGEST[kind]} 个字符`);
  return [...english, ...lengths];
}

function addressFaults(app: XmlElement, elements: readonly XmlElement[], folder: string): string[] {
  const resources = resourcesOf(elements);
  const settings = child(app, 'DefaultSettings');
  const pane = valueOf(settings && child(settings, 'SourceLocation'));
  const base = pane.slice(0, pane.lastIndexOf('/') + 1);
  const fileOf = (url: string): string =>
    join(folder, url.slice(base.length).replace(/[?#].*$/, ''));
  const addresses = [
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl'].map((name) => valueOf(child(app, name))),
    ...[pane, ...elements.filter(({ name }) => name === 'AppDomain').map(({ text }) => text)],
    ...resources.filter(({ kind }) => /Urls|Images/.test(kind)).map((one) => valueOf(one.element)),
  ];
  const faults = [...new Set(addresses)].flatMap((url) => {
    if (!url.startsWith('https://')) return [`不是 https 地址：${url}`];
    if (!url.startsWith(base)) return [`不在加载项自己的文件夹里：${url}`];
    return existsSync(fileOf(url)) ? [] : [`没有这个文件：${url}`];
  });
  const icons = [
    ...Object.entries(ROOT_ICONS).map(([name, size]) => ({ url: valueOf(child(app, name)), size })),
    ...elements
      .filter(({ name, attributes }) => name === 'Image' && attributes.resid !== undefined)
      .map(({ attributes }) => ({
        url: valueOf(resources.find(({ id }) => id === attributes.resid)?.element),
        size: Number(attributes.size),
      })),
  ];
  return [
    ...faults,
    ...icons.flatMap(({ url, size }) => {
      const file = fileOf(url);
      if (!existsSync(file) || pngSize(file) === `${size}×${size}`) return [];
      return [`图标应为 ${size}×${size} 像素：${url}`];
    }),
  ];
}

/** Width × height as the header of a PNG has them. */
function pngSize(file: string): string {
  const bytes = readFileSync(file);
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') return '';
  return `${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}`;
}

function buttonFaults(elements: readonly XmlElement[]): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  for (const { name, attributes, children, line } of elements) {
    if (name === 'Icon') {
      const missing = ICON_SIZES.filter(
        (size) => !children.some((one) => one.attributes.size === size),
      );
      if (missing.length > 0) faults.push(`第 ${line} 行：图标缺 ${missing.join('、')} 像素`);
    }
    if (!['Control', 'Group', 'CustomTab'].includes(name)) continue;
    const id = attributes.id ?? '';
    if (id === '' || id.length > LONGEST_ID)
      faults.push(`第 ${line} 行：id 应为 1 到 ${LONGEST_ID} 个字符`);
    if (ids.has(id)) faults.push(`第 ${line} 行：id ${id} 用了两次`);
    ids.add(id);
  }
  const pages = elements.filter(({ name }) => name === 'FunctionFile' || name === 'Runtime');
  if (new Set(pages.map(({ attributes }) => attributes.resid)).size > 1) {
    faults.push('Runtime 和 FunctionFile 要指同一页');
  }
  return faults;
}
