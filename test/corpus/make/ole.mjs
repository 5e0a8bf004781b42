const SECTOR = 512;
const FREE = 0xffffffff;
const END = 0xfffffffe;

/**
 * An OLE compound file with empty streams of the given names: enough to be told apart.
 * Header, one allocation sector, then the directory.
 */
export function ole(streams) {
  const entries = ['Root Entry', ...streams];
  const sectors = Math.ceil(entries.length / 4);
  const bytes = Buffer.alloc(SECTOR * (2 + sectors));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(END, 60);
  bytes.writeUInt32LE(END, 68);
  for (let at = 76; at < SECTOR; at += 4) bytes.writeUInt32LE(at === 76 ? 0 : FREE, at);
  for (let at = 0; at < SECTOR / 4; at += 1) bytes.writeUInt32LE(FREE, SECTOR + at * 4);
  bytes.writeUInt32LE(0xfffffffd, SECTOR);
  for (let at = 1; at <= sectors; at += 1) {
    bytes.writeUInt32LE(at === sectors ? END : at + 1, SECTOR + at * 4);
  }
  entries.forEach((name, index) => {
    const at = SECTOR * 2 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes.writeUInt8(index === 0 ? 5 : 2, at + 66);
    for (const link of [68, 72, 76]) bytes.writeUInt32LE(FREE, at + link);
    bytes.writeUInt32LE(END, at + 116);
  });
  return bytes;
}
