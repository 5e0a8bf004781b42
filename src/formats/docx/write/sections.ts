import { FileChild, Footer, PageNumber, PageOrientation, Paragraph } from 'docx';
import { SectionType, TextRun, type ISectionOptions } from 'docx';
import { contentsPage } from './contents';
import { LOOKS } from './looks';
import { ACROSS, twips, UPRIGHT, type Page } from './page';
import { pageNumbers } from './page-numbers';
import { paragraphAfterTable, writtenParagraph } from './paragraphs';
import { entriesOf, type PlannedBlock, type PlannedSection } from './plan';
import type { TablePlaces } from './table-places';

/**
 * The sections of the file. Contents come first, on pages without a number; the text begins on page 1.
 * The first section of the text names the footer and those after it take it over.
 * @param tables where the tables are kept that stand in the sections as their places
 */
export function writtenSections(
  sections: readonly PlannedSection[],
  withContents: boolean,
  tables: TablePlaces,
): readonly ISectionOptions[] {
  const entries = withContents ? entriesOf(sections) : [];
  const contents = entries.length > 0 ? contentsPage(entries, pageNumbers(sections)) : null;
  const text = sections.map(({ page, blocks }, at) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { ...pageOptions(page), ...(at === 0 ? { pageNumbers: { start: 1 } } : {}) },
    },
    ...(at === 0 ? { footers: { default: footer() } } : {}),
    children: blocks.map((block) => writtenBlock(block, page, contents !== null, tables)),
  }));
  if (!contents) return text;
  return [{ properties: { page: pageOptions(UPRIGHT) }, children: contents }, ...text];
}

function writtenBlock(
  block: PlannedBlock,
  page: Page,
  linked: boolean,
  tables: TablePlaces,
): FileChild {
  switch (block.kind) {
    case 'paragraph':
      return writtenParagraph(block.paragraph, page, linked ? block.entry : undefined);
    case 'table':
      return new FileChild(tables.placeOf(block, page));
    case 'after-table':
      return paragraphAfterTable();
  }
}

type PageOptions = NonNullable<NonNullable<ISectionOptions['properties']>['page']>;

function pageOptions(page: Page): PageOptions {
  const { top, right, bottom, left, footer: toFooter } = page.margins;
  return {
    size: {
      // The library turns a page that lies across by itself.
      width: twips(UPRIGHT.width),
      height: twips(UPRIGHT.height),
      orientation: page === ACROSS ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      ...{ top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left) },
      footer: twips(toFooter),
    },
  };
}

/** — 2 —: the number between dashes (GB/T 9704-2012 7.5). */
function footer(): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ style: LOOKS.footer.id, children: [number] })] });
}
