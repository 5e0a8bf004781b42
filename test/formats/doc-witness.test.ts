import { readFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error -- it has no types
import WordExtractor from 'word-extractor';
import { readDoc } from '../../src/formats/doc/read';
import { textOfBlocks } from '../../src/model/document';

interface Extractor {
  extract(bytes: Buffer): Promise<{ getBody(): string }>;
}

/** Without spaces and line ends, and with plain quotation marks, as the other reader makes them. */
const bare = (text: string): string => text.replace(/\s/g, '').replace(/[“”]/g, '"');

test.each([
  ['one-byte-and-two-byte-pieces.doc', ''],
  // It leaves hidden text in and non-breaking hyphens out.
  ['every-mark.doc', '暗注'],
])('another reader finds the same text: %s', async (name, hidden) => {
  const bytes = readFileSync(join(__dirname, '../corpus', name));
  const theirs = (await (new WordExtractor() as Extractor).extract(bytes)).getBody();
  const ours = textOfBlocks((await readDoc(bytes, name)).blocks);
  expect(bare(theirs)).not.toBe('');
  expect(bare(ours).replace('行-止', '行止') + hidden).toBe(bare(theirs).replaceAll('\u001e', ''));
});
