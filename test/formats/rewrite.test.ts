import { unzipSync, zipSync } from 'fflate';
import { listZip } from '../../src/formats/zip/directory';
import { entryData } from '../../src/formats/zip/local-header';
import { rewriteZip } from '../../src/formats/zip/rewrite';
import { PACKAGE_LIMITS } from '../../src/formats/package/limits';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const contents = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, Buffer.from(data).toString()]),
  );
const rewrite = (
  bytes: Uint8Array,
  changes: Record<string, Uint8Array | null>,
  options?: { dropComment: boolean },
): Uint8Array => rewriteZip(bytes, new Map(Object.entries(changes)), PACKAGE_LIMITS, options);

const SOURCE = zipSync(
  {
    'a.xml': [text('甲'.repeat(99)), { level: 9, mtime: '2021-03-04T05:06:08' }],
    '表/乙.xml': [text('乙'), { level: 0, mtime: '1999-12-31T23:59:58' }],
    'c.bin': [text('丙'), { comment: '注', os: 3, attrs: 0o644 << 16 }],
  },
  {},
);

test('without changes it is the same file, byte for byte', () => {
  expect(Buffer.from(rewrite(SOURCE, {})).equals(Buffer.from(SOURCE))).toBe(true);
});

test('changed, dropped and added entries; the others keep their compressed bytes and their order', () => {
  const after = rewrite(SOURCE, { 'A.XML': text('新'), 'c.bin': null, '丁.xml': text('丁') });
  expect(contents(after)).toEqual({ 'a.xml': '新', '表/乙.xml': '乙', '丁.xml': '丁' });
  const [old, now] = [SOURCE, after].map((bytes) => {
    const entry = listZip(bytes, PACKAGE_LIMITS).get('表/乙.xml')!;
    // Time, date, checksum, sizes and lengths stand together in the directory.
    const record = Buffer.from(bytes).subarray(entry.record, entry.record + 42);
    return [record.toString('hex'), Buffer.from(entryData(bytes, entry)).toString('hex')];
  });
  expect(now).toEqual(old);
  const times = [SOURCE, after].map((bytes) => {
    const { record } = listZip(bytes, PACKAGE_LIMITS).get('a.xml')!;
    return Buffer.from(bytes).readUInt32LE(record + 12);
  });
  expect(times[1]).toBe(times[0]);
  expect(
    Buffer.from(
      rewrite(SOURCE, { 'A.XML': text('新'), 'c.bin': null, '丁.xml': text('丁') }),
    ).equals(Buffer.from(after)),
  ).toBe(true);
});

/** One entry whose sizes stand after the data, and, if asked, in the 64-bit extra field. */
function streamed(zip64: boolean): Buffer {
  const data = Buffer.from('<a>784.52</a>');
  const plain = Buffer.from(zipSync({ 'a.xml': [data, { level: 0 }] }));
  const directory = plain.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  const local = Buffer.from(plain.subarray(0, directory));
  local.writeUInt16LE(local.readUInt16LE(6) | 8, 6);
  const sizes = local.subarray(14, 26);
  const descriptor = Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), sizes]);
  const record = Buffer.from(plain.subarray(directory, plain.length - 22));
  record.writeUInt16LE(record.readUInt16LE(8) | 8, 8);
  let extra = Buffer.alloc(0);
  if (zip64) {
    extra = Buffer.alloc(20);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(record.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(record.readUInt32LE(20)), 12);
    record.writeUInt32LE(0xffffffff, 20);
    record.writeUInt32LE(0xffffffff, 24);
    record.writeUInt16LE(extra.length, 30);
  }
  local.fill(0, 14, 26);
  local.writeUInt16LE(plain.readUInt16LE(26), 26);
  const end = Buffer.from(plain.subarray(plain.length - 22));
  end.writeUInt32LE(record.length + extra.length, 12);
  end.writeUInt32LE(local.length + descriptor.length, 16);
  return Buffer.concat([local, descriptor, record, extra, end]);
}

test.each([false, true])('sizes after the data, 64 bits: %s', (zip64) => {
  const after = rewrite(streamed(zip64), { 'b.xml': text('乙') });
  expect(contents(after)).toEqual({ 'a.xml': '<a>784.52</a>', 'b.xml': '乙' });
  expect(Buffer.from(after).readUInt16LE(6) & 8).toBe(0);
  // What is written now has ordinary sizes, so that it is the same when written again.
  expect(rewrite(after, {})).toEqual(after);
});

test('a comment of the file stays, or is dropped when asked', () => {
  const commented = Buffer.concat([SOURCE, Buffer.from('内部')]);
  commented.writeUInt16LE(6, SOURCE.length - 2);
  expect(Buffer.from(rewrite(commented, {})).equals(commented)).toBe(true);
  expect(rewrite(commented, {}, { dropComment: true })).toEqual(SOURCE);
});

test('refused: entries that share their bytes, lie outside, are encrypted or named twice', () => {
  const code = (expected: string): Error =>
    expect.objectContaining({ code: expected }) as unknown as Error;
  const many = Buffer.from(
    zipSync(
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`p${i}`, Buffer.alloc(100, i)])),
      { level: 0 },
    ),
  );
  for (let at = many.indexOf('PK\x01\x02'); at >= 0; at = many.indexOf('PK\x01\x02', at + 1)) {
    many.writeUInt32LE(1900, at + 20);
    many.writeUInt32LE(0, at + 42);
  }
  expect(() => rewrite(many, {})).toThrow(code('damaged'));
  const outside = Buffer.from(SOURCE);
  outside.writeUInt32LE(SOURCE.length, outside.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 42);
  expect(() => rewrite(outside, {})).toThrow(code('damaged'));
  const flagged = Buffer.from(zipSync({ a: text('甲') }));
  flagged.writeUInt16LE(1, flagged.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 8);
  expect(() => rewrite(flagged, {})).toThrow(code('encrypted'));
  expect(() => rewrite(zipSync({ a: text('甲'), A: text('乙') }), {})).toThrow(code('damaged'));
});
