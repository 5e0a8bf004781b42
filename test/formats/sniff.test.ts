import { sniff } from '../../src/formats/sniff';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  Buffer.from(text, encoding);

test.each([
  ['empty', bytes('')],
  ['zip', bytes('PK\x03\x04', 'latin1')],
  ['zip', bytes('PK\x05\x06', 'latin1')],
  ['pdf', bytes('%PDF-1.4')],
  ['rtf', bytes('{\\rtf1 ')],
  ['markup', bytes(' \n<html>')],
  ['markup', bytes('\ufeff<?xml version="1.0"?>')],
  ['markup', bytes('\ufeff<html>', 'utf16le')],
  ['text', bytes('< 3 万元')],
  ['text', bytes('科目编码,金额')],
  ['text', bytes('bfc6c4bfb1e0c2eb', 'hex')],
  ['text', bytes('\ufeff科目', 'utf16le')],
  ['text', bytes('表'.repeat(2000))],
  ['text', bytes('P')],
  ['unknown', bytes('\x00\x01\x02', 'latin1')],
  ['ole', bytes('d0cf11e0a1b11ae1', 'hex')],
] as const)('%s', (kind, content) => {
  expect(sniff(content)).toBe(kind);
});
