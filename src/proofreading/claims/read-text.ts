import type { SectionWords } from '../../editions/language';
import type { Document } from '../../model/document';
import { normalizeLabel } from '../../model/label';
import type {
  NarrativeText,
  TextOrigin,
  TextParagraph,
  TextSection,
} from '../../model/narrative-text';
import { headingOf, type Heading } from './headings';
import { mainHeadings, type Placed } from './main-headings';

/** A line of a file or sheet before it is put into its part. */
export interface Line {
  readonly text: string;
  readonly origin: TextOrigin;
  readonly level?: number;
}

/** The paragraphs of a document outside its tables. */
export function linesOf({ name, blocks }: Document): Line[] {
  return blocks.flatMap((block): Line[] => {
    if (block.kind !== 'paragraph') return [];
    const { text, at, level } = block;
    return [{ text, origin: { document: name, at }, ...(level === undefined ? {} : { level }) }];
  });
}

/** A line of the table of contents ends with its page number, or with what became of it. */
const CONTENTS = /(?:[.…·\t ]{2,}|\t)\s*(?:\d{1,4}|错误[!！].*)$/;
const CONTENTS_TITLE = '目录';

/**
 * Puts lines into the parts of a 情况说明: under the prescribed headings, or under headings of one's
 * own choosing that name the part, however they are numbered. A part that stands there twice is two
 * sections; lines of the table of contents are in none.
 * @param tables how titles of tables end: such a line is no heading of a part, but with its ordinal
 */
export function readText(
  name: string,
  lines: readonly Line[],
  sections: readonly SectionWords[],
  tables: readonly string[] = [],
): NarrativeText {
  const titles = tables.map(normalizeLabel);
  const isTitle = ({ style, label }: Heading): boolean =>
    (style === '' || style === '1、') && titles.some((title) => label.endsWith(title));
  const contents = contentsOf(lines, sections);
  const candidates = lines.flatMap((line, at): Placed[] => {
    const heading = contents.has(at) ? null : headingOf(line.text, line.level, sections);
    return heading && !isTitle(heading) ? [{ ...heading, line: at }] : [];
  });
  const headings = new Map(mainHeadings(candidates).map((one) => [one.line, one]));
  const starts = [...headings.keys()];
  const found = [...headings.values()].map(({ key, number, title, line }, nth): TextSection => ({
    ...{ key, number, title, heading: line },
    end: starts[nth + 1] ?? lines.length,
  }));
  let section = -1;
  let number = 0;
  const paragraphs = lines.map((line, at): TextParagraph => {
    if (headings.has(at)) {
      section += 1;
      number = 0;
      return { ...line, kind: 'heading', section, number };
    }
    if (line.text.trim() !== '') number += 1;
    return { ...line, kind: contents.has(at) ? 'contents' : 'body', section, number };
  });
  return { name, paragraphs, sections: found };
}

/** Lines with page numbers, and below 目录 the headings that follow each other. */
function contentsOf(lines: readonly Line[], sections: readonly SectionWords[]): Set<number> {
  const contents = new Set<number>();
  let listed: Set<string> | null = null;
  lines.forEach(({ text, level }, at) => {
    if (text.length > 200) {
      listed = null;
      return;
    }
    if (CONTENTS.test(text)) {
      contents.add(at);
      listed = null;
    } else if (text.trim() === '') return;
    else if (normalizeLabel(text) === CONTENTS_TITLE) {
      listed = new Set();
      contents.add(at);
    } else if (listed) {
      const heading = headingOf(text, level, sections);
      const label = heading?.label ?? '';
      if (!heading || heading.style === '' || listed.has(label)) listed = null;
      else {
        listed.add(label);
        contents.add(at);
      }
    }
  });
  return contents;
}
