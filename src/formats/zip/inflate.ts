import { Inflate } from 'fflate';
import { FormatError } from '../format-error';
import { crc32 } from './crc32';
import type { ZipEntry, ZipLimits } from './entry';
import { damagedEntry, entryData } from './local-header';

const STORED = 0;
const DEFLATED = 8;

/**
 * Compressed bytes given to the inflater at a time. Deflate expands at most 1,032 times, so one
 * step yields at most about 8 MB before the limits are asked again.
 */
const STEP = 8192;

/** Stored bytes do not expand, so that larger steps cost no memory. */
const STORED_STEP = 65_536;

/** Inflates entries of one file within one allowance; stated sizes are never believed. */
export class Unpacker {
  private spent = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: ZipLimits,
  ) {}

  /**
   * Hands an entry's content to `sink` piece by piece. A piece is valid during the call only.
   * @throws FormatError `inflates-too-much`, `ratio`, `damaged`, or whatever `sink` throws
   */
  inflate(entry: ZipEntry, sink: (piece: Uint8Array) => void): void {
    const data = entryData(this.bytes, entry);
    let produced = 0;
    let crc = 0;
    const take = (piece: Uint8Array, consumed: number): void => {
      if (piece.length === 0) return;
      produced += piece.length;
      this.spent += piece.length;
      this.refuse(entry, consumed, produced);
      crc = crc32(crc, piece);
      sink(piece);
    };
    if (entry.method === STORED) {
      for (let at = 0; at < data.length; at += STORED_STEP) {
        take(data.subarray(at, at + STORED_STEP), at + STORED_STEP);
      }
    } else if (entry.method === DEFLATED) {
      this.inflateDeflated(entry, data, take);
    } else {
      throw damagedEntry(entry);
    }
    // A flipped bit may still inflate, and would then change an amount unnoticed.
    if (crc !== entry.crc) throw damagedEntry(entry);
  }

  private inflateDeflated(
    entry: ZipEntry,
    data: Uint8Array,
    take: (piece: Uint8Array, consumed: number) => void,
  ): void {
    let consumed = 0;
    let sinkFailure: unknown;
    const inflater = new Inflate((piece) => {
      try {
        take(piece, consumed);
      } catch (error) {
        sinkFailure = error;
        throw error;
      }
    });
    try {
      do {
        const step = data.subarray(consumed, consumed + STEP);
        consumed += step.length;
        inflater.push(step, consumed >= data.length);
      } while (consumed < data.length);
    } catch (error) {
      throw sinkFailure === undefined ? damagedEntry(entry, error) : error;
    }
  }

  private refuse(entry: ZipEntry, consumed: number, produced: number): void {
    const { inflatedBytes, ratio, ratioFromBytes } = this.limits;
    if (produced > ratioFromBytes && produced > ratio * consumed) {
      throw new FormatError('ratio', { part: entry.name, limit: ratio });
    }
    if (this.spent > inflatedBytes) {
      throw new FormatError('inflates-too-much', { part: entry.name, limit: inflatedBytes });
    }
  }
}
