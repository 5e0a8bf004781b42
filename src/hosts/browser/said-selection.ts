import type { FUniver } from '@univerjs/core/facade';
import { addressOf, rangeAddress } from '../../model/place';

/** So that only where the selection comes to rest is told, in milliseconds. */
const REST_MS = 200;

/** The grid tells of selections by another event, too, but not in the first seconds. */
const SELECTING = new Set([
  'sheet.operation.set-selections',
  'sheet.operation.set-worksheet-active',
]);

/** For readers of the screen alone. */
const UNSEEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'pre',
} as const;

/** @param sheet `null`: the one that was told last @param text as shown, `''`: nothing */
export type SelectionWords = (sheet: string | null, address: string, text: string) => string;

/**
 * Tells a screen reader what is selected, while the grid has the keyboard: cells are drawn, and it sees
 * none of them.
 * @returns stops
 */
export function saySelection(
  api: FUniver,
  container: HTMLElement,
  words: SelectionWords,
): () => void {
  const line = document.createElement('div');
  line.setAttribute('aria-live', 'polite');
  Object.assign(line.style, UNSEEN);
  container.after(line);
  let told: string | null = null;
  let resting = 0;

  const say = (): void => {
    const book = api.getActiveWorkbook();
    const range = book?.getActiveRange();
    if (!book || !range || book.isCellEditing()) return;
    if (!container.contains(document.activeElement)) return;
    const sheet = range.getSheetName();
    const [row, column] = [range.getRow(), range.getColumn()];
    const [bottom, right] = [row + range.getHeight() - 1, column + range.getWidth() - 1];
    const single = range.isMerged() || (bottom === row && right === column);
    const address = single ? addressOf(row, column) : rangeAddress(row, column, bottom, right);
    const text = book.getActiveSheet().getRange(row, column).getDisplayValue();
    line.textContent = words(sheet === told ? null : sheet, address, text);
    told = sheet;
  };
  const rest = (): void => {
    clearTimeout(resting);
    resting = window.setTimeout(say, REST_MS);
  };
  const listening = api.addEvent(api.Event.CommandExecuted, ({ id }) => {
    if (SELECTING.has(id)) rest();
  });
  container.addEventListener('focusin', rest);
  return () => {
    clearTimeout(resting);
    listening.dispose();
    container.removeEventListener('focusin', rest);
    line.remove();
  };
}
