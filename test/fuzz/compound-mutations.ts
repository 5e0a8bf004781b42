import { CompoundFile } from '../../src/formats/ole/compound-file';
import type { Random } from './random';

const STREAMS = ['Workbook', 'WordDocument', '1Table', '0Table'];
const SECTOR = 512;

const EXTREMES = [0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xfffe, 0xffff];
const LONG_EXTREMES = [...EXTREMES, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/** Records that hold cells, texts and formulas, and those that hold them together. */
const TYPES = [
  ...[0x0006, 0x0203, 0x027e, 0x00bd, 0x00fd, 0x0204, 0x0205, 0x0207, 0x04bc, 0x0221, 0x00e5],
  ...[0x0809, 0x000a, 0x003c, 0x00fc, 0x0085, 0x0017, 0x01ae, 0x002f],
];

interface Place {
  readonly at: number;
  readonly length: number;
}

/**
 * Changes an OLE file in one to four places: inside its streams, whose chains stay as they are, or
 * now and then in the container's own tables.
 */
export function mutateCompound(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const streams = placesOfStreams(bytes);
  for (let left = random.one([1, 1, 1, 2, 4]); left > 0; left -= 1) {
    if (streams.length === 0 || random.below(6) === 0) changeContainer(view, random);
    else changeStream(view, random.one(streams), random);
  }
  return random.below(20) === 0 ? changed.slice(0, random.below(changed.length)) : changed;
}

/** Where streams lie in the file, for those that lie in one piece. */
function placesOfStreams(bytes: Uint8Array): Place[] {
  const file = new CompoundFile(bytes, { fileBytes: bytes.length });
  return STREAMS.flatMap((name) => {
    const stream = file.stream(name);
    if (!stream || stream.length < 64) return [];
    const at = Buffer.from(bytes).indexOf(stream);
    return at < 0 ? [] : [{ at, length: stream.length }];
  });
}

function changeContainer(view: DataView, random: Random): void {
  const at = random.one([
    random.below(19) * 4,
    76 + random.below(4) * 4,
    SECTOR + random.below(SECTOR / 4) * 4,
    random.below(view.byteLength / 4 - 1) * 4,
  ]);
  view.setUint32(at, random.one([...LONG_EXTREMES, random.below(64)]), true);
}

function changeStream(view: DataView, stream: Place, random: Random): void {
  const record = random.below(3) > 0 ? recordOf(view, stream, random) : null;
  const place = record ?? { at: stream.at + random.below(stream.length - 8), length: 8 };
  switch (random.below(6)) {
    case 0:
      view.setUint16(place.at, random.one(TYPES), true);
      break;
    case 1:
      view.setUint16(place.at + 2, random.one(EXTREMES), true);
      break;
    case 2:
      view.setUint32(inside(place, 4, random), random.one(LONG_EXTREMES), true);
      break;
    case 3:
      view.setUint16(inside(place, 2, random), random.one([...EXTREMES, random.below(300)]), true);
      break;
    case 4:
      swap(view, place, recordOf(view, stream, random) ?? place);
      break;
    default:
      view.setUint8(inside(place, 1, random), random.below(256));
  }
}

/** Header and content of a record, if the stream is made of records. */
function recordOf(view: DataView, stream: Place, random: Random): Place | null {
  const records: Place[] = [];
  const end = stream.at + stream.length;
  for (let at = stream.at; at + 4 <= end;) {
    const length = 4 + view.getUint16(at + 2, true);
    if (at + length > end) break;
    if (view.getUint16(at, true) !== 0) records.push({ at, length });
    at += length;
  }
  return records.length < 3 ? null : random.one(records);
}

function inside(place: Place, size: number, random: Random): number {
  return (
    place.at + Math.min(4, place.length - size) + random.below(Math.max(1, place.length - 4 - size))
  );
}

/** Two records, or their beginnings, change places. */
function swap(view: DataView, one: Place, other: Place): void {
  const length = Math.min(one.length, other.length);
  for (let i = 0; i < length; i += 1) {
    const byte = view.getUint8(one.at + i);
    view.setUint8(one.at + i, view.getUint8(other.at + i));
    view.setUint8(other.at + i, byte);
  }
}
