/**
 * A terminal obeys the control characters that it is sent, and turns what follows a mark of direction. Names
 * and texts of files may hold both, so neither is ever sent: each stands as `\u001b`, which every reader
 * sees and which is the same text in JSON.
 */
const OBEYED =
  // eslint-disable-next-line no-control-regex -- these characters are the point
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

type Write = (chunk: string | Uint8Array, ...rest: never[]) => boolean;

const toTerminal = process.stderr.write.bind(process.stderr);

/** From now on for all that is written on stdout and stderr. */
export function writeNothingObeyed(): void {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream) as Write;
    const harmless: Write = (chunk, ...rest) =>
      write(typeof chunk === 'string' ? chunk.replace(OBEYED, shown) : chunk, ...rest);
    stream.write = harmless as typeof stream.write;
  }
}

/** Begins the line of stderr anew. @param text our own words */
export function overwriteLine(text: string): void {
  toTerminal(`\r${text}`);
}

function shown(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
