/**
 * A decoder for the bytes of an XML part, chosen from its first bytes (XML 1.0 appendix F):
 * UTF-16 by its mark or by the zero byte beside `<`, otherwise UTF-8. Everything later looks at
 * the decoded text alone, so that no encoding can carry something past the parser.
 * The decoder throws `TypeError` on bytes that are not in its encoding.
 */
export function xmlTextDecoder(first: Uint8Array): TextDecoder {
  return new TextDecoder(encodingOf(first[0], first[1]), { fatal: true });
}

/** The encoding that a part's first two bytes tell. */
export function encodingOf(
  first: number | undefined,
  second: number | undefined,
): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
