import type { SectionWords } from '../../editions/language';
import type { Document } from '../../model/document';
import { normalizeLabel } from '../../model/label';
import type {
  NarrativeText,
  TextOrigin,
  TextParagraph,
  TextSection,
} from '../../model/narrative-text';

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

const NUMBERED = /^\s*([一二三四五六七八九])\s*[、.．]\s*(.+)$/;
/** A heading is a short line that is no sentence. */
const LONGEST_HEADING = 40;
/** A line of the table of contents ends with its page number, or with what became of it. */
const CONTENTS = /(?:[.…·\t ]{2,}|\t)\s*(?:\d{1,4}|错误[!！].*)$/;

/**
 * Puts lines into the parts of a 情况说明: under the prescribed headings, or under headings of one's
 * own choosing that name the part.
 */
export function readText(
  name: string,
  lines: readonly Line[],
  sections: readonly SectionWords[],
): NarrativeText {
  const paragraphs: TextParagraph[] = [];
  const found: TextSection[] = [];
  let number = 0;
  for (const line of lines) {
    const kind = CONTENTS.test(line.text) ? 'contents' : 'body';
    const heading = kind === 'body' ? headingOf(line.text, sections, found) : null;
    if (heading) {
      close(found, paragraphs.length);
      found.push({ ...heading, heading: paragraphs.length, end: paragraphs.length + 1 });
      number = 0;
    } else if (line.text.trim() !== '') number += 1;
    const section = found.length - 1;
    paragraphs.push({ ...line, kind: heading ? 'heading' : kind, section, number });
  }
  close(found, paragraphs.length);
  return { name, paragraphs, sections: found };
}

function close(found: TextSection[], end: number): void {
  const last = found.pop();
  if (last) found.push({ ...last, end });
}

function headingOf(
  text: string,
  sections: readonly SectionWords[],
  found: readonly TextSection[],
): Pick<TextSection, 'key' | 'number' | 'title'> | null {
  const [, number, title = ''] = NUMBERED.exec(text) ?? [];
  if (number === undefined || title.length > LONGEST_HEADING || /[。；;]$/.test(title.trim()))
    return null;
  const label = normalizeLabel(title);
  const known = sections.find(({ words }) => words.some((one) => label.includes(one)));
  if (!known || found.some(({ key }) => key === known.key)) return null;
  return { key: known.key, number, title: title.trim() };
}
