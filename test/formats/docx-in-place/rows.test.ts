import { reviseDocx } from '../../../src/formats/docx/in-place/revise';
import { cellRevisions, type RevisedDocx } from '../../../src/formats/docx/in-place/revision';
import { readDocx } from '../../../src/formats/docx/read';
import { acceptRevisions } from '../../../src/formats/docx/accept-revisions';
import { textOfBlocks, type Table } from '../../../src/model/document';
import { bodyXml, documentOf } from '../../support/leaky-document';
import { partText } from '../../support/package-parts';

const cell = (text: string, properties = '', numbered = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p w14:paraId="1A"><w:pPr>${numbered}</w:pPr><w:bookmarkStart w:id="7" w:name="a"/><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r><w:bookmarkEnd w:id="7"/></w:p></w:tc>`;
const row = (...cells: string[]): string =>
  `<w:tr w14:paraId="1B"><w:trPr><w:trHeight w:val="300"/></w:trPr>${cells.join('')}</w:tr>`;
const plainRow = (...texts: string[]): string => row(...texts.map((text) => cell(text)));
const table = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

const BODY = `<w:p/>${table(plainRow('科目', '金额'), plainRow('甲', '1'), plainRow('乙', '2'))}<w:p/>`;

async function read(bytes: Uint8Array): Promise<string[]> {
  const { blocks } = await readDocx(bytes, '');
  const tables = blocks.filter((block): block is Table => block.kind === 'table');
  return tables.flatMap(({ rows }) =>
    rows.map(({ cells }) => cells.map(({ blocks: own }) => textOfBlocks(own)).join('|')),
  );
}

/** The text with what the revision inserted taken out, and what it struck out put back. */
function rejected(xml: string): string {
  const without = xml
    .replace(/<w:tr\b[^>]*><w:trPr>(?:(?!<\/w:trPr>).)*<w:ins .*?<\/w:tr>/g, '')
    .replace(/<w:ins [^>]*[^/]>.*?<\/w:ins>/g, '')
    .replace(/<w:del [^>]*\/>/g, '')
    .replace(/<\/?w:del(?: [^>]*)?>/g, '')
    .replace(/w:delText/g, 'w:t');
  return without.replace(/<[^>]*>/g, '');
}

describe.each([true, false])('rows (tracked: %s)', (tracked) => {
  const revise = (
    body: string,
    rows: Parameters<typeof reviseDocx>[1]['rows'],
  ): Promise<RevisedDocx> =>
    reviseDocx(documentOf(body), { texts: [], ...(rows ? { rows } : {}) }, { tracked });

  test('come and go in one call with words', async () => {
    const { blocks } = await readDocx(documentOf(BODY), '');
    const [, found] = blocks as [unknown, Table];
    const texts = cellRevisions(found.rows[1]!.cells[1]!, '9');
    const rows = [
      { table: 0, remove: 2 },
      { table: 0, copy: 1, after: 1, cells: ['丙', '3'] },
      { table: 0, copy: 1, after: 1, cells: ['丁'] },
      { table: 0, copy: 0, after: -1, cells: ['<一>', '二\n三'] },
    ];
    const { bytes, made, left } = await reviseDocx(documentOf(BODY), { texts, rows }, { tracked });
    expect([made, left]).toEqual([5, []]);
    expect(await read(bytes)).toEqual(['<一>|二\n三', '科目|金额', '甲|9', '丙|3', '丁|']);
    const xml = partText(bytes, 'word/document.xml');
    const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length > 0).toBe(tracked);
    if (tracked) expect(rejected(xml)).toBe(bodyXml(BODY).replace(/<[^>]*>/g, ''));
    // Accepted by other means, it says the same.
    const [, inner = ''] = /<w:body>(.*)<w:sectPr/s.exec(acceptRevisions(xml).text) ?? [];
    expect(await read(documentOf(inner))).toEqual(await read(bytes));
  });

  test('that come have the format of the other, and no number of its own', async () => {
    const { bytes } = await revise(BODY, [{ table: 0, copy: 1, after: 2, cells: ['丙', '3'] }]);
    const xml = partText(bytes, 'word/document.xml');
    const before = bodyXml(BODY);
    const at = before.lastIndexOf('</w:tbl>');
    expect(xml.startsWith(before.slice(0, at))).toBe(true);
    const added = xml.slice(at, xml.length - (before.length - at));
    expect(added.startsWith('<w:tr><w:trPr><w:trHeight w:val="300"/>')).toBe(true);
    expect(added).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">丙</w:t>');
    expect(added).not.toMatch(/paraId|bookmark/);
  });

  test('that cannot go or come are left, and why', async () => {
    const merged = table(
      plainRow('科目', '金额'),
      row(cell('甲', '<w:vMerge w:val="restart"/>'), cell('1')),
      row(cell('', '<w:vMerge/>'), cell('2')),
    );
    const reasons = async (body: string, rows: Parameters<typeof revise>[1]): Promise<string[]> =>
      (await revise(body, rows)).left.map(({ why }) => why.code);
    expect(await reasons(merged, [{ table: 0, remove: 1 }])).toEqual(['revise.merged-row']);
    expect(
      await reasons(merged, [
        { table: 0, remove: 1 },
        { table: 0, remove: 2 },
      ]),
    ).toEqual([]);
    expect(await reasons(table(plainRow('甲')), [{ table: 0, remove: 0 }])).toEqual([
      'revise.whole-table',
    ]);
    expect(
      await reasons(BODY, [
        { table: 1, remove: 0 },
        { table: 0, remove: 9 },
        { table: 0, copy: 1, after: 3, cells: [] },
        { table: 0, copy: 1, after: 1, cells: ['一', '二', '三'] },
      ]),
    ).toEqual(['revise.no-row', 'revise.no-row', 'revise.no-row', 'revise.other-cells']);
  });

  test('that go keep the ends of bookmarks that reach further', async () => {
    const open = plainRow('甲').replace('<w:bookmarkEnd w:id="7"/>', '');
    const body = table(plainRow('科目'), open, plainRow('乙'));
    const { bytes } = await revise(body, [{ table: 0, remove: 1 }]);
    const xml = partText(bytes, 'word/document.xml');
    expect(xml.match(/<w:bookmarkStart/g)).toHaveLength(3);
  });
});
