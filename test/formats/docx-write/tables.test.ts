import { writeDocx } from '../../../src/formats/docx/write/write-docx';
import type { Table, TableRow } from '../../../src/model/document';
import { all, cell, documentOf, mainPart, paragraph, row, table } from './blocks';

const one = async (given: Table): Promise<string> =>
  all(await mainPart(documentOf(given)), /<w:tbl>.*<\/w:tbl>/g)[0] ?? '';
const rowsOf = (xml: string): string[] => all(xml, /<w:tr>.*?<\/w:tr>|<w:tr\/>/g);
const cellsOf = (xml: string): string[] => all(xml, /<w:tc>.*?<\/w:tc>/g);
const gridOf = (xml: string): number[] => all(xml, /<w:gridCol w:w="(\d+)"/g).map(Number);
const sizeOf = (xml: string): number => Number(all(xml, /"Cell(\d+)"/g)[0]) / 2;
const lines = (count: number, ...texts: string[]): TableRow[] =>
  Array.from({ length: count }, () => row(...texts));

test('the rows of the head are repeated and centred; no row is parted', async () => {
  const xml = await one(
    table([row('甲', '乙'), row('丙', '丁'), ...lines(3, '1', '2')], { headRows: 2 }),
  );
  const rows = rowsOf(xml);
  expect(rows.map((line) => line.includes('<w:tblHeader/>'))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(rows.every((line) => line.includes('<w:cantSplit/>'))).toBe(true);
  expect(rows.map((line) => all(line, /<w:pStyle w:val="(\D+)/g)[0])).toEqual([
    'CellHead',
    'CellHead',
    'Cell',
    'Cell',
    'Cell',
  ]);
});

test('a head never takes all rows, since a page must have room for one more', async () => {
  const xml = await one(table(lines(2, '甲'), { headRows: 9 }));
  expect(rowsOf(xml).map((line) => line.includes('<w:tblHeader/>'))).toEqual([true, false]);
  expect(await one(table(lines(1, '甲'), { headRows: 1 }))).not.toContain('tblHeader');
});

test('a row that is taller than half a page may be parted', async () => {
  const xml = await one(table([row('短'), row('很长的说明'.repeat(200))]));
  expect(rowsOf(xml).map((line) => /<w:cantSplit\/>/.test(line))).toEqual([true, false]);
});

test('words stand where the cell says, else where its style has them', async () => {
  const xml = await one(
    table(
      [
        row('甲', cell('乙', { align: 'left' })),
        row(cell('丙', { align: 'center' }), cell('1.00', { align: 'right' })),
        row('丁', cell('戊', { align: 'left' })),
      ],
      { headRows: 1 },
    ),
  );
  const sides = cellsOf(xml).map((each) => all(each, /<w:jc w:val="(\w+)"/g)[0] ?? '');
  expect(sides).toEqual(['', 'left', 'center', 'right', '', '']);
});

test('columns keep their proportions, and all of them fill the text area', async () => {
  expect(gridOf(await one(table(lines(2, '甲', '乙', '丙'), { widths: [1, 2, 1] })))).toEqual([
    2211, 4422, 2211,
  ]);
  // A width that is none counts as the average of the others; so does one that is not given.
  expect(gridOf(await one(table(lines(2, '甲', '乙', '丙'), { widths: [1, Number.NaN] })))).toEqual(
    [2948, 2948, 2948],
  );
});

test('a column is at least as wide as its longest number, which no line breaks', async () => {
  const xml = await one(table([row('123,456,789.00', '说明'.repeat(30))], { widths: [1, 99] }));
  const [first = 0, second = 0] = gridOf(xml);
  // 14 characters of 12 points, each five eighths of a square: wider than in 宋体.
  expect(first).toBeGreaterThan(14 * 7.5 * 20);
  expect(first + second).toBe(8844);
});

test('a web address takes no more than an amount would', async () => {
  const address = 'https://example.org/' + 'a'.repeat(200);
  const xml = await one(table([row(address, '说明')], { widths: [1, 9] }));
  expect(sizeOf(xml)).toBe(12);
  expect(gridOf(xml)[0]).toBeLessThan(3400);
});

test('many columns begin with smaller letters, and longer numbers make them smaller still', async () => {
  const sizes = async (columns: number, text: string, wide?: true): Promise<number> => {
    const texts = Array.from({ length: columns }, () => text);
    return sizeOf(await one(table(lines(2, ...texts), { ...(wide ? { wide } : {}) })));
  };
  expect(await sizes(5, '1.00')).toBe(12);
  expect(await sizes(8, '1.00')).toBe(10.5);
  expect(await sizes(9, '1.00')).toBe(9);
  expect(await sizes(8, '1,234,567.00')).toBe(7.5);
  expect(await sizes(8, '1,234,567.00', true)).toBe(9);
});

test('more than fits at any size is still written, within the page', async () => {
  const xml = await one(table([row(...Array.from({ length: 40 }, () => '1,234,567,890.00'))]));
  const grid = gridOf(xml);
  expect(grid).toHaveLength(40);
  expect(Math.min(...grid)).toBeGreaterThan(0);
  expect(grid.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(8844 + 40);
});

test('merged cells reach down and across', async () => {
  const xml = await one(
    table([
      row('甲', cell('乙', { columnSpan: 2 })),
      row(cell('', { continued: true }), '1', '2'),
      row(cell('', { continued: true }), '3', '4'),
    ]),
  );
  expect(all(xml, /<w:vMerge[^>]*>/g)).toEqual([
    '<w:vMerge w:val="restart"/>',
    '<w:vMerge w:val="continue"/>',
    '<w:vMerge w:val="continue"/>',
  ]);
  expect(all(xml, /<w:gridSpan w:val="(\d)"/g)).toEqual(['2']);
  const [, across] = cellsOf(xml);
  const grid = gridOf(xml);
  expect(Number(all(across!, /<w:tcW[^>]* w:w="(\d+)"/g)[0])).toBeCloseTo(grid[1]! + grid[2]!, -1);
});

test('a cell that would go on from nothing, or from another width, stands by itself', async () => {
  const xml = await one(
    table([
      row(cell('甲', { continued: true }), '乙', '丙'),
      row(cell('丁', { continued: true, columnSpan: 2 }), '戊'),
    ]),
  );
  expect(xml).not.toContain('vMerge');
  expect(all(xml, /<w:t [^>]*>(.*?)</g)).toEqual([...'甲乙丙丁戊']);
});

test('ragged rows are filled up, gaps closed, overlaps put side by side', async () => {
  const ragged = [
    row('甲', '乙', '丙'),
    { cells: [] },
    { cells: [cell('丁', { column: 1 })] },
    { cells: [cell('戊', { column: 0, columnSpan: 0 }), cell('己', { column: 0 })] },
  ];
  const spans = rowsOf(await one(table(ragged))).map((line) =>
    cellsOf(line).map((each) => Number(all(each, /<w:gridSpan w:val="(\d)"/g)[0] ?? 1)),
  );
  expect(spans).toEqual([[1, 1, 1], [3], [1, 1, 1], [1, 1, 1]]);
});

test('every cell ends with a paragraph, as Word asks', async () => {
  const nested = table([row('内')]);
  const xml = await one(
    table([row('', cell('', { blocks: [nested] }), cell('', { blocks: [nested, nested] }))]),
  );
  expect(xml).not.toMatch(/<\/w:tcPr><\/w:tc>|<\/w:tbl><\/w:tc>|<\/w:tbl><w:tbl>/);
});

test('tables with nothing in them are left out', async () => {
  const main = await mainPart(documentOf(table([]), paragraph('后'), table([{ cells: [] }])));
  expect(main).not.toContain('<w:tbl>');
  expect(main).toContain('后');
});

test('tables that follow each other stay two, and a paragraph ends the file', async () => {
  const main = await mainPart(documentOf(table([row('甲')]), table([row('乙')])));
  expect(main).not.toMatch(/<\/w:tbl>(?:<w:tbl>|<w:sectPr>|<\/w:body>)/);
  expect(all(main, /<w:tbl>/g)).toHaveLength(2);
});

test('more columns than Word can open are refused', async () => {
  const broad = (columns: number): Table => table([row(cell('甲', { columnSpan: columns }))]);
  const write = (given: Table): Promise<unknown> =>
    writeDocx(documentOf(given), { contents: false });
  await expect(write(broad(64))).rejects.toThrow(RangeError);
  await expect(write(broad(1e9))).rejects.toThrow(RangeError);
  await expect(write(broad(63))).resolves.toBeInstanceOf(Uint8Array);
});
