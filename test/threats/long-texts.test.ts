import { checkOpened } from '../../src/session/check';
import { narrateOpened } from '../../src/session/narrate';
import { openSnapshot } from '../../src/session/open';
import { proofreadOpened } from '../../src/session/proofread';
import { officialBook } from '../support/official-book';
import { FULL } from '../support/plans';
import { documentOf, paragraph } from '../support/written-document';

/**
 * Every pattern of ours is run over texts that anybody may have written. One that tries again and again
 * shows where something that it looks for is repeated thousands of times and then does not go on.
 */

const PIECES = [
  ...[
    '（',
    '(',
    '1',
    '1,',
    '1.',
    '1.1.1',
    '%',
    '1%',
    '-',
    '.',
    '…',
    '×',
    '/',
    '\\',
    '_',
    '@',
    'x',
    'Aa',
  ],
  ...[
    '，',
    '。',
    '、',
    '：',
    '；',
    '《',
    '“',
    '“”',
    '《县级》',
    ' ',
    '\u3000',
    '\t',
    '一',
    '一、',
    '（一）',
    '○',
  ],
  ...[
    '万',
    '元',
    '万元',
    '2025',
    '2025年',
    '年',
    '20',
    '第',
    '第一部分',
    '单位：',
    '县',
    '县级',
    '局',
    '委员会',
  ],
  ...[
    '增加',
    '为',
    '其中：',
    '较上年',
    '比上年',
    '同比',
    '与',
    '的',
    '了',
    '占1',
    '平均每',
    '预算',
    '三公',
    '职责',
  ],
  ...['收入总计', '我县级部门预算', '因公出国（境）', '公务用车', '根据', '按照', 'http://'],
];
const LENGTH = 8_000;
/** Milliseconds; the longest takes a tenth on an idle machine, a pattern that fails takes minutes. */
const LONGEST = 5_000;

const { snapshot } = officialBook(FULL);
const opened = openSnapshot(snapshot);
const { blocks } = narrateOpened(opened).document;
const long = (piece: string): string => piece.repeat(LENGTH / piece.length);

/** The work's time, and that it ends in a report. */
function timed(work: () => { readonly findings: readonly unknown[] }): number {
  const began = performance.now();
  expect(work().findings).toBeInstanceOf(Array);
  return performance.now() - began;
}

test('a paragraph of a narrative', () => {
  const slow = PIECES.filter((piece) => {
    const text = paragraph(`${long(piece)}!`);
    const document = documentOf(...blocks.slice(0, 12), text, ...blocks.slice(12));
    return timed(() => proofreadOpened({ ...opened, document })) > LONGEST;
  });
  expect(slow).toEqual([]);
});

test.each(['before', 'after'] as const)('cells, %s what they say', (where) => {
  const slow = PIECES.filter((piece) => {
    const text = long(piece);
    const grids = snapshot.grids.map((grid) => ({
      ...grid,
      rows: grid.rows.map((row, i) => ({
        ...row,
        cells: row.cells.map((cell, j) => {
          if (typeof cell.value !== 'string' || (i * 7 + j) % 9 > 0) return cell;
          return { ...cell, value: where === 'before' ? text + cell.value : cell.value + text };
        }),
      })),
    }));
    return timed(() => checkOpened(openSnapshot({ ...snapshot, grids }))) > LONGEST;
  });
  expect(slow).toEqual([]);
});
