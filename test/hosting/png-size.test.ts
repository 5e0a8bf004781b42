import { readFileSync } from 'node:fs';
import { pngSize } from '../../src/hosting/verify/png-size';

const png = readFileSync('assets/gouji-32.png');

test('a picture is as large as its first chunk says', () => {
  expect(pngSize(png)).toEqual({ width: 32, height: 32 });
});

test.each([
  ['another signature', Buffer.concat([Buffer.from('GIF89a..'), png.subarray(8)])],
  [
    'another first chunk',
    Buffer.concat([png.subarray(0, 12), Buffer.from('tEXt'), png.subarray(16)]),
  ],
  ['an end in the middle', png.subarray(0, 20)],
  ['a page', Buffer.from('<!doctype html><title>登录</title>')],
])('no picture: %s', (_, bytes) => expect(pngSize(bytes)).toBeNull());
