import { entryName } from './stream-names';
import { damagedContainer, FIRST_MARK, Sectors } from './sectors';
import { FormatError } from '../format-error';

const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;
const STREAM = 2;
const ROOT = 5;
/** Allocation sectors that the header itself lists. */
const LISTED_AT = 76;
const LISTED = 109;
const NO_ENTRY = 0xffffffff;

/**
 * The streams of an OLE compound file ([MS-CFB]), as .xls and .doc are. Nothing in it is believed:
 * numbers of sectors, chains and the tree of entries may be anything, and still reading ends.
 */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly allocation: readonly number[];
  private readonly sectors: Sectors;
  private readonly entries: DataView;
  private short: Sectors | undefined;

  /**
   * @param limits as `PACKAGE_LIMITS`
   * @throws FormatError `too-large`, `damaged` with part `ole`
   */
  constructor(
    private readonly bytes: Uint8Array,
    limits: { readonly fileBytes: number },
  ) {
    if (bytes.length > limits.fileBytes) {
      throw new FormatError('too-large', { limit: limits.fileBytes, actual: bytes.length });
    }
    if (bytes.length < HEADER_SIZE) throw damagedContainer();
    this.view = viewOf(bytes);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw damagedContainer();
    this.sectorSize = 1 << shift;
    // The header takes the place of a sector.
    const body = bytes.subarray(this.sectorSize);
    this.allocation = this.allocationSectors();
    this.sectors = new Sectors(body, this.sectorSize, (sector) => this.follower(sector));
    this.entries = viewOf(this.sectors.read(this.view.getUint32(48, true)));
    if (this.entries.byteLength < ENTRY_SIZE || this.typeOf(0) !== ROOT) throw damagedContainer();
  }

  /**
   * A stream of the root storage; what embedded objects hold is not looked at.
   * @returns `null` when there is none of this name
   * @throws FormatError `damaged`
   */
  stream(name: string): Uint8Array | null {
    const entry = this.find(name);
    if (entry === null) return null;
    const first = this.number(entry, 116);
    const length = this.number(entry, 120);
    return length < this.view.getUint32(56, true)
      ? this.shortSectors().read(first, length)
      : this.sectors.read(first, length);
  }

  /** Numbers of the sectors that say which sector follows which. */
  private allocationSectors(): number[] {
    const listed: number[] = [];
    const most = Math.ceil(this.bytes.length / this.sectorSize);
    const take = (view: DataView, at: number, count: number): void => {
      for (let i = 0; i < count; i += 1) {
        const sector = view.getUint32(at + i * 4, true);
        if (sector < FIRST_MARK) listed.push(sector);
      }
    };
    take(this.view, LISTED_AT, LISTED);
    // Large files list the rest in sectors of their own, each ending with the number of the next.
    const each = this.sectorSize / 4 - 1;
    let next = this.view.getUint32(68, true);
    for (let seen = 0; next < FIRST_MARK; seen += 1) {
      const at = (next + 1) * this.sectorSize;
      if (seen > most || at + this.sectorSize > this.bytes.length) throw damagedContainer();
      take(this.view, at, each);
      if (listed.length > most) throw damagedContainer();
      next = this.view.getUint32(at + each * 4, true);
    }
    return listed;
  }

  private follower(sector: number): number | undefined {
    const each = this.sectorSize / 4;
    const holder = this.allocation[Math.floor(sector / each)];
    if (holder === undefined) return undefined;
    const at = (holder + 1) * this.sectorSize + (sector % each) * 4;
    return at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : undefined;
  }

  /** Short streams share the stream of the root, cut into sectors of 64 bytes. */
  private shortSectors(): Sectors {
    this.short ??= this.readShortSectors();
    return this.short;
  }

  private readShortSectors(): Sectors {
    const shift = this.view.getUint16(32, true);
    if (shift < 4 || shift > 9) throw damagedContainer();
    const held = this.sectors.read(this.number(0, 116), this.number(0, 120));
    const table = viewOf(this.sectors.read(this.view.getUint32(60, true)));
    return new Sectors(held, 1 << shift, (sector) =>
      sector * 4 + 4 <= table.byteLength ? table.getUint32(sector * 4, true) : undefined,
    );
  }

  /** Walks the tree of the root's entries; an entry that was met before is not followed again. */
  private find(name: string): number | null {
    const wanted = name.toLowerCase();
    const met = new Set<number>();
    const waiting = [this.number(0, 76)];
    for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
      const missing = entry === NO_ENTRY || (entry + 1) * ENTRY_SIZE > this.entries.byteLength;
      if (missing || met.has(entry)) continue;
      met.add(entry);
      const found = entryName(this.entries, entry * ENTRY_SIZE)?.toLowerCase();
      if (found === wanted && this.typeOf(entry) === STREAM) return entry;
      waiting.push(this.number(entry, 68), this.number(entry, 72));
    }
    return null;
  }

  private typeOf(entry: number): number {
    return this.entries.getUint8(entry * ENTRY_SIZE + 66);
  }

  private number(entry: number, at: number): number {
    return this.entries.getUint32(entry * ENTRY_SIZE + at, true);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
