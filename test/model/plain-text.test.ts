import * as fc from 'fast-check';
import { plainText, plainTexts } from '../../src/model/plain-text';

test('ends of lines are one, a tab is a space', () => {
  expect(plainText('甲\r\n乙\r丙\v丁\f戊\u2028己\u2029庚\u0085辛\n壬')).toBe(
    '甲\n乙\n丙\n丁\n戊\n己\n庚\n辛\n壬',
  );
  expect(plainText('甲\t5')).toBe('甲 5');
});

test.each([
  ['controls', '甲\u0000\u0007\u001b\u007f\u009b乙'],
  ['bidi controls', '甲\u202e\u2066\u200f\u061c乙'],
  ['what nobody sees', '\ufeff甲\u200b\u2060乙'],
  ['private use, in every plane', '甲\ue000\uf8ff\u{f0000}\u{10fffd}乙'],
  ['halves of pairs and non-characters', '甲\ud83d乙\udc00\ufffe\uffff'],
  ['a pair that a control character parts', '甲\ud83d\u202e\ude00乙'],
])('%s are left out', (_, text) => {
  expect(plainText(text)).toBe('甲乙');
});

test('words, signs and characters beyond the first plane stay', () => {
  const text = '“三公”经费（第１批）—— 𠮷野家 café 100%\n  二、';
  expect(plainText(text)).toBe(text);
});

test('twice is once, and nothing that is forbidden is left', () => {
  const any = fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)),
  });
  fc.assert(
    fc.property(any, (text) => {
      const once = plainText(text);
      expect(plainText(once)).toBe(once);
      // eslint-disable-next-line no-control-regex -- these characters are the point
      expect(once).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\ue000-\uf8ff]|\p{Cs}/u);
    }),
  );
});

test('in a value every text, and no key', () => {
  const value = { 'a\t': ['\u0000甲', 1, null, true, { b: '乙\r\n' }] };
  expect(plainTexts(value)).toEqual({ 'a\t': ['甲', 1, null, true, { b: '乙\n' }] });
});
