/** One entry of a zip as its central directory states it. Sizes are claims until inflated. */
export interface ZipEntry {
  /** Forward slashes, as written otherwise. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly inflatedSize: number;
  readonly compressedSize: number;
  /** Where the entry's local header begins, in bytes from the start of the file. */
  readonly offset: number;
  /** Where its record in the central directory begins. */
  readonly record: number;
}

/** What an unpacker may spend on one file. Sizes in bytes. */
export interface ZipLimits {
  readonly fileBytes: number;
  readonly entries: number;
  /** Sum over all entries that are inflated. */
  readonly inflatedBytes: number;
  /** Inflated ÷ compressed, looked at only beyond `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}
