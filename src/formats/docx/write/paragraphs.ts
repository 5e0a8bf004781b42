import { Bookmark, BookmarkEnd, BookmarkStart, CarriageReturn, HighlightColor } from 'docx';
import { Paragraph as WrittenParagraph, Tab, TabStopType, TextRun } from 'docx';
import type { TabStopDefinition } from 'docx';
import type { Paragraph, Run } from '../../../model/document';
import { LOOKS, lookOf, type Look } from './looks';
import { textWidth, twips, type Page } from './page';
import { printableRuns, printableText } from './printable-text';

/** Word has nine outline levels. */
const DEEPEST = 9;

/** Name of the bookmark that the contents refer a heading by. */
export function bookmarkOf(entry: number): string {
  return `_Toc${String(entry)}`;
}

/**
 * A paragraph outside tables.
 * @param entry number of its entry in the contents, from 1
 */
export function writtenParagraph(
  paragraph: Paragraph,
  page: Page,
  entry?: number,
): WrittenParagraph {
  const { level, newPage } = paragraph;
  const look = lookOf(paragraph);
  const runs = writtenRuns(paragraph.runs);
  return new WrittenParagraph({
    style: look.id,
    ...(look === LOOKS.tableCaption ? { tabStops: captionStops(paragraph.text, page) } : {}),
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(isDeep(level, look) ? { outlineLevel: level - 1 } : {}),
    children: entry === undefined ? runs : [bookmarked(runs, entry)],
  });
}

/** The library numbers bookmarks on from one document to the next; here they count from 1. */
function bookmarked(children: readonly TextRun[], entry: number): Bookmark {
  const id = bookmarkOf(entry);
  return Object.assign(new Bookmark({ id, children }), {
    start: new BookmarkStart(id, entry),
    end: new BookmarkEnd(entry),
  });
}

/** A heading of a level that Word knows and no style has. */
function isDeep(level: number | undefined, look: Look): level is number {
  if (level === undefined || look.level !== undefined) return false;
  return Number.isInteger(level) && level >= 1 && level <= DEEPEST;
}

/** Items of a caption are parted by tabs: the last stands at the right, one between in the middle. */
function captionStops(text: string, page: Page): TabStopDefinition[] {
  const width = textWidth(page);
  const right = { type: TabStopType.RIGHT, position: twips(width) };
  const items = text.split('\t').length;
  return items > 2 ? [{ type: TabStopType.CENTER, position: twips(width / 2) }, right] : [right];
}

/** A paragraph that holds nothing, hardly seen, where Word asks for one. */
export function paragraphAfterTable(): WrittenParagraph {
  return new WrittenParagraph({ style: LOOKS.afterTable.id });
}

function writtenRuns(runs: readonly Run[]): TextRun[] {
  return printableRuns(runs).map(
    ({ text, gap }) =>
      new TextRun({
        children: runContent(text),
        // Highlighted, not styled: Word finds highlighted text, and no style can highlight.
        ...(gap === undefined ? {} : { highlight: HighlightColor.YELLOW }),
      }),
  );
}

/**
 * Text as the content of a run. A brace stands by itself, since the library would take words in braces
 * for its own marks.
 */
export function runContent(text: string): (string | Tab | CarriageReturn)[] {
  return printableText(text)
    .split(/([\t\n{])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return new Tab();
      return piece === '\n' ? new CarriageReturn() : piece;
    });
}
