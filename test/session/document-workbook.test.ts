/** A document whose tables stand in a workbook, against the same document as the command line checks it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { findCheck } from '../../src/checks/catalogue';
import { MemoryHost } from '../../src/hosts/memory/memory-host';
import type { Document } from '../../src/model/document';
import type { Snapshot } from '../../src/model/snapshot';
import { checkOpened } from '../../src/session/check';
import { documentWorkbook } from '../../src/session/document-workbook';
import { openDocument, openSnapshot, openWorkbook, readContent } from '../../src/session/open';
import { Workspace } from '../../src/session/workspace/workspace';

async function documentAt(path: string): Promise<Document> {
  const content = await readContent(new Uint8Array(readFileSync(path)), basename(path));
  if (content.kind !== 'document') throw new Error(`${path} is no document`);
  return content.document;
}

const snapshotOf = (document: Document): Snapshot => ({
  name: document.name,
  grids: documentWorkbook(document).workbook.sheets.map((sheet) => sheet.grid()),
});

/** What the tables alone come to. */
function found(opened: ReturnType<typeof openSnapshot>): readonly string[] {
  return checkOpened({ ...opened, document: undefined }).findings.map(({ id }) => id);
}

/** Findings of checks that look at tables alone or at the text alone, with what is said of them. */
function ofOneKind(findings: readonly { readonly id: string; readonly sentence: string }[]) {
  return (
    findings
      .filter(({ id }) => findCheck(id.split('/')[0] ?? '')?.subject !== 'both')
      // The pane keeps tables and text apart: a table's name that only the text shows wrong is not told.
      .filter(({ id }) => !id.startsWith('H-07/org/'))
      .map(({ id, sentence }) => `${id} ${sentence}`)
      .sort()
  );
}

const SHARED = resolve(
  process.env['GOUJI_SHARED'] ?? join(__dirname, '../../../shared'),
  'workbooks',
);
const published = existsSync(SHARED)
  ? readdirSync(SHARED)
      .filter((name) => name.endsWith('published.docx'))
      .map((name) => join(SHARED, name))
  : [];
const documents = ['samples/published.docx', ...published];

it.each(documents)('%s: the same findings in a workbook as in the document', async (path) => {
  const document = await documentAt(path);
  const [inDocument, inWorkbook] = [openDocument(document), openSnapshot(snapshotOf(document))];
  expect(inWorkbook.book.forms.length).toBe(inDocument.book.forms.length);
  expect(found(inWorkbook)).toEqual(found(inDocument));
});

describe('the published sample', () => {
  const path = 'samples/published.docx';

  it('has a sheet for each table, the title in its first rows, and cannot be written', async () => {
    const { workbook } = documentWorkbook(await documentAt(path));
    expect(workbook.sheets.length).toBeGreaterThan(1);
    for (const sheet of workbook.sheets) {
      expect(sheet.used()).toMatchObject({ row: 0, column: 0 });
      expect(sheet.content(0, 0)).toEqual(expect.any(String));
    }
    const host = new MemoryHost(workbook);
    const edit = { kind: 'cells', row: 0, column: 0, contents: [[1]] } as const;
    await expect(host.write([{ ...edit, sheet: workbook.sheets[0]!.name }])).rejects.toMatchObject({
      code: 'readonly',
    });
  });

  it('is laid out so that it can be read', async () => {
    const { workbook, look } = documentWorkbook(await documentAt(path));
    for (const sheet of workbook.sheets) {
      const { columns, cells } = look.sheets.get(sheet.name)!;
      expect(columns.every(({ width = 0 }) => width >= 8 && width <= 36)).toBe(true);
      expect(cells.length).toBeGreaterThan(columns.length);
    }
  });
});

(published.length > 0 ? describe : describe.skip)('real published documents', () => {
  it.each(published)('%s is checked with its text in the pane', async (path) => {
    const { workbook } = documentWorkbook(await documentAt(path));
    const workspace = new Workspace(new MemoryHost(workbook));
    await workspace.open();
    const file = { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
    await workspace.actions.takeText(file);
    const { check, texts, textFile, refused, message } = workspace.state();
    workspace.close();
    expect({ refused, message }).toEqual({ refused: null, message: null });
    expect(check).not.toBeNull();
    expect(textFile).toMatchObject({ name: basename(path), refused: null });
    // Together what the command line finds, but for checks that look at tables and text at once.
    const opened = await openWorkbook(file.bytes, file.name);
    const shown = [...(check?.groups ?? []), ...texts.flatMap(({ groups }) => groups)];
    const inPane = shown.flatMap(({ findings, followers }) => [...findings, ...followers]);
    expect(ofOneKind(inPane)).toEqual(ofOneKind(checkOpened(opened).findings));
    // Tables and text lie in one file: nothing in it was copied from elsewhere.
    const checks = texts.flatMap(({ groups }) => groups.map((group) => group.check));
    expect(checks).not.toContain('STR-11');
  });
});

it('lays merged cells out as they are in the document', () => {
  const cell = (column: number, text: string, more = {}) => ({
    ...{ column, columnSpan: 1, continued: false },
    blocks: [{ kind: 'paragraph' as const, text, runs: [], at: 0, style: null }],
    ...more,
  });
  const document = {
    name: 'a.docx',
    blocks: [
      {
        kind: 'table',
        at: 0,
        rows: [
          { cells: [cell(0, '科目'), cell(1, '支出', { columnSpan: 2 })] },
          { cells: [cell(0, '', { continued: true }), cell(1, '基本'), cell(2, '项目')] },
          { cells: [cell(0, '合计'), cell(1, '1.00'), cell(2, '2.00')] },
        ],
      },
    ],
  } as unknown as Document;
  const { look, workbook } = documentWorkbook(document);
  expect(look.sheets.get(workbook.sheets[0]!.name)?.merges).toEqual([
    { row: 0, column: 0, rows: 2, columns: 1 },
    { row: 0, column: 1, rows: 1, columns: 2 },
  ]);
});

it('is a workbook without sheets where there are no tables', () => {
  expect(documentWorkbook({ name: 'a.docx', blocks: [] }).workbook.sheets).toEqual([]);
});
