const WEB = /^(?:https?|ftp):\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:?#]*)/i;
const HARMLESS = /^(?:mailto:|tel:|#|about:blank$)/i;
const PRIVATE_ADDRESS =
  /^(?:10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+)+$|^\[|\.(?:local|lan|intranet|internal|corp|home)$/i;

/** A drive letter, a share, or a file address. */
const FILE_PATH = /^(?:[A-Za-z]:[\\/]|\\\\|file:|\/(?:Users|home)\/)/i;

/**
 * Whether the target of a link lies on somebody's computer or intranet: a path, a share, an address
 * that is none on the public net. A link to a neighbouring file counts too.
 */
export function isPrivateTarget(target: string): boolean {
  const trimmed = target.trim();
  if (HARMLESS.test(trimmed)) return false;
  const host = WEB.exec(trimmed)?.[1];
  if (host === undefined) return true;
  return !host.includes('.') || PRIVATE_ADDRESS.test(host);
}

/** Whether a text is the path of a file on somebody's computer. */
export function isFilePath(text: string): boolean {
  return FILE_PATH.test(text.trim());
}

/** The last segment of a path. */
export function nameInPath(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
