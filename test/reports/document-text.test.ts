import { documentText } from '../../src/reports/document-text';
import { documentOf, narrative, paragraph, table } from '../support/written-document';

test('a paragraph a line, an empty line before a first-level heading, cells divided by tabs', () => {
  const text = documentText(
    documentOf(
      paragraph('一、部门职责', { level: 1 }),
      paragraph('负责渔港管理。\n另起一行'),
      paragraph(''),
      paragraph('二、收支安排', { level: 1 }),
      table([
        ['项目', { text: '金额', span: 2 }],
        ['合 计', '1.00', '甲\t乙\n丙'],
        ['↑', '2.00', ''],
      ]),
      paragraph('三、其他', { level: 1 }),
    ),
  );
  expect(text).toBe(
    [
      '一、部门职责',
      '负责渔港管理。 另起一行',
      '',
      '二、收支安排',
      '项目\t金额\t',
      '合 计\t1.00\t甲 乙 丙',
      '\t2.00\t',
      '',
      '三、其他',
      '',
    ].join('\n'),
  );
});

test('every row of a table has the same number of tabs', () => {
  for (const block of narrative().blocks) {
    if (block.kind !== 'table') continue;
    const lines = documentText(documentOf(block)).slice(0, -1).split('\n');
    expect(lines.length).toBe(block.rows.length);
    const last = block.rows[0]!.cells.at(-1)!;
    for (const line of lines) expect(line.split('\t')).toHaveLength(last.column + last.columnSpan);
  }
});

test('a table inside a cell keeps its words; control characters are left out', () => {
  const inner = table([['内', '外']]);
  const outer = table([['甲']]);
  const cell = { ...outer.rows[0]!.cells[0]!, blocks: [paragraph('前'), inner] };
  const text = documentText(
    documentOf({ ...outer, rows: [{ cells: [cell] }] }, paragraph('\u0007一')),
  );
  expect(text).toBe('前 内 外\n一\n');
});
