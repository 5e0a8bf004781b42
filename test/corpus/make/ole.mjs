const SECTOR = 512;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const ALLOCATION = 0xfffffffd;
const LIST = 0xfffffffc;
const EACH = SECTOR / 4;
/** Allocation sectors that the header lists. */
const LISTED = 109;
/** Shorter streams would lie in short sectors; ours are filled up instead. */
const SHORTEST = 4096;

/**
 * An OLE compound file: header, allocation sectors, directory, then the streams one after another.
 * @param {(string | [name: string, data: Uint8Array])[]} streams a name alone is an empty stream
 * @param {(file: {bytes: Buffer, chain: (sector: number, next: number) => void,
 *   directory: number, first: number}) => void} [spoil] changes the finished file;
 *   `directory` and `first` are the sectors where the directory and the first stream begin
 */
export function ole(streams, spoil) {
  const entries = streams.map((stream) => {
    const [name, data = Buffer.alloc(0)] = typeof stream === 'string' ? [stream] : stream;
    const padded = data.length === 0 ? data : Buffer.concat([data, zeros(SHORTEST - data.length)]);
    return { name, data: padded, sectors: Math.ceil(padded.length / SECTOR) };
  });
  const directory = Math.ceil((entries.length + 1) / 4);
  const used = directory + entries.reduce((sum, { sectors }) => sum + sectors, 0);
  // Large files have more allocation sectors than the header can list; others list the rest.
  let [allocation, lists] = [1, 0];
  while (allocation * EACH < allocation + lists + used) {
    allocation += 1;
    lists = Math.ceil(Math.max(0, allocation - LISTED) / (EACH - 1));
  }
  const directoryAt = allocation + lists;
  const bytes = Buffer.alloc(SECTOR * (1 + directoryAt + used));
  const chain = (sector, next) => bytes.writeUInt32LE(next, SECTOR + sector * 4);
  writeHeader(bytes, allocation, lists);
  for (let at = 0; at < allocation * EACH; at += 1) {
    chain(at, at < allocation ? ALLOCATION : at < directoryAt ? LIST : FREE);
  }
  run(chain, directoryAt, directory);
  writeEntry(bytes, SECTOR * (1 + directoryAt), 'Root Entry', 5, END, 0, entries.length ? 1 : FREE);
  let next = directoryAt + directory;
  entries.forEach(({ name, data, sectors }, i) => {
    const at = SECTOR * (1 + directoryAt) + (i + 1) * 128;
    writeEntry(bytes, at, name, 2, sectors > 0 ? next : END, data.length, FREE);
    // Each entry is the right-hand neighbour of the one before.
    bytes.writeUInt32LE(i + 1 < entries.length ? i + 2 : FREE, at + 72);
    Buffer.from(data).copy(bytes, SECTOR * (1 + next));
    run(chain, next, sectors);
    next += sectors;
  });
  spoil?.({ bytes, chain, directory: directoryAt, first: directoryAt + directory });
  return bytes;
}

function writeHeader(bytes, allocation, lists) {
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(allocation, 44);
  bytes.writeUInt32LE(allocation + lists, 48);
  bytes.writeUInt32LE(SHORTEST, 56);
  bytes.writeUInt32LE(END, 60);
  bytes.writeUInt32LE(lists > 0 ? allocation : END, 68);
  bytes.writeUInt32LE(lists, 72);
  for (let i = 0; i < LISTED; i += 1) bytes.writeUInt32LE(i < allocation ? i : FREE, 76 + i * 4);
  for (let list = 0; list < lists; list += 1) {
    const at = SECTOR * (1 + allocation + list);
    for (let i = 0; i < EACH - 1; i += 1) {
      const sector = LISTED + list * (EACH - 1) + i;
      bytes.writeUInt32LE(sector < allocation ? sector : FREE, at + i * 4);
    }
    bytes.writeUInt32LE(list + 1 < lists ? allocation + list + 1 : END, at + SECTOR - 4);
  }
}

function writeEntry(bytes, at, name, type, first, size, child) {
  bytes.write(name, at, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
  bytes.writeUInt8(type, at + 66);
  for (const link of [68, 72]) bytes.writeUInt32LE(FREE, at + link);
  bytes.writeUInt32LE(child, at + 76);
  bytes.writeUInt32LE(first, at + 116);
  bytes.writeUInt32LE(size, at + 120);
}

function run(chain, first, count) {
  for (let i = 0; i < count; i += 1) chain(first + i, i + 1 < count ? first + i + 1 : END);
}

function zeros(count) {
  return Buffer.alloc(Math.max(0, count));
}
