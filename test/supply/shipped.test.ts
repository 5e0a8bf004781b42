import { existsSync, readFileSync } from 'node:fs';
import manifest from '../../package.json';
import { RULES } from './rules';
import { shippedFaults, shippedFile, type Shipped, type ShippedPackage } from './shipped';
import { thirdPartyNotices } from './third-party-notices';

const built = (target: string): Shipped => {
  const file = `dist/notices/${target}.json`;
  if (!existsSync(file)) throw new Error('run npm run build first');
  return shippedFile.parse(JSON.parse(readFileSync(file, 'utf8')));
};
const TARGETS = ['cli', 'excel', 'wps', 'workbench'];
const namesIn = (target: string): string[] => built(target).packages.map(({ name }) => name);

const GOOD: ShippedPackage = {
  name: 'good',
  version: '1.0.0',
  licence: 'MIT',
  texts: [{ file: 'LICENSE', text: 'Copyright (c) A' }],
};
const ships = (...packages: Partial<ShippedPackage>[]): Shipped => ({
  target: 'made',
  packages: packages.map((one) => ({ ...GOOD, ...one })),
});

describe('what was built', () => {
  test.each(TARGETS)('%s has no fault', (target) => {
    expect(shippedFaults(built(target), RULES)).toEqual([]);
  });

  test('every library that the program names is seen', () => {
    const all = new Set(TARGETS.flatMap(namesIn));
    // Fluent's package of all components is passed through: its parts are seen.
    const named = Object.keys(manifest.dependencies).filter(
      (name) => name !== '@fluentui/react-components',
    );
    expect(named.filter((name) => !all.has(name))).toEqual([]);
    expect(all).toContain('@fluentui/react-button');
  });

  test('modules inside modules are seen, and both versions of one package', () => {
    expect(namesIn('cli')).toEqual(expect.arrayContaining(['docx', 'liquidjs', 'zod', 'pako']));
    expect(namesIn('wps').filter((name) => name === 'scheduler')).toHaveLength(2);
  });

  test('what only tests and builds use is not', () => {
    const all = TARGETS.flatMap(namesIn);
    for (const name of ['@e965/xlsx', 'word-extractor', 'playwright-core', 'typescript']) {
      expect(all).not.toContain(name);
    }
  });
});

describe('it can fail', () => {
  test.each<[string, Partial<ShippedPackage>, string]>([
    ['a licence that is not allowed', { licence: 'GPL-3.0-only' }, '许可“GPL-3.0-only”不在'],
    ['a second licence that is not', { licence: 'MIT AND AGPL-3.0' }, '许可“MIT AND AGPL-3.0”不在'],
    ['words instead of a licence', { licence: 'SEE LICENSE IN x' }, '许可“SEE LICENSE IN x”不在'],
    ['no licence', { licence: null }, '许可“没有写”不在'],
    ['a text that is missing', { texts: [] }, '包里没有许可全文'],
    ['a package for development only', { name: 'handlebars' }, '不许进构建结果（由文字造代码'],
    [
      'terms that are no longer those that were read',
      { name: '@microsoft/office-js', licence: 'SEE LICENSE' },
      '许可“SEE LICENSE”不在',
    ],
  ])('on %s', (_, spoiled, sentence) => {
    const [fault = '', ...others] = shippedFaults(ships(GOOD, spoiled), RULES);
    expect(fault).toContain(sentence);
    expect(fault).toContain(`dist/notices/made.json 的 ${spoiled.name ?? 'good'} 1.0.0：`);
    expect(others).toEqual([]);
  });

  test('not on a choice of which one side is allowed, nor on the terms that are known', () => {
    const office = { name: '@microsoft/office-js', licence: 'LICENSE' };
    expect(shippedFaults(ships({ licence: '(MIT OR GPL-3.0)' }, office), RULES)).toEqual([]);
  });
});

describe('the notices', () => {
  const other = {
    ...ships({ name: 'a', texts: [{ file: 'NOTICE', text: '\ufeffone\r\ntwo\r\n' }] }),
    target: 'b',
  };
  const text = thirdPartyNotices(
    [
      ships(GOOD, { name: 'saxes', licence: 'ISC', texts: [] }),
      other,
      { ...ships(GOOD), target: 'a' },
    ],
    RULES,
  );

  test('hold every package once, with its texts, in order', () => {
    expect(text.match(/^[\w@/-]+ \d+\.\d+\.\d+$/gm)).toEqual([
      'a 1.0.0',
      'good 1.0.0',
      'saxes 1.0.0',
    ]);
    expect(text).toContain('In: a, made');
    expect(text).toContain('--- NOTICE\n\none\ntwo\n');
    expect(text).toMatch(/Copyright \(c\) Louis-Dominique Dubeau\n\nPermission to use, copy/);
    expect(text).not.toMatch(/\r|\ufeff/);
  });

  test('are the same whatever the order', () => {
    const turned = ['wps', 'excel', 'cli'].map(built);
    const straight = ['cli', 'excel', 'wps'].map(built);
    expect(thirdPartyNotices(turned, RULES)).toBe(thirdPartyNotices(straight, RULES));
  });

  test('say which side of a choice is used', () => {
    expect(thirdPartyNotices([ships({ licence: '(MIT OR GPL-3.0)' })], RULES)).toContain(
      'Licence: (MIT OR GPL-3.0); used under MIT',
    );
  });

  test('hold the terms of office.js only where it is copied', () => {
    const terms = built('excel').packages.find(({ name }) => name === '@microsoft/office-js');
    expect(existsSync('dist/site/excel/office/office.js')).toBe(terms !== undefined);
  });
});
