/** The user's disk as WPS reaches it: texts of bytes by path, and the ways in which builds let down. */
export class EtDisk {
  readonly files = new Map<string, string>();
  /** With the separator that this system puts there, or without. */
  temporary = 'C:\\Temp\\';
  /** A path with a folder throws. */
  refusesFolders = false;
  /** What is written is not there afterwards, and nobody says so. */
  swallows = false;
  /** Bytes from here on are lost without a word. */
  cutsAt = Number.POSITIVE_INFINITY;

  has(path: string): boolean {
    this.#require(path);
    return this.files.has(path);
  }

  read(path: string): string {
    this.#require(path);
    const text = this.files.get(path);
    if (text === undefined) throw new Error('打开文件失败');
    return text;
  }

  write(path: string, text: string): boolean {
    this.#require(path);

    if (/[^\0-\xff]/.test(text)) throw new Error('0x80070057');
    if (!this.swallows) this.files.set(path, text.slice(0, this.cutsAt));
    return true;
  }

  remove(path: string): boolean {
    this.#require(path);
    return this.files.delete(path);
  }

  /** As bytes, for tests; `null`: not there. */
  bytes(path: string): Uint8Array | null {
    const text = this.files.get(path);
    return text === undefined ? null : Uint8Array.from(text, (byte) => byte.charCodeAt(0));
  }

  put(path: string, bytes: Uint8Array): void {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    this.files.set(path, text);
  }

  #require(path: string): void {
    if (typeof path !== 'string' || path === '') throw new Error('0x80070057');
    if (this.refusesFolders && /[\\/]/.test(path)) throw new Error('0x80070003');
  }
}
