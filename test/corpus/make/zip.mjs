import { deflateSync } from 'fflate';
import * as zlib from 'node:zlib';

/** The same bytes on every machine: for what is committed. */
const reproducible = (data) => deflateSync(data, { level: 9 });

/** Ten times faster, by the platform's own library: for what is made and thrown away. */
export const quick = (data) => zlib.deflateRawSync(data);

/**
 * A zip written by hand, so that its headers can lie.
 * @param {{name: string, data?: Uint8Array|string, store?: boolean, packed?: Uint8Array,
 *   flags?: number, claim?: {crc?: number, size?: number}}[]} entries
 *   `packed`: ready deflate data instead of `data`; `claim`: what the headers say instead of the truth
 */
export function zip(entries, deflate = reproducible) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data ?? '');
    const packed = entry.packed ?? (entry.store ? data : deflate(data));
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0, 2);
    common.writeUInt16LE(entry.store ? 0 : 8, 4);
    common.writeUInt32LE(0x50210000, 6); // 1 January 2020, midnight
    common.writeUInt32LE(entry.claim?.crc ?? checksum(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.claim?.size ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    bodies.push(Buffer.from('PK\x03\x04'), common, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, name);
    offset += 30 + name.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listing, end]);
}

/** `zlib.crc32` came with Node 20.15 and 22.2. */
function checksum(data) {
  if (zlib.crc32) return zlib.crc32(data);
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
