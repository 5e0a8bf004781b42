import { zipSync } from 'fflate';
import { crc32 } from '../../src/formats/zip/crc32';
import { listZip } from '../../src/formats/zip/directory';
import type { ZipLimits } from '../../src/formats/zip/entry';
import { Unpacker } from '../../src/formats/zip/inflate';

const LIMITS: ZipLimits = {
  fileBytes: 1_000_000,
  entries: 10,
  inflatedBytes: 100_000,
  ratio: 50,
  ratioFromBytes: 10_000,
};

function inflate(bytes: Uint8Array, name: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  const entry = listZip(bytes, LIMITS).get(name);
  if (!entry) throw new Error(`no entry ${name}`);
  new Unpacker(bytes, LIMITS).inflate(entry, (piece) => pieces.push(Uint8Array.from(piece)));
  return Buffer.concat(pieces);
}

/** Hardly compressible. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48271) % 2147483647) & 0xff);
}

const code = (expected: string): Error =>
  expect.objectContaining({ code: expected }) as unknown as Error;

test('stored and deflated entries come back as they were', () => {
  const data = noise(50_000);
  for (const level of [0, 6] as const) {
    expect(inflate(zipSync({ 'a/b.xml': data }, { level }), 'a/b.xml')).toEqual(Buffer.from(data));
  }
  expect(inflate(zipSync({ 'none.xml': new Uint8Array() }), 'none.xml')).toHaveLength(0);
});

test('names in any case, without folders and without what leaves the package', () => {
  const none = new Uint8Array();
  const listed = listZip(
    zipSync({ 'XL/A.xml': none, 'b/': none, '../c': none, '/d': none, __proto__: none }),
    LIMITS,
  );
  expect([...listed.keys()]).toEqual(['xl/a.xml']);
});

test('limits', () => {
  const twelve = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}`, noise(1)]));
  expect(() => listZip(zipSync(twelve), LIMITS)).toThrow(code('too-many-entries'));
  expect(() => listZip(new Uint8Array(1_000_001), LIMITS)).toThrow(code('too-large'));
  expect(() => inflate(zipSync({ a: noise(100_001) }), 'a')).toThrow(code('inflates-too-much'));
  expect(() => inflate(zipSync({ a: new Uint8Array(50_000) }), 'a')).toThrow(code('ratio'));
  expect(inflate(zipSync({ a: new Uint8Array(9_000) }), 'a')).toHaveLength(9_000);
});

test('the allowance is for all entries together', () => {
  const bytes = zipSync({ a: noise(60_000), b: noise(60_000) });
  const entries = listZip(bytes, LIMITS);
  const unpacker = new Unpacker(bytes, LIMITS);
  unpacker.inflate(entries.get('a')!, () => undefined);
  expect(() => unpacker.inflate(entries.get('b')!, () => undefined)).toThrow(
    code('inflates-too-much'),
  );
});

test('every cut and every flipped byte ends in an error of ours or in the same content', () => {
  const data = Buffer.from('<a>784.52</a>'.repeat(5));
  const whole = zipSync({ a: data });
  const attempt = (bytes: Uint8Array): void => {
    let content: Uint8Array;
    try {
      content = inflate(bytes, 'a');
    } catch (error) {
      if (!/^no entry/.test((error as Error).message)) expect(error).toHaveProperty('code');
      return;
    }
    expect(Buffer.from(content).equals(data)).toBe(true);
  };
  for (let at = 0; at < whole.length; at += 1) {
    attempt(whole.subarray(0, at));
    for (const flip of [1, 0x80, 0xff]) {
      const spoiled = Uint8Array.from(whole);
      spoiled[at] = (spoiled[at] as number) ^ flip;
      attempt(spoiled);
    }
  }
});

test('the checksum continues over pieces', () => {
  const text = Buffer.from('123456789');
  expect(crc32(0, text)).toBe(0xcbf43926);
  expect(crc32(crc32(0, text.subarray(0, 4)), text.subarray(4))).toBe(0xcbf43926);
});
