/**
 * Why a file on disk could not be read.
 *
 * - `not-found`: no such file
 * - `folder`: a folder stands there
 * - `not-a-file`: a device, pipe or socket
 * - `permission`: the system forbids it
 * - `too-large`: more bytes than `MAX_FILE_BYTES`; nothing was read
 * - `unreadable`: anything else the system reported, with its code as `reason`
 */
export type FileErrorCode =
  'not-found' | 'folder' | 'not-a-file' | 'permission' | 'too-large' | 'unreadable';

/** Slots for the sentence that `wording` makes of it; always `path`, as the user gave it. */
export type FileErrorSlots = Readonly<Record<string, string | number>>;

/** The only error that reading a file throws. Its message is for logs, never for users. */
export class FileError extends Error {
  readonly code: FileErrorCode;
  readonly slots: FileErrorSlots;

  constructor(code: FileErrorCode, slots: FileErrorSlots, cause?: unknown) {
    super(`${code} ${JSON.stringify(slots)}`, cause === undefined ? undefined : { cause });
    this.name = 'FileError';
    this.code = code;
    this.slots = slots;
  }
}
