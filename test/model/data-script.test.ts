/** The file that pages load: an old engine runs it, and we read it without running it. */
import { runInNewContext } from 'node:vm';
import { parse } from 'acorn';
import fc from 'fast-check';
import { dataOfScript, isDataScript, scriptOfData } from '../../src/model/data-script';

const run = (script: string): unknown => {
  const window: { goujiData?: unknown } = {};
  runInNewContext(script, { window });
  return JSON.parse(JSON.stringify(window.goujiData));
};

test('holds any text, in ASCII and ECMAScript 5, and says it again', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</script><!--', '\u2028\u2029', '套表', "';alert(1)//", '\ud800', ']]>'),
  );
  const value = fc.record({ name: text, files: fc.dictionary(text, text) });
  fc.assert(
    fc.property(value, (data) => {
      const plain = JSON.parse(JSON.stringify(data)) as typeof data;
      // A key of this name is an object's parent to an engine; no pack can have it.
      fc.pre(!Object.hasOwn(plain.files, '__proto__'));
      const script = scriptOfData(plain);
      expect(script).toMatch(/^[\n -~]*$/);
      expect(script).not.toContain('<');
      parse(script, { ecmaVersion: 5, sourceType: 'script' });
      expect(run(script)).toEqual(plain);
      // Keys that look odd are refused when a file is read; texts are not.
      const read = dataOfScript(scriptOfData({ text: Object.values(plain.files) }));
      expect(read).toEqual({ value: { text: Object.values(plain.files) } });
    }),
  );
});

test('the one that ships holds none', () => {
  expect(dataOfScript('/* 数据包：没有。 */\nwindow.goujiData = null;\n')).toEqual({ value: null });
});

test.each([
  ['another script', 'alert(1);', 'not-ours'],
  ['more than one statement', 'window.goujiData = {};alert(1);', 'not-json'],
  ['code in it', 'window.goujiData = {"a":alert(1)};', 'not-json'],
  ['nothing', '', 'not-ours'],
  ['a key of the parent', 'window.goujiData = {"files":{"__proto__":{"a":1}}};', 'key'],
  ['a key twice', 'window.goujiData = {"pack":1,"pack":2};', 'repeated'],
  [
    'nested without end',
    `window.goujiData = ${'['.repeat(9_000)}${']'.repeat(9_000)};`,
    'too-deep',
  ],
])('%s is not taken', (_, script, kind) => {
  expect(dataOfScript(script)).toMatchObject({ problem: { kind } });
});

test('other files are not taken for one', () => {
  expect(isDataScript('window.goujiData = null;')).toBe(true);
  expect(isDataScript('window.other = null;')).toBe(false);
  expect(isDataScript('// window.goujiData = null;')).toBe(false);
});
