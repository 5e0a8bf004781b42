/** Opens files into the grid; with the grid itself, the heavy part of the page, loaded after its frame. */
import { MemoryWorkbook } from '../../hosts/memory/memory-workbook';
import { browserHost } from '../../hosts/browser/browser-host';
import { UniverGrid } from '../../hosts/browser/univer-grid';
import { readLook, type WorkbookLook } from '../../formats/xlsx/look/read-look';
import { sniff } from '../../formats/sniff';
import { readContent } from '../../session/open';
import { documentWorkbook } from '../../session/document-workbook';
import { Workspace } from '../../session/workspace/workspace';
import { inPaneWords } from '../../session/workspace/in-pane-words';
import { reason, Refusal } from '../../model/reason';
import type { ChosenFile, OpenBook } from '../../workbench/program';

let grid: UniverGrid | null = null;

/** The one grid of the page, made when the first file comes. */
function gridIn(element: HTMLElement): UniverGrid {
  return (grid ??= new UniverGrid(element.id));
}

/**
 * @param element of the grid, on the page
 * @throws Refusal `format.*`, `document.no-forms` in the pane's words
 */
export async function openFile(
  { name, bytes }: ChosenFile,
  element: HTMLElement,
  signal: AbortSignal,
): Promise<OpenBook> {
  const content = await readContent(bytes, name);
  signal.throwIfAborted();
  if (content.kind === 'document') {
    const { workbook, look } = documentWorkbook(content.document);
    if (workbook.sheets.length === 0) {
      await inPaneWords(name, () => Promise.reject(new Refusal(reason('document.no-forms'))));
    }
    const shown = show(workbook, look, element);
    return {
      ...shown,
      kind: 'document',
      start: async () => {
        await shown.workspace.open();
        const { actions, state } = shown.workspace;
        await actions.takeText({ name, bytes });
        // Tables alone, without a 情况说明, are no mistake of the user's.
        if (state().textFile?.refused) await actions.dropText();
      },
    };
  }
  const look = sniff(bytes) === 'zip' ? readLook(bytes) : null;
  return show(MemoryWorkbook.fromSnapshot(content.snapshot), look, element);
}

function show(
  workbook: MemoryWorkbook,
  look: WorkbookLook | null,
  element: HTMLElement,
): OpenBook & { readonly kind: 'workbook' } {
  const view = gridIn(element);
  view.show(workbook, look);
  const host = browserHost(workbook, view);
  const workspace = new Workspace(host);
  return {
    name: workbook.name,
    kind: 'workbook',
    workspace,
    get dirty() {
      return workbook.dirty;
    },
    onDirty: (listener) => workbook.on('changed', () => listener(workbook.dirty)),
    start: () => workspace.open(),
    focus: () => element.querySelector('canvas')?.focus(),
    toFile: () => host.copyOfWorkbook(),
    saved: () => {
      workbook.dirty = false;
    },
    close: () => workspace.close(),
  };
}
