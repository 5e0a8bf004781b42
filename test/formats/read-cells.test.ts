import { readXlsx } from '../../src/formats/xlsx/read';
import { workbookBytes, type RawWorkbook } from './sheet-bytes';

/** The cells of the first sheet by address. */
async function cells(raw: RawWorkbook | string): Promise<Record<string, unknown>> {
  const workbook = typeof raw === 'string' ? { sheets: [raw] } : raw;
  const { grids } = await readXlsx(workbookBytes(workbook), 'x.xlsx');
  const found: Record<string, unknown> = {};
  for (const row of grids[0]?.rows ?? []) {
    for (const { column, value, formula } of row.cells) {
      const address = String.fromCharCode(65 + column) + String(row.index + 1);
      found[address] = formula === undefined ? value : { value, formula };
    }
  }
  return found;
}

const row1 = (content: string): string => `<row r="1">${content}</row>`;

describe('values', () => {
  test('numbers stay exact, and zero is a value', async () => {
    const xml =
      '<c r="A1"><v>784.52</v></c><c r="B1"><v>0</v></c><c r="C1"><v>1.5E-3</v></c><c r="D1" s="9"/>';
    expect(await cells(row1(xml))).toEqual({ A1: 784.52, B1: 0, C1: 0.0015 });
  });

  test('a number in a date format is its serial number', async () => {
    expect(await cells(row1('<c r="A1" s="14"><v>44562</v></c>'))).toEqual({ A1: 44562 });
  });

  test('ISO dates of strict files become the same serial number', async () => {
    const xml =
      '<c r="A1" t="d"><v>2022-01-01</v></c><c r="B1" t="d"><v>2022-01-01T12:00:00</v></c><c r="C1" t="d"><v>明年</v></c>';
    expect(await cells(row1(xml))).toEqual({ A1: 44562, B1: 44562.5, C1: '明年' });
  });

  test('what is no decimal stays text', async () => {
    const xml = '<c r="A1"><v>NaN</v></c><c r="B1"><v>1e999</v></c><c r="C1"><v>0x10</v></c>';
    expect(await cells(row1(xml))).toEqual({ A1: 'NaN', B1: '1e999', C1: '0x10' });
  });

  test('booleans and errors', async () => {
    const xml =
      '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#REF!</v></c>';
    expect(await cells(row1(xml))).toEqual({ A1: true, B1: false, C1: { error: '#REF!' } });
  });

  test('texts keep spaces, codes stay texts, runs are joined, phonetic guides left out', async () => {
    const strings = [
      '<t>2010101</t>',
      '<t xml:space="preserve"> 合计  </t>',
      '<r><t>一般</t></r><r><rPr><b/></rPr><t>公共</t></r><rPh sb="0" eb="2"><t>yiban</t></rPh>',
      '<t/>',
    ];
    const xml = [0, 1, 2, 3].map((i) => `<c r="${'ABCD'[i]}1" t="s"><v>${i}</v></c>`).join('');
    expect(await cells({ sheets: [row1(xml)], strings })).toEqual({
      A1: '2010101',
      B1: ' 合计  ',
      C1: '一般公共',
    });
  });

  test('inline texts, references, escapes, CDATA and comments', async () => {
    const xml =
      '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>&lt;乙&#x4E59;</t></r></is></c>' +
      '<c r="B1" t="str"><v>&amp;lt;</v></c>' +
      '<c r="C1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>' +
      '<c r="D1" t="str"><v>1<!-- two -->3<![CDATA[<4>]]></v></c>';
    expect(await cells(row1(xml))).toEqual({
      A1: '甲<乙乙',
      B1: '&lt;',
      C1: 'a\rb_x000D_',
      D1: '13<4>',
    });
  });
});

describe('formulas', () => {
  test('text without equals sign, cached result as value', async () => {
    const xml =
      '<c r="A1"><f>SUM(B1:B3)</f><v>3.5</v></c><c r="B1" t="str"><f>C1&amp;""</f><v></v></c>' +
      '<c r="C1"><f>1/0</f></c><c r="D1" t="e"><f>X</f><v>#NAME?</v></c><c r="E1" t="s"><f>F1</f><v>0</v></c>';
    expect(await cells({ sheets: [row1(xml)], strings: ['<t>共享</t>'] })).toEqual({
      A1: { value: 3.5, formula: 'SUM(B1:B3)' },
      B1: { value: '', formula: 'C1&""' },
      C1: { value: null, formula: '1/0' },
      D1: { value: { error: '#NAME?' }, formula: 'X' },
      E1: { value: '共享', formula: 'F1' },
    });
  });

  test('a shared formula is written for each cell, whichever comes first', async () => {
    const xml =
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:B2">C1+$D$1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/></c></row>';
    expect(await cells(xml)).toEqual({
      A1: { value: 1, formula: 'C1+$D$1' },
      B1: { value: null, formula: 'D1+$D$1' },
      A2: { value: 2, formula: 'C2+$D$1' },
    });
  });

  test('a shared formula without master keeps its result', async () => {
    const xml = '<c r="A1"><f t="shared" si="5"/><v>2</v></c><c r="B1"><f t="shared" si="5"/></c>';
    expect(await cells(row1(xml))).toEqual({ A1: 2 });
  });

  test('array formulas keep their text, what-if tables only their result', async () => {
    const xml =
      '<c r="A1"><f t="array" ref="A1">SUM(B1:B3*C1:C3)</f><v>6</v></c><c r="B1"><f t="dataTable" ref="B1" r1="C1"/><v>7</v></c>';
    expect(await cells(row1(xml))).toEqual({
      A1: { value: 6, formula: 'SUM(B1:B3*C1:C3)' },
      B1: 7,
    });
  });
});

describe('sheets', () => {
  test('order, hidden states, chart sheets, empty sheets', async () => {
    const bytes = workbookBytes({
      sheets: ['', row1('<c r="A1"><v>1</v></c>'), ''],
      attributes: ['state="hidden"', 'state="veryHidden"', 'state="visible"'],
    });
    const { name, grids } = await readXlsx(bytes, 'C:\\公开\\某部门/2022.xlsx');
    expect(name).toBe('2022.xlsx');
    expect(grids.map((g) => [g.name, g.visible, g.rows.length])).toEqual([
      ['表1', false, 0],
      ['表2', false, 1],
      ['表3', true, 0],
    ]);
  });

  test('content after the cells is not taken for cells', async () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><extLst><row r="2"><c r="A2"><v>2</v></c></row></extLst></worksheet>';
    expect(await cells({ sheets: [''], parts: { 'xl/worksheets/sheet1.xml': sheet } })).toEqual({
      A1: 1,
    });
  });

  test('targets may be absolute or climb', async () => {
    const rels = ['/xl/worksheets/sheet1.xml', '../xl/./worksheets/sheet1.xml'].map(
      (target) =>
        `<Relationships><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="${target}"/></Relationships>`,
    );
    for (const text of rels) {
      const parts = { 'xl/_rels/workbook.xml.rels': text };
      expect(await cells({ sheets: [row1('<c r="A1"><v>1</v></c>')], parts })).toEqual({ A1: 1 });
    }
  });

  test('a whole column merged in three columns is still read', async () => {
    const sheet =
      '<worksheet><sheetData/><mergeCells><mergeCell ref="A1:C1048576"/><mergeCell ref="D1"/></mergeCells></worksheet>';
    expect(await cells({ sheets: [''], parts: { 'xl/worksheets/sheet1.xml': sheet } })).toEqual({});
  });
});
