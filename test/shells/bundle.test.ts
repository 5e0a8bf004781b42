import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  FIRST_LOAD_LIMIT,
  LATE_LIBRARIES,
  GRID,
  bundleFaults,
  firstLoad,
  gzipSize,
  ownScripts,
  scriptsOf,
} from './bundle-faults';
import { builtPart } from '../support/built-site';
import { manifestFaults } from './manifest-faults';

const BUILT = builtPart('excel');

beforeAll(() => {
  if (!existsSync(join(BUILT, 'taskpane.html'))) throw new Error('run npm run build first');
});

describe('the built add-in', () => {
  it('is small at first, late with its libraries, and asks nobody else', () => {
    expect(bundleFaults(BUILT)).toEqual([]);
    const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
    const engine = ownScripts(BUILT).filter((name) => !isFirst(name));
    process.stdout.write(
      `first load ${kilobytes(firstLoad(BUILT))} of ${kilobytes(FIRST_LOAD_LIMIT)}, gzipped; later: ` +
        `${engine.map((name) => `${name} ${kilobytes(gzipSize(BUILT, name))}`).join(', ')}\n`,
    );
  });

  it('has every file that its manifest names', () => {
    expect(manifestFaults(readFileSync(join(BUILT, 'manifest.xml'), 'utf8'), BUILT)).toEqual([]);
  });

  it('carries office.js as it was packed, and its licence', () => {
    const packed = 'node_modules/@microsoft/office-js/dist';
    for (const file of ['office.js', 'excel-web-16.00.js', 'zh-cn/office_strings.js']) {
      const [ours, theirs] = [join(BUILT, 'office', file), join(packed, file)].map((path) =>
        readFileSync(path),
      );
      expect(ours!.equals(theirs!)).toBe(true);
    }
    expect(existsSync(join(BUILT, 'office/LICENSE.md'))).toBe(true);
  });
});

const isFirst = (name: string): boolean => scriptsOf(BUILT, 'taskpane.html').includes(name);

describe('each of these can fail', () => {
  let site: string;
  let folder: string;
  beforeEach(() => {
    site = mkdtempSync(join(tmpdir(), 'gouji-bundle-'));
    folder = join(site, 'excel');
    cpSync(builtPart('data'), join(site, 'data'), { recursive: true });
    cpSync(BUILT, folder, { recursive: true, filter: (from) => !from.includes('office') });
  });
  afterEach(() => rmSync(site, { recursive: true }));

  const main = (): string => scriptsOf(folder, 'taskpane.html').at(-1)!;
  const late = (): string => ownScripts(folder).find((name) => !isFirst(name))!;
  const append = (file: string, text: string): void =>
    writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8') + text);
  const faults = (): string => bundleFaults(folder).join('\n');

  it('not before it is spoiled', () => expect(faults()).toBe(''));

  it.each(Object.entries(LATE_LIBRARIES))('on %s in the first load', (library, text) => {
    append(main(), `\n;"${text}";`);
    expect(faults()).toBe(`${main()}: ${library} before the pane stands`);
  });

  it('on a first load that is too large', () => {
    const noise = Array.from({ length: 60_000 }, () => Math.random().toString(36).slice(2)).join(
      '',
    );
    append(main(), `\n;"${noise}";`);
    expect(faults()).toMatch(/^first load: /);
  });

  it.each(['eval("1")', 'new Function("")'])('on %s in any script', (code) => {
    append(late(), `\n;${code};`);
    expect(faults()).toBe(`${late()}: code made from text`);
  });

  it('on the grid of the workbench in any script', () => {
    append(late(), `\n;"${GRID}";`);
    expect(faults()).toBe(`${late()}: the workbench’s grid`);
  });

  it('on the address of somebody else', () => {
    append(late(), '\n;"https://metrics.example/hit";');
    expect(faults()).toBe(`${late()}: names https://metrics.example/hit`);
  });

  it('on syntax that its engines cannot read', () => {
    append(late(), '\n;a ??= 1;');
    expect(faults()).toMatch(/newer than its engines/);
  });

  it('on a start script that an old engine cannot read', () => {
    append('start.js', '\n;const a = 1;');
    expect(faults()).toMatch(/^start\.js: newer/);
  });

  it('on a source map, an inline script, an inline handler, a page without a policy or with a loose one', () => {
    writeFileSync(join(folder, 'main.js.map'), '{}');
    append('help.html', '<script>1</script><p onclick="1">');
    append('save.html', '<meta content="script-src \'self\' *; ">');
    writeFileSync(join(folder, 'bare.html'), '<p>');
    expect(faults().split('\n').sort()).toEqual([
      'bare.html: no policy',
      'help.html: an inline handler',
      'help.html: an inline script',
      'main.js.map: a source map',
      'save.html: a policy that lets all in',
    ]);
  });
});

describe('the texts by which libraries are known', () => {
  const files: Readonly<Record<string, string>> = {
    excelts: '@cj-tech-master/excelts/dist/esm/modules/excel/utils/ooxml-paths.js',
    docx: 'docx/dist/index.mjs',
    docxtemplater: 'docxtemplater/js/errors.js',
    pizzip: 'pizzip/js/dataReader.js',
    liquidjs: 'liquidjs/dist/liquid.node.js',
    fflate: 'fflate/esm/browser.js',
    saxes: 'saxes/saxes.js',
  };
  it.each(Object.entries(LATE_LIBRARIES))('%s', (library, text) => {
    expect(readFileSync(join('node_modules', files[library]!), 'utf8')).toContain(text);
  });
  it('the grid, which the built workbench has', () => {
    expect(readFileSync('node_modules/@univerjs/sheets/lib/es/index.js', 'utf8')).toContain(GRID);
    const built = builtPart('app/workbench');
    const scripts = ownScripts(built).filter((name) =>
      readFileSync(join(built, name), 'utf8').includes(GRID),
    );
    expect(scripts.length).toBeGreaterThan(0);
  });
});
