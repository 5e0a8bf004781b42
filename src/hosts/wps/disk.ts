import { HostError } from '../host-error';
import { etService } from './et-application';
import type { EtFileSystem } from './et-application';

/** How many bytes become characters at once; more arguments than a call takes are an error. */
const PIECE = 0x2000;

/**
 * Files on the user's disk, through the file system that WPS gives to the page. It takes and gives texts of
 * the bytes 0 to 255, and may do nothing without a word: what is written is read back.
 */
export class Disk {
  private constructor(private readonly files: EtFileSystem) {}

  /** At most 2 accesses. @returns `null` where this build has no file system */
  static find(): Disk | null {
    const files = etService('FileSystem');
    return files ? new Disk(files) : null;
  }

  /** @throws whatever ET throws */
  has(path: string): boolean {
    return this.files.Exists(path);
  }

  /** @throws whatever ET throws; HostError `unsupported` where no bytes came */
  read(path: string): Uint8Array {
    return bytesOf(this.#text(path));
  }

  /** Writes and reads back, whatever was there. @throws HostError `unsupported` where it did not arrive */
  write(path: string, bytes: Uint8Array): void {
    const text = textOf(bytes);
    let back: string;
    try {
      this.files.writeAsBinaryString(path, text);
      back = this.#text(path);
    } catch (thrown) {
      throw new HostError('unsupported', { reason: 'disk' }, thrown);
    }
    if (back !== text) throw new HostError('unsupported', { reason: 'disk' });
  }

  /** @throws whatever ET throws */
  remove(path: string): void {
    this.files.Remove(path);
  }

  #text(path: string): string {
    const text: unknown = this.files.readAsBinaryString(path);
    if (typeof text !== 'string') throw new HostError('unsupported', { reason: 'disk' });
    return text;
  }
}

/** A text with one character a byte. */
function textOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return pieces.join('');
}

/** @throws HostError `unsupported` where a character is no byte */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 255) throw new HostError('unsupported', { reason: 'disk' });
    bytes[at] = code;
  }
  return bytes;
}
