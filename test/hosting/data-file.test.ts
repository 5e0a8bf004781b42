import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDataFile } from '../../src/hosting/verify/data-file';
import { builtPart } from '../support/built-site';

const read = (text: string) => {
  const { finding, data } = readDataFile('data/gouji-data.js', text);
  return finding ? finding.reason.code : data;
};

test('the file of the build is no data, and that is right', () => {
  expect(read(readFileSync(join(builtPart('data'), 'gouji-data.js'), 'utf8'))).toBeNull();
});

test('what data there is, is told', () => {
  const pack = { schema: 1, name: '某县', version: '2027.1' };
  const value = { pack, files: { a: 'window.goujiData = null;' } };
  const given = { name: '某县', version: '2027.1' };
  expect(read(`/* 数据包 */\nwindow.goujiData = ${JSON.stringify(value)};\n`)).toEqual(given);
  expect(read(`\uFEFFwindow.goujiData = ${JSON.stringify(value)};`)).toEqual(given);
});

test.each([
  '',
  'window.goujiData = ;',
  'window.goujiData = null',
  'window.goujiData = 7;',
  'window.goujiData = {}; alert(1);',
  'alert(1); window.goujiData = {};',
  'window.goujiData = {a: 1};',
  'window.goujiData = {};',
  'window.goujiData = [];',
  'window.goujiData = {"pack": {"name": 5, "version": "1"}};',
  'window.goujiData = {"pack": {"name": "某县", "version": " "}};',
  '<!doctype html>',
])('no data script: %s', (text) => expect(read(text)).toBe('verify.data'));
