import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FormatError } from '../../src/formats/format-error';
import { readFile } from '../../src/formats/read-file';
import type { Block } from '../../src/model/document';

const CORPUS = join(__dirname, '../corpus');

/** Each file's error code and slots, or its paragraphs, divided by `|`. */
const EXPECTED: Readonly<Record<string, string>> = {
  'every-mark.doc':
    '一、部门职责|收入+{REF 合计}:784.52+万元\n第二行-止|项目|金额|deleted:原数+inserted:新数+hidden:暗注',
  'doc-renamed.docx':
    '一、部门职责|收入+{REF 合计}:784.52+万元\n第二行-止|项目|金额|deleted:原数+inserted:新数+hidden:暗注',
  'formatting-beyond-the-stream.doc':
    '一、部门职责|收入+{REF 合计}:784.52+万元\n第二行-止|项目|金额|原数新数暗注',
  'one-byte-and-two-byte-pieces.doc': '收支|a“b”',
  'encrypted.doc': 'encrypted {}',
  'word-95.doc': 'old-word {}',
  'truncated.doc': 'damaged {"part":"ole"}',
  'looped-chain.doc': 'damaged {"part":"ole"}',
  'not-word.doc': 'damaged {"part":"WordDocument"}',
  'no-table-stream.doc': 'damaged {"part":"WordDocument"}',
  'pieces-beyond-the-table.doc': 'damaged {"part":"WordDocument"}',
  'pieces-backwards.doc': 'damaged {"part":"WordDocument"}',
  'text-beyond-the-stream.doc': 'damaged {"part":"WordDocument"}',
  'characters-without-end.doc': 'damaged {"part":"WordDocument"}',
  'utf8.txt': '一、职责||收入 784.52 万元',
  'utf8-mark.txt': '甲|乙',
  'utf16le-mark.txt': '甲|乙',
  'utf16be-mark.txt': '甲|乙',
  'gb18030.txt': '科目|金额',
  'nul-inside.txt': 'not-text {}',
  'no-known-encoding.txt': 'not-text {}',
  'utf16-cut-in-a-character.txt': 'not-text {}',
  'rich-text.txt': 'unknown-kind {"kind":"rtf"}',
};

/** Of runs that differ from ordinary text: how, before what they hold. */
function shown(block: Block): string {
  if (block.kind === 'table') return 'table';
  return block.runs
    .map(({ text, field, revision, hidden }) =>
      [field && `{${field}}`, revision, hidden && 'hidden', text].filter(Boolean).join(':'),
    )
    .join('+');
}

async function outcome(file: string): Promise<string> {
  try {
    const content = await readFile(readFileSync(join(CORPUS, file)), `folder/${file}`);
    if (content.kind === 'workbook') return 'workbook';
    expect(content.document.name).toBe(file);
    return content.document.blocks.map(shown).join('|');
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return `${error.code} ${JSON.stringify(error.slots)}`;
  }
}

test('every document of the corpus is expected here', () => {
  const files = readdirSync(CORPUS).filter((name) => /\.(docx?|txt)$/.test(name));
  expect(files.sort()).toEqual(Object.keys(EXPECTED).sort());
});

test.each(Object.entries(EXPECTED))('%s', async (file, expected) => {
  expect(await outcome(file)).toBe(expected);
});

test.each([
  ['pdf.xlsx', 'unknown-kind {"kind":"pdf"}'],
  ['html.xls', 'unknown-kind {"kind":"markup"}'],
  ['noise.xlsx', 'unknown-kind {"kind":"unknown"}'],
  ['ofd-renamed.xlsx', 'unknown-kind {"kind":"ofd"}'],
  ['encrypted.xlsx', 'encrypted {}'],
  ['empty.xlsx', 'empty-file {}'],
  ['xls-renamed.xlsx', 'workbook'],
  ['xlsx-renamed.xls', 'workbook'],
])('told by content: %s', async (file, expected) => {
  expect(await outcome(file)).toBe(expected);
});
