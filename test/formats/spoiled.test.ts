import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FormatError } from '../../src/formats/format-error';
import { readWorkbook } from '../../src/formats/read-workbook';
import { workbookBytes } from './sheet-bytes';

const PARTS = unzipSync(
  workbookBytes({
    sheets: [
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" si="0" ref="B1:B2">A1+1</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2" t="inlineStr"><is><r><t>乙</t></r></is></c><c r="B2"><f t="shared" si="0"/></c></row>',
      '<row r="1"><c r="A1" t="d"><v>2022-01-01</v></c></row>',
    ],
    strings: ['<r><t>甲</t></r><rPh><t>jia</t></rPh>'],
  }),
);

const SPLICES = [
  '',
  '<',
  '>',
  '/',
  '"',
  '&',
  '&#55296;',
  '\0',
  '<c/>',
  '</c>',
  '<is>',
  'r="',
  '__proto__',
  '-1',
  '1e9',
  '..',
];

/** A place in one of the parts (as a share of its length), how much goes, and what comes instead. */
const edit = fc.record({
  part: fc.constantFrom(...Object.keys(PARTS)),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.integer({ min: 0, max: 12 }),
  splice: fc.constantFrom(...SPLICES),
});

test('however the parts are spoiled, the answer is a snapshot or an error of ours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const parts = { ...PARTS };
      for (const { part, at, drop, splice } of edits) {
        const text = strFromU8(parts[part] ?? new Uint8Array());
        const from = Math.floor(at * text.length);
        parts[part] = strToU8(text.slice(0, from) + splice + text.slice(from + drop));
      }
      try {
        const { grids } = await readWorkbook(zipSync(parts, { level: 0 }), 'x.xlsx');
        for (const { rows } of grids) {
          const order = rows.map(({ index }) => index);
          expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
        }
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});
