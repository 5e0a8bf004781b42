import { shiftSheet } from '../../../src/formats/xlsx/rows/shift-sheet';

const sheet = (data: string, after = '', before = ''): string =>
  `<worksheet xmlns:r="urn:r">${before}<sheetData>${data}</sheetData>${after}</worksheet>`;
const shift = (text: string, at: number, count: number, own = '表1'): string =>
  shiftSheet(text, own, { sheet: '表1', at, count }).text;

test('new rows look like the one above, and hold nothing', () => {
  const rows =
    '<row r="1" spans="1:2" ht="30" customHeight="1" hidden="1"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1"><v>1</v></c><c r="D1" s="7"/></row><row r="3"><c r="A3"><v>3</v></c></row>';
  const [first] = rows.split('<row r="3">');
  expect(shift(sheet(rows), 1, 2)).toBe(
    sheet(
      `${first ?? ''}<row r="2" spans="1:2" ht="30" customHeight="1"><c r="A2" s="3"/><c r="D2" s="7"/></row><row r="3" spans="1:2" ht="30" customHeight="1"><c r="A3" s="3"/><c r="D3" s="7"/></row><row r="5"><c r="A5"><v>3</v></c></row>`,
    ),
  );
  expect(shift(sheet(rows), 0, 1)).toBe(
    sheet(rows.replace(/(r="[A-D]?)1"/g, '$12"').replace(/(r="A?)3"/g, '$14"')),
  );
  expect(shift(sheet(rows), 3, 1)).toBe(sheet(rows));
  expect(shift(sheet(rows), 2, -1)).toBe(sheet(first ?? ''));
});

test('rows and cells without numbers of their own', () => {
  expect(
    shift(sheet('<row><c><v>1</v></c></row><row><c><v>2</v></c><c><f>A1</f></c></row>'), 1, 1),
  ).toBe(sheet('<row><c><v>1</v></c></row><row r="3"><c><v>2</v></c><c><f>A1</f></c></row>'));
});

test('a prefix, and an empty sheet', () => {
  const text = (rows: string): string =>
    `<x:worksheet><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
  expect(shift(text('<x:row r="2"><x:c r="A2" s="1"/></x:row>'), 2, 1)).toBe(
    text('<x:row r="2"><x:c r="A2" s="1"/></x:row><x:row r="3"><x:c r="A3" s="1"/></x:row>'),
  );
  expect(shift('<worksheet><sheetData/></worksheet>', 0, 3)).toBe(
    '<worksheet><sheetData/></worksheet>',
  );
});

test.each([
  ['<f>B1+表1!B3&amp;"B3"</f>', '<f>B1+表1!B5&amp;"B3"</f>'],
  ['<f t="array" ref="A4">SUM(B3:B4)</f>', '<f t="array" ref="A6">SUM(B5:B6)</f>'],
  ['<f ca="1">_x005f_x0041_B3+B3</f>', '<f ca="1">_x005F_x0041_B3+B5</f>'],
])('a formula: %s', (before, after) => {
  const row = (at: number, formula: string): string =>
    `<row r="${String(at)}"><c r="A${String(at)}">${formula}<v>1</v></c></row>`;
  expect(shift(sheet(row(4, before)), 2, 2)).toBe(sheet(row(6, after)));
});

const SHARED =
  '<row r="2"><c r="A2"><f t="shared" ref="A2:A4" si="0">B2*表1!C$1</f></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>7</v></c></row><row r="4"><c r="A4"><f t="shared" si="0"/></c></row>';

test('a shared formula is written out where its cells part', () => {
  expect(shift(sheet(SHARED), 2, -1)).toBe(
    sheet(
      '<row r="2"><c r="A2"><f>B2*表1!C$1</f></c></row><row r="3"><c r="A3"><f>B3*表1!C$1</f></c></row>',
    ),
  );
  expect(shift(sheet(SHARED), 1, -1)).toBe(
    sheet(
      '<row r="2"><c r="A2"><f>B2*表1!C$1</f><v>7</v></c></row><row r="3"><c r="A3"><f>B3*表1!C$1</f></c></row>',
    ),
  );
});

test('of another sheet only formulas that lead here change', () => {
  const other = (formula: string): string =>
    sheet(
      `<row r="4"><c r="A4"><f>${formula}</f></c></row>${SHARED}`,
      '<mergeCells count="1"><mergeCell ref="A4:A5"/></mergeCells>',
    );
  expect(shift(other('A4+表1!A4'), 2, 1, '表2')).toBe(other('A4+表1!A5'));
  expect(shift(sheet(SHARED), 0, 1, '表2')).toBe(
    sheet(
      '<row r="2"><c r="A2"><f>B2*表1!C$2</f></c></row><row r="3"><c r="A3"><f>B3*表1!C$2</f><v>7</v></c></row><row r="4"><c r="A4"><f>B4*表1!C$2</f></c></row>',
    ),
  );
});

test.each([
  [
    '<mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A5"/><mergeCell ref="B3:B4"/></mergeCells>',
    '<mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A7"/><mergeCell ref="B5:B6"/></mergeCells>',
    '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/></mergeCells>',
  ],
  [
    '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>',
    '<mergeCells count="1"><mergeCell ref="B2:B5"/></mergeCells>',
    '',
  ],
  [
    '<autoFilter ref="A2:C9"><sortState ref="A3:C9"><sortCondition ref="B3:B9"/></sortState></autoFilter>',
    '<autoFilter ref="A2:C11"><sortState ref="A5:C11"><sortCondition ref="B5:B11"/></sortState></autoFilter>',
    '<autoFilter ref="A2:C7"><sortState ref="A3:C7"><sortCondition ref="B3:B7"/></sortState></autoFilter>',
  ],
  [
    '<conditionalFormatting sqref="A2:A9 C4"><cfRule type="expression"><formula>A2&lt;A1</formula></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="A2:A11 C6"><cfRule type="expression"><formula>A2&lt;A1</formula></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="A2:A7"><cfRule type="expression"><formula>A2&lt;A1</formula></cfRule></conditionalFormatting>',
  ],
  [
    '<conditionalFormatting sqref="A3:A9"><cfRule type="expression"><formula>$B3&gt;$C$9</formula></cfRule><cfRule><colorScale><cfvo type="formula" val="$D$5"/></colorScale></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="A5:A11"><cfRule type="expression"><formula>$B5&gt;$C$11</formula></cfRule><cfRule><colorScale><cfvo type="formula" val="$D$7"/></colorScale></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="A3:A7"><cfRule type="expression"><formula>$B3&gt;$C$7</formula></cfRule><cfRule><colorScale><cfvo type="formula" val="$D$3"/></colorScale></cfRule></conditionalFormatting>',
  ],
  [
    '<dataValidations count="2"><dataValidation type="list" sqref="A3:A4"><formula1>$F$3:$F$9</formula1></dataValidation><dataValidation sqref="B2"><formula1>B1</formula1><formula2>表1!B7</formula2></dataValidation></dataValidations>',
    '<dataValidations count="2"><dataValidation type="list" sqref="A5:A6"><formula1>$F$5:$F$11</formula1></dataValidation><dataValidation sqref="B2"><formula1>B1</formula1><formula2>表1!B9</formula2></dataValidation></dataValidations>',
    '<dataValidations count="1"><dataValidation sqref="B2"><formula1>B1</formula1><formula2>表1!B5</formula2></dataValidation></dataValidations>',
  ],
  [
    '<hyperlinks><hyperlink ref="A3" r:id="rId1"/><hyperlink ref="A5:B6" location="表1!A9"/></hyperlinks>',
    '<hyperlinks><hyperlink ref="A5" r:id="rId1"/><hyperlink ref="A7:B8" location="表1!A9"/></hyperlinks>',
    '<hyperlinks><hyperlink ref="A3:B4" location="表1!A9"/></hyperlinks>',
  ],
  [
    '<rowBreaks count="3" manualBreakCount="2"><brk id="1" man="1"/><brk id="3" man="1"/><brk id="8"/></rowBreaks><colBreaks count="1"><brk id="5"/></colBreaks>',
    '<rowBreaks count="3" manualBreakCount="2"><brk id="1" man="1"/><brk id="5" man="1"/><brk id="10"/></rowBreaks><colBreaks count="1"><brk id="5"/></colBreaks>',
    '<rowBreaks count="2" manualBreakCount="1"><brk id="1" man="1"/><brk id="6"/></rowBreaks><colBreaks count="1"><brk id="5"/></colBreaks>',
  ],
  [
    '<protectedRanges><protectedRange sqref="A1:B9" name="x"/></protectedRanges><ignoredErrors><ignoredError sqref="A3"/></ignoredErrors>',
    '<protectedRanges><protectedRange sqref="A1:B11" name="x"/></protectedRanges><ignoredErrors><ignoredError sqref="A5"/></ignoredErrors>',
    '<protectedRanges><protectedRange sqref="A1:B7" name="x"/></protectedRanges>',
  ],
])('%s', (before, wider, narrower) => {
  expect(shift(sheet('', before), 2, 2)).toBe(sheet('', wider));
  expect(shift(sheet('', before), 2, -2)).toBe(sheet('', narrower));
});

test('a number of a rule may be that of a cell', () => {
  const rule = (cell: string): string =>
    `<conditionalFormatting sqref="A1"><cfRule><dataBar><cfvo type="num" val="${cell}"/><cfvo type="max"/></dataBar></cfRule></conditionalFormatting>`;
  expect(shift(sheet('', rule('$D$5')), 2, 2)).toBe(sheet('', rule('$D$7')));
  expect(shift(sheet('', rule('5')), 2, 2)).toBe(sheet('', rule('5')));
});

test('what only newer programs know of another sheet follows, too', () => {
  const known = (row: string): string =>
    `<extLst><ext><x14:dataValidations><x14:dataValidation><x14:formula1><xm:f>表1!$A$2:$A$${row}</xm:f></x14:formula1><xm:sqref>B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext><x14:sparkline><xm:f>表1!A${row}</xm:f><xm:sqref>B9</xm:sqref></x14:sparkline></ext></extLst>`;
  expect(shift(sheet('', known('9')), 2, 2, '表2')).toBe(sheet('', known('11')));
});

test('how far cells reach is said anew; how one looks at them stays', () => {
  const before = (reach: string): string =>
    `<dimension ref="${reach}"/><sheetViews><sheetView><pane ySplit="4" topLeftCell="A9" state="frozen"/><selection activeCell="B7" sqref="B7"/></sheetView></sheetViews>`;
  expect(shift(sheet('', '', before('A1:H9')), 2, 2)).toBe(sheet('', '', before('A1:H11')));
  expect(shift(sheet('', '', before('B3')), 2, -2)).toBe(sheet('', '', before('A1')));
});
