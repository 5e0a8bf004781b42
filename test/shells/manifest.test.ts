import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEVELOPMENT_URL, excelManifest } from '../../scripts/release/excel-manifest';
import { ACTIONS, taskOf } from '../../src/shells/excel/ribbon-actions';
import { manifestFaults } from './manifest-faults';
import { schemaFaults } from './manifest-schema';

const ADDRESS = DEVELOPMENT_URL.replace(/\/$/, '');
const xml = readFileSync('manifest.xml', 'utf8');

/** What the addresses of the manifest stand for, without a build. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-shell-'));
  mkdirSync(join(folder, 'assets'));
  cpSync('assets', join(folder, 'assets'), { recursive: true });
  for (const page of ['taskpane.html', 'help.html']) {
    cpSync(join('src/shells/excel', page), join(folder, page));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The manifest with one thing changed; fails where there is nothing to change. */
function changed(from: string | RegExp, to: string): string {
  const broken = xml.replace(from, to);
  if (broken === xml) throw new Error(`the manifest has no ${String(from)}`);
  return broken;
}

describe('the manifest', () => {
  it('has no fault that can be seen without Excel', async () => {
    expect(manifestFaults(xml, folder)).toEqual([]);
    expect(await schemaFaults(xml)).toEqual([]);
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(xml).toContain(`<Version>${version}.0</Version>`);
  });

  it('opens the pane on the task of each button', () => {
    const pages = [...xml.matchAll(/id="\w+\.Url" DefaultValue="[^"?]*(\?[^"]*)?"/g)];
    expect(pages.map(([, query = '']) => taskOf(query)).sort()).toEqual(
      ['check', ...Object.values(ACTIONS)].sort(),
    );
  });
});

describe('the manifest of a release', () => {
  const placed = { url: 'https://budget.example/gouji/excel/', version: '1.2.3-rc.1' };

  it('has the addresses of its server, and its version', async () => {
    const released = excelManifest(xml, { ...placed, sharedRuntime: false });
    expect(released).not.toContain('localhost');
    expect(released).toContain('"https://budget.example/gouji/excel/taskpane.html?task=summary"');
    expect(released).toContain('<Version>1.2.3.0</Version>');
    expect(manifestFaults(released, folder)).toEqual([]);
    expect(await schemaFaults(released)).toEqual([]);
  });

  it('asks the one page for each task where the runtime is shared', async () => {
    const released = excelManifest(xml, { ...placed, sharedRuntime: true });
    const functions = [...released.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
    expect(functions.sort()).toEqual(Object.keys(ACTIONS).sort());
    expect(released).toContain('<Runtime resid="Pane.Url" lifetime="long" />');
    expect(manifestFaults(released, folder)).toEqual([]);
    expect(await schemaFaults(released)).toEqual([]);
  });

  it('is well-formed for any address', () => {
    const url = 'https://budget.example/a&b/excel/';
    const released = excelManifest(xml, { ...placed, url, sharedRuntime: false });
    expect(manifestFaults(released, folder)).toEqual([]);
  });
});

describe('a broken manifest', () => {
  const broken: Readonly<
    Record<string, readonly [from: string | RegExp, to: string, fault: RegExp]>
  > = {
    'not well-formed': ['</Permissions>', '', /不是合规的 XML/],
    'two elements in the wrong order': [
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      '$2$1',
      /Version 的次序不对/,
    ],
    'a misspelt element': [/SupportUrl/g, 'SupportURL', /没有 SupportURL 这种元素/],
    'a label before its group': [
      '<CustomTab id="Gouji.Tab">',
      '<CustomTab id="Gouji.Tab"><Label resid="Tab.Label" />',
      /Group 的次序不对/,
    ],
    'no support address': [/\s*<SupportUrl.*\/>/, '', /缺 SupportUrl/],
    'an id that is no GUID': ['<Id>7f', '<Id>g7', /不是 GUID/],
    'a version of three numbers': [/<Version>.*</, '<Version>0.1.0<', /四段/],
    'an address without https': [`"${ADDRESS}/help.html"`, '"http://localhost/h"', /不是 https/],
    'an address of somebody else': [
      `"${ADDRESS}/help.html"`,
      '"https://a.example/h"',
      /自己的文件夹/,
    ],
    'an address without a file': ['help.html', 'no-help.html', /没有这个文件/],
    'an icon of another size': ['assets/pane-32.png', 'assets/pane-16.png', /32×32/],
    'an icon that is no picture': ['assets/pane-32.png', 'help.html', /32×32/],
    'a button without its large icon': [
      '<bt:Image size="80" resid="Pane.80" />',
      '',
      /图标缺 80 像素/,
    ],
    'a resource that is not there': ['resid="Pane.Tip"', 'resid="Pane.Tipp"', /没有资源 Pane.Tipp/],
    'a resource that nobody uses': ['resid="Pane.Tip"', 'resid="Check.Tip"', /Pane.Tip 没有用到/],
    'a resource of another kind': [
      '<Label resid="Pane.Label"',
      '<Label resid="Pane.Tip"',
      /ShortStrings/,
    ],
    'a resource twice': [
      '<bt:String id="Check.Tip"',
      '<bt:String id="Pane.Tip"',
      /Pane.Tip 写了两次/,
    ],
    'a long name of a resource': [/Pane\.Tip/g, `Pane.${'a'.repeat(30)}`, /32 个字符/],
    'a long label': ['"打开面板"', `"${'长'.repeat(126)}"`, /125 个字符/],
    'a long tip': [/(id="Pane.Tip" DefaultValue=")/, `$1${'长'.repeat(251)}`, /250 个字符/],
    'a long address': ['taskpane.html?task=check', `taskpane.html?${'a'.repeat(2048)}`, /2048/],
    'a long description': [/(<Description DefaultValue=")/, `$1${'长'.repeat(251)}`, /250/],
    'no English': [/\s*<bt:Override Locale="en-US" Value="Open pane" \/>/, '', /没有英文/],
    'two buttons of one id': ['id="Gouji.Pane"', 'id="Gouji.Check"', /用了两次/],
    'functions of another page': [
      '<DesktopFormFactor>',
      '<Runtimes><Runtime resid="Check.Url" lifetime="long" /></Runtimes><DesktopFormFactor>',
      /同一页/,
    ],
  };

  it.each(Object.entries(broken))('is seen: %s', (_, [from, to, fault]) => {
    expect(manifestFaults(changed(from, to), folder).join('\n')).toMatch(fault);
  });

  it('is seen by the schema: more icons than it knows, no manifest at all', async () => {
    const icons = changed(
      '<bt:Image size="80" resid="Pane.80" />',
      '<bt:Image size="64" resid="Pane.32" /><bt:Image size="80" resid="Pane.80" />',
    );
    expect((await schemaFaults(icons)).join('\n')).toMatch(/icons：/);
    expect((await schemaFaults('<OfficeApp/>')).length).toBeGreaterThan(0);
  });
});
