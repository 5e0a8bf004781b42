/** What the pane and the window in which a file is offered say to each other; always JSON. */

/** From the window: it asks for a piece (the first time for number 0), or the user has clicked. */
export type FromDialog =
  { readonly kind: 'piece'; readonly number: number } | { readonly kind: 'offered' };

/** From the pane: a piece of the file, in base64. */
export interface FilePiece {
  readonly name: string;
  readonly number: number;
  readonly of: number;
  readonly data: string;
}

/** Office passes on messages of up to 32 KB; three bytes take four characters. */
export const PIECE_BYTES = 18_000;

export function parseMessage<T>(text: string | boolean | number | undefined): T | null {
  try {
    return JSON.parse(String(text)) as T;
  } catch {
    return null;
  }
}
