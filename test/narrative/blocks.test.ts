import { TITLE, type Block } from '../../src/model/document';
import { blocksOf } from '../../src/narrative/blocks';
import { markBlocks, markFact, markGap, markWords } from '../../src/narrative/marks';

const shape = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) =>
    block.kind === 'table'
      ? '[表]'
      : [block.style === TITLE ? 0 : (block.level ?? null), block.text],
  );

test('headings, and paragraphs that go over several lines', () => {
  expect(
    shape(blocksOf('# 题\n\n## 一、甲\n头一行，\n  接着写。\n\n又一段。\n### 小\n', [])),
  ).toEqual([
    [0, '题'],
    [1, '一、甲'],
    [null, '头一行，接着写。'],
    [null, '又一段。'],
    [2, '小'],
  ]);
});

test('words that were typed are paragraphs by their own lines, and never markup', () => {
  expect(shape(blocksOf(markWords('# 不是标题\n\n## 也不是\n= 也不是'), []))).toEqual([
    [null, '# 不是标题'],
    [null, '## 也不是'],
    [null, '= 也不是'],
  ]);
});

test('numbers name their facts, gaps their place in the profile', () => {
  const text = `共${markFact('3', 'project.甲|乙', 'now')}万元，减少${markFact('1', 'x', 'change')}万元，${markGap('【请填写：原因】', 'reasons.x')}。`;
  const [block] = blocksOf(text, []);
  expect(block).toMatchObject({
    text: '共3万元，减少1万元，【请填写：原因】。',
    runs: [
      { text: '共' },
      { text: '3', fact: 'project.甲|乙' },
      { text: '万元，减少' },
      { text: '1', fact: 'x', figure: 'change' },
      { text: '万元，' },
      { text: '【请填写：原因】', gap: 'reasons.x' },
      { text: '。' },
    ],
  });
});

test('what stands ready goes where it is named, even in the middle of a line', () => {
  const table: Block = { kind: 'table', at: 0, rows: [] };
  expect(shape(blocksOf(`见下表：${markBlocks(0)}完。`, [[table]]))).toEqual([
    [null, '见下表：'],
    '[表]',
    [null, '完。'],
  ]);
});
