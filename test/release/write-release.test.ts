/** A release of a build in a few files: what is put where, and when nothing is written. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ReleaseOptions } from '../../scripts/release/options';
import { writeRelease, type Sources } from '../../scripts/release/write-release';
import { parseXml } from '../shells/xml-element';
import { BASE, OPTIONS, ownFolder, smallBuild } from './made-release';

const folder = ownFolder();
let sources: Sources;
let out: string;
beforeEach(() => {
  const own = mkdtempSync(join(folder(), 'one-'));
  sources = smallBuild(join(own, 'built'));
  out = join(own, 'out');
});

const release = (options: Partial<ReleaseOptions> = {}) =>
  writeRelease(sources, out, { ...OPTIONS, ...options });
const at = (name: string): string => join(out, 'gouji-1.2.3', name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const listIn = (name: string): Record<string, unknown> =>
  JSON.parse(read(name)) as Record<string, unknown>;
const spoil = (name: string, text: string): void => writeFileSync(join(sources.site, name), text);

describe('a release', () => {
  it('has the addresses of its server wherever one is needed', async () => {
    await release();
    expect(read('excel/manifest.xml')).toContain(`"${BASE}excel/taskpane.html"`);
    expect(read('excel/manifest.xml')).toContain('<Version>1.2.3.0</Version>');
    expect(read('site/excel/manifest.xml')).toBe(read('excel/manifest.xml'));
    expect(read('site/wps/jsplugins.xml')).toBe(read('wps/jsplugins.xml'));
    const [entry, ...others] = parseXml(read('wps/jsplugins.xml')).children;
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      name: 'jspluginonline',
      attributes: { name: 'gouji', type: 'et', url: `${BASE}wps/`, enable: 'enable_dev' },
    });
    expect(listIn('site/release.json')).toMatchObject({
      baseUrl: BASE,
      version: '1.2.3',
      office: 'local',
    });
    const { hostname, pathname } = new URL(BASE);
    for (const name of ['nginx.conf', 'Caddyfile']) {
      expect(read(`server/${name}`)).toContain(hostname);
    }
    expect(read('server/web.config')).toContain(pathname);
  });

  it('writes the address into XML', async () => {
    const baseUrl = 'https://10.0.0.1:8443/a.b/c_d~1/';
    await release({ baseUrl });
    expect(parseXml(read('wps/jsplugins.xml')).children[0]!.attributes.url).toBe(`${baseUrl}wps/`);
    const icon = parseXml(read('excel/manifest.xml')).children.find(
      ({ name }) => name === 'IconUrl',
    );
    expect(icon!.attributes.DefaultValue).toBe(`${baseUrl}excel/assets/gouji-32.png`);
  });

  it('says in its list where its pages take office.js from', async () => {
    const base = 'https://js.example/lib';
    spoil(
      'excel/taskpane.html',
      readFileSync(join(sources.excel, 'taskpane.html'), 'utf8').replace(
        'office/office.js',
        `${base}/office.js`,
      ),
    );
    await release({ office: base });
    expect(listIn('site/release.json').office).toBe(base);
  });

  it('asks the one page for each task where the runtime is shared', async () => {
    await release({ sharedRuntime: true });
    expect(read('excel/manifest.xml')).toContain('<FunctionName>openCheck</FunctionName>');
  });

  it('has nothing for Excel where it is for WPS alone', async () => {
    rmSync(sources.excel, { recursive: true });
    await release({ baseUrl: 'http://10.0.0.1/gouji/', wpsOnly: true });
    expect(existsSync(at('excel'))).toBe(false);
    expect(readdirSync(at('site')).sort()).toEqual(['app', 'data', 'release.json', 'wps']);
    expect(read('wps/jsplugins.xml')).toContain('"http://10.0.0.1/gouji/wps/"');
    expect(read('README.txt')).not.toContain('manifest.xml');
  });

  it('has an offline folder of the name that its entry gives, with the data inside', async () => {
    await release();
    const entry = parseXml(read('wps/offline/publish-entry.xml'));
    expect(entry).toMatchObject({
      name: 'jsplugin',
      attributes: {
        ...{ name: 'gouji', type: 'et', version: '1.2.3', url: 'gouji_1.2.3' },
        enable: 'enable_dev',
      },
    });
    const offline = `wps/offline/${entry.attributes.url}`;
    expect(readdirSync(at(offline)).sort()).toEqual([
      ...['data', 'images', 'index.html', 'main.js', 'ribbon.xml', 'taskpane.html'],
    ]);
    expect(read(`${offline}/taskpane.html`)).toContain('<script src=data/gouji-data.js>');
    expect(existsSync(at(`${offline}/data/gouji-data.js`))).toBe(true);
    expect(read('wps/offline/安装说明.txt')).toContain('gouji_1.2.3');
  });

  it.each(['README.txt', 'server/README.txt', 'wps/offline/安装说明.txt'])(
    'can be read in Notepad: %s',
    async (name) => {
      await release();
      expect(read(name)).toMatch(/^\uFEFF/);
      expect(read(name).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    },
  );

  it('takes the place of an earlier one', async () => {
    await release();
    const before = read('checksums.txt');
    await release({ baseUrl: 'https://other.example/' });
    expect(read('checksums.txt')).not.toBe(before);
    expect(readdirSync(out).sort()).toEqual(['gouji-1.2.3', 'gouji-1.2.3.zip']);
  });
});

describe('nothing is written and nothing is lost', () => {
  const refused = async (sentence: RegExp): Promise<void> => {
    const before = existsSync(out) ? readdirSync(out, { recursive: true }).sort() : [];
    await expect(release()).rejects.toThrow(expect.objectContaining({ name: 'Refused' }));
    await expect(release()).rejects.toThrow(sentence);
    expect(existsSync(out) ? readdirSync(out, { recursive: true }).sort() : []).toEqual(before);
  };

  it('among other files', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'ours.txt'), '');
    await refused(/里有别的文件（ours\.txt）/);
  });

  it('over a release in which somebody has put or changed a file', async () => {
    await release();
    writeFileSync(at('site/data/gouji-data.js'), 'window.goujiData = {};');
    await refused(/site\/data\/gouji-data\.js 不是发布包原来的/);
    await release().catch(() => rmSync(at('site/data/gouji-data.js')));
    writeFileSync(at('site/more.txt'), '');
    await refused(/site\/more\.txt 不是发布包原来的/);
  });

  it('over a folder of that name that is no release', async () => {
    mkdirSync(at('.'), { recursive: true });
    writeFileSync(at('notes.txt'), '');
    await refused(/notes\.txt 不是发布包原来的/);
  });

  it.each(['app/index.html', 'data/gouji-data.js', 'wps/ribbon.xml', 'excel/taskpane.html'])(
    'without %s',
    async (name) => {
      rmSync(join(sources.site, name));
      await refused(/^没有 .*请不带 --built/);
    },
  );

  it('without the command line, or the notices', async () => {
    rmSync(sources.notices);
    await refused(/没有 .*THIRD-PARTY-NOTICES/);
    rmSync(sources.cli, { recursive: true });
    await refused(/没有 .*gouji\.cjs/);
  });

  it('when its manifest names a file or an icon that is not there', async () => {
    rmSync(join(sources.site, 'excel/help.html'));
    writeFileSync(join(sources.site, 'excel/assets/gouji-32.png'), '');
    await refused(/写出来的发布包不对：.*help\.html.*32×32/);
  });

  it('when an address of development is left', async () => {
    spoil('wps/main.js', 'var a = "https://localhost:3000/x";');
    await refused(/site\/wps\/main\.js 里还有开发时的地址/);
  });

  it('when the offline folder would need something beside it', async () => {
    spoil('wps/taskpane.html', '<script src=../excel/main.js></script>');
    await refused(/taskpane\.html 要用离线文件夹外面的文件/);
  });

  it('when the pane of Excel asks for no office.js', async () => {
    spoil('excel/taskpane.html', '<p>');
    await refused(/没有要 office\.js/);
  });
});
