/** Texts that a workspace proofreads, and what it found in them. */
import type { Block, Document } from '../../../src/model/document';
import { narrativeFile } from '../../../src/session/narrative-file';
import type { FindingView } from '../../../src/session/workspace/state';
import type { Workspace } from '../../../src/session/workspace/workspace';
import { openBench, type Bench } from './workbench';

export const source = ({ state }: Workspace, one: 'file' | 'sheet') =>
  state().texts.find((text) => text.source === one);

export const findings = (workspace: Workspace, one: 'file' | 'sheet'): readonly FindingView[] =>
  source(workspace, one)?.groups.flatMap((group) => group.findings) ?? [];

/** Those whose sentence has such words marked. */
export const marking = (workspace: Workspace, one: 'file' | 'sheet', words: string) =>
  findings(workspace, one).filter(({ quote }) =>
    quote?.pieces.some(({ text, marked }) => marked && text.includes(words)),
  );

export const graver = (workspace: Workspace, one: 'file' | 'sheet') =>
  findings(workspace, one).filter(({ severity }) => severity !== 'notice');

export async function withPrior(): Promise<Bench> {
  const bench = await openBench();
  bench.pick('last-year.xlsx');
  await bench.workspace.actions.choosePrior();
  return bench;
}

/** Our own text of the workbook as it is, with other words in it. */
export async function written(
  { workspace }: Bench,
  change: (text: string) => string = (text) => text,
): Promise<Uint8Array> {
  await workspace.actions.narrate();
  const document = filledIn(workspace.state().narrative!.document);
  return narrativeFile(changed(document, change), 'docx');
}

/** Words in the place of what only the unit knows. */
export function withoutGaps(text: string): string {
  return text.replace(/【请填写[^】]*】/g, '全县农业农村工作安排');
}

export function filledIn(document: Document): Document {
  return changed(document, withoutGaps);
}

function changed(document: Document, change: (text: string) => string): Document {
  const blocks = document.blocks.map((block): Block => {
    if (block.kind === 'table') return block;
    const text = change(block.text);
    if (text === block.text) return block;
    return { ...block, text, runs: [{ text, origin: 'text' }] };
  });
  return { ...document, blocks };
}

export const TEXT = 'text.docx';
export const RECEPTION = '3、公务接待费2.4万元';

/** The text of the workbook with a wrong figure of 公务接待费. */
export async function withWrongFigure(): Promise<Bench> {
  const bench = await withPrior();
  bench.pick(TEXT, await written(bench, (text) => text.replace(RECEPTION, '3、公务接待费2.9万元')));
  await bench.workspace.actions.chooseText();
  return bench;
}
