/** Opens files into the grid; with the grid itself, the heavy part of the page, loaded after its frame. */
import { OfficePackage } from '../../formats/package/office-package';
import { PACKAGE_LIMITS } from '../../formats/package/limits';
import { packageKind } from '../../formats/package/package-kind';
import { sniff } from '../../formats/sniff';
import { OpenWorkbook, readShown, type ShownWorkbook } from '../../hosts/browser/open-workbook';
import { UniverGrid } from '../../hosts/browser/univer-grid';
import type { Document } from '../../model/document';
import { reason, Refusal } from '../../model/reason';
import { asRefusal } from '../../session/as-refusal';
import { documentWorkbook } from '../../session/document-workbook';
import { readContent } from '../../session/open';
import { Workspace } from '../../session/workspace/workspace';
import type { ChosenFile, OpenBook } from '../../workbench/program';
import { GRID_NAMES } from '../../wording/grid-names';
import { gridRefusal } from '../../wording/grid-refusal';

let made: UniverGrid | null = null;

/** The one grid of the page, made when the first file comes. */
function gridIn(element: HTMLElement): UniverGrid {
  return (made ??= new UniverGrid(element.id, GRID_NAMES));
}

/**
 * @param element of the grid, on the page
 * @throws Refusal `format.*`, and for a document without tables
 */
export async function openFile(
  file: ChosenFile,
  element: HTMLElement,
  signal: AbortSignal,
): Promise<OpenBook> {
  const { name, bytes } = file;
  if (await asRefusal(() => isWorkbook(bytes))) {
    const shown = await asRefusal(() => readShown(name, bytes));
    signal.throwIfAborted();
    return openWorkbook(shown, element);
  }
  const content = await readContent(bytes, name);
  signal.throwIfAborted();
  if (content.kind !== 'document') throw new Refusal(reason('pane.unforeseen'));
  return openDocument(file, content.document, element);
}

/** Whether it would be read as one; what is neither workbook nor document is refused by who reads all. */
function isWorkbook(bytes: Uint8Array): boolean {
  const kind = sniff(bytes);
  if (kind !== 'zip') return kind === 'ole-xls';
  return /^(?:xlsx|zip)$/.test(packageKind(new OfficePackage(bytes, PACKAGE_LIMITS)));
}

function show(shown: ShownWorkbook, element: HTMLElement) {
  const { readOnly } = shown.workbook;
  const opened = new OpenWorkbook(gridIn(element), shown, (deed, tell) =>
    tell(gridRefusal(readOnly ? 'document' : deed)),
  );
  const workspace = new Workspace(opened.host);
  return {
    opened,
    workspace,
    focus: () => element.querySelector('canvas')?.focus(),
    close: () => {
      workspace.close();
      opened.close();
    },
  };
}

function openWorkbook(shown: ShownWorkbook, element: HTMLElement): OpenBook {
  const { opened, workspace, focus, close } = show(shown, element);
  return {
    ...{ name: opened.name, kind: 'workbook', savesBack: opened.savesBack },
    ...{ workspace, focus, close },
    get dirty() {
      return opened.dirty;
    },
    get editing() {
      return opened.editing;
    },
    finishEditing: () => opened.finishEditing(),
    onDirty: (listener) => opened.onDirty(listener),
    start: () => workspace.open(),
    toFile: () => asRefusal(() => opened.toFile()),
    saved: () => opened.saved(),
  };
}

/** @throws Refusal `pane.no-tables` */
function openDocument(
  { name, bytes }: ChosenFile,
  document: Document,
  element: HTMLElement,
): OpenBook {
  const tables = documentWorkbook(document);
  if (tables.workbook.sheets.length === 0) throw new Refusal(reason('pane.no-tables', { name }));
  const { workspace, focus, close } = show({ ...tables, original: null }, element);
  return {
    ...{ name: document.name, kind: 'document', savesBack: false, dirty: false, editing: false },
    finishEditing: () => Promise.resolve(),
    ...{ workspace, focus, close },
    onDirty: () => () => undefined,
    start: async () => {
      await workspace.open();
      await workspace.actions.takeText({ name, bytes });
      // Tables alone, without a 情况说明, are no mistake of the user's.
      if (workspace.state().textFile?.refused) await workspace.actions.dropText();
    },
    toFile: async () => bytes,
    saved: () => undefined,
  };
}
