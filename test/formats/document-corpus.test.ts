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

  'alternatives-nested.docx': '新',
  'cell-outside-a-row.docx': '甲|[]|乙|丙',
  'doctype.docx': 'doctype {"part":"word/document.xml"}',
  'encrypted-entry.docx': 'encrypted {}',
  'encrypted.docx': 'encrypted {}',
  'entity-bomb-in-styles.docx': 'doctype {"part":"word/styles.xml"}',
  'entity-bomb.docx': 'doctype {"part":"word/document.xml"}',
  'fields-closed-before-they-begin.docx': '|甲',
  'fields-never-closed.docx': '|甲||乙',
  'flipped-bit.docx': 'damaged {"part":"word/document.xml"}',
  'level-is-no-number.docx': '甲',
  'level-of-a-billion.docx': '甲|乙',
  'links-outside.docx': '收支|[784.52]',
  'list-missing.docx': '甲|乙|丙',
  'list-of-itself.docx': '甲',
  'macros.docm': '收支|[784.52]',
  'main-part-elsewhere.docx': '收支|[784.52]',
  'main-part-named-but-absent.docx': 'damaged {"part":"word/missing.xml"}',
  'main-part-of-another-kind.docx': '',
  'malformed-midway.docx': 'damaged {"part":"word/document.xml"}',
  'merged-down-everywhere.docx': '[^甲,^甲;^甲,^甲;^甲,^甲]',
  'nine-levels.docx': '1.1.1.1.1.1.1.1.1 +甲|1.1.1.1.1.1.1.1.2 +乙',
  'no-main-part.docx': 'damaged {"part":"word/document.xml"}',
  'no-prefixes.docx': '收支|[784.52]',
  'no-relationships.docx': '收支|[784.52]',
  'other-prefixes.docx': '收支|[784.52]',
  'paragraph-marks-struck-out.docx': '甲+甲+甲+甲+甲+乙|丙',
  'prototype-names.docx': '甲|',
  'rows-without-cells.docx': '[;;]|[]',
  'span-below-zero.docx': 'damaged {"part":"word/document.xml"}',
  'span-of-a-billion.docx': 'damaged {"part":"word/document.xml"}',
  'spans-beyond-all-columns.docx': '[,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,]',
  'strict.docx': '收支|[784.52]',
  'styles-in-a-circle.docx': '甲',
  'styles-part-missing.docx': '收支|[784.52]',
  'table-inside-a-paragraph.docx': '[甲]||乙',
  'tables-nested-hundreds-deep.docx': 'damaged {"part":"word/document.xml"}',
  'tables-nested.docx': '[[[[[[[[[[[[底]]]]]]]]]]]]',
  'template.dotx': '收支|[784.52]',
  'text-in-another-part.docx': '前|后',
  'thousand-to-one.docx': 'ratio {"part":"word/document.xml","limit":200}',
  'truncated.docx': 'truncated {}',
  'unclosed.docx': 'damaged {"part":"word/document.xml"}',
  'utf16.docx': '收支|[784.52]',
};

/** Of runs that differ from ordinary text: how, before what they hold. Tables by row and cell. */
function shown(block: Block): string {
  if (block.kind === 'table') {
    const rows = block.rows.map(({ cells }) =>
      cells
        .map((cell) => `${cell.continued ? '^' : ''}${cell.blocks.map(shown).join('|')}`)
        .join(','),
    );
    return `[${rows.join(';')}]`;
  }
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
  const files = readdirSync(CORPUS).filter((name) => /\.(doc[xm]?|dotx|txt)$/.test(name));
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
