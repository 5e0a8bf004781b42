import { BuilderElement, InternalHyperlink, LeaderType, Paragraph, Run, SimpleField } from 'docx';
import { StringContainer, Tab, TabStopType, TextRun } from 'docx';
import { LOOKS } from './looks';
import { textWidth, twips, UPRIGHT } from './page';
import { bookmarkOf, runContent } from './paragraphs';
import { CONTENTS_LEVELS, type PlannedParagraph } from './plan';

const HEADING = '目录';
const STYLES: Readonly<Record<number, string>> = { 1: LOOKS.contents1.id, 2: LOOKS.contents2.id };

/**
 * The contents: a field over the headings that Word updates when told to, with the result it shows
 * until then. It is not marked as out of date, since Word would ask about that at every opening.
 * @param entries the headings, at least one
 * @param pages page of each entry, by its number
 */
export function contentsPage(
  entries: readonly PlannedParagraph[],
  pages: ReadonlyMap<number, number>,
): readonly Paragraph[] {
  const last = entries.length - 1;
  return [
    new Paragraph({ style: LOOKS.contentsTitle.id, children: [new TextRun(HEADING)] }),
    ...entries.map((entry, at) => {
      const begin = at === 0 ? [fieldBegin()] : [];
      const end = at === last ? [new Run({ children: [fieldMark('end')] })] : [];
      return new Paragraph({
        style: STYLES[entry.paragraph.level ?? 1] ?? LOOKS.contents1.id,
        tabStops: [
          { type: TabStopType.RIGHT, position: twips(textWidth(UPRIGHT)), leader: LeaderType.DOT },
        ],
        children: [...begin, link(entry, pages), ...end],
      });
    }),
  ];
}

function link(
  { paragraph, entry = 0 }: PlannedParagraph,
  pages: ReadonlyMap<number, number>,
): InternalHyperlink {
  const anchor = bookmarkOf(entry);
  return new InternalHyperlink({
    anchor,
    children: [
      new TextRun({ children: runContent(paragraph.text.replace(/\s+/g, ' ').trim()) }),
      new Run({ children: [new Tab()] }),
      new SimpleField(`PAGEREF ${anchor} \\h`, String(pages.get(entry) ?? '')),
    ],
  });
}

function fieldBegin(): Run {
  const headings = `1-${String(CONTENTS_LEVELS)}`;
  const instruction = new StringContainer('w:instrText', `TOC \\o "${headings}" \\u \\h`);
  return new Run({ children: [fieldMark('begin'), instruction, fieldMark('separate')] });
}

function fieldMark(type: 'begin' | 'separate' | 'end'): BuilderElement<{ type: string }> {
  return new BuilderElement({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value: type } },
  });
}
