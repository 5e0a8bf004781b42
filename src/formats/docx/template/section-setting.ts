import { opens, writtenAll, type Token } from './token';
import { NO_PROPERTIES, readProperties, type Properties } from './ooxml-properties';

/** What surrounds the tag of a section, for what is written in its place. */
export interface SectionSetting {
  /** Of the tag's paragraph, without the section break that it may carry. */
  readonly paragraph: Properties;
  readonly run: Properties;
  /** `w:sectPr` of the tag's paragraph: pages change their layout behind it. */
  readonly sectionBreak?: string;
  /** Ends of bookmarks and comments, which must not be lost. */
  readonly ranges: string;
  /** A table may end the section, since a paragraph follows. */
  readonly beforeParagraph: boolean;
}

const RANGES = /^w:(?:bookmark|commentRange)(?:Start|End)$/;
/** What may go with the tag's paragraph; anything else in it would be missed. */
const LEFT_OUT =
  /^(?:\/|!|\?|w:(?:p|r|t|ins|smartTag|proofErr|lastRenderedPageBreak|perm(?:Start|End)|(?:bookmark|commentRange)(?:Start|End)|commentReference)$)/;

/** @returns null when the paragraph holds anything but the tag */
export function sectionSetting(
  tokens: readonly Token[],
  from: number,
  to: number,
): SectionSetting | null {
  const content = propertiesEnd(tokens, 'w:pPr', from + 1);
  const own = readProperties(writtenAll(tokens.slice(from + 1, content)));
  const rest = tokens.slice(content, to);
  if (!isAlone(rest)) return null;
  const delimiter = content + rest.findIndex(({ type }) => type === 'delimiter');
  const { 'w:sectPr': sectionBreak } = Object.fromEntries(own);
  const paragraph = new Map(own);
  paragraph.delete('w:sectPr');
  const marks = rest.filter(({ tag }) => tag !== undefined && RANGES.test(tag));
  return {
    paragraph,
    run: runAround(tokens, delimiter),
    ...(sectionBreak === undefined ? {} : { sectionBreak }),
    ranges: writtenAll(marks),
    beforeParagraph: followingTag(tokens, to) === 'w:p',
  };
}

/** Properties of the run that the token at `index` stands in. */
export function runAround(tokens: readonly Token[], index: number): Properties {
  let boxes = 0;
  for (let at = index; at >= 0; at -= 1) {
    const { tag, position } = tokens[at] as Token;
    if (tag === 'w:txbxContent') boxes += position === 'end' ? 1 : -1;
    else if (tag === 'w:r' && position === 'start' && boxes === 0) {
      const xml = writtenAll(tokens.slice(at + 1, propertiesEnd(tokens, 'w:rPr', at + 1)));
      return readProperties(xml);
    }
  }
  return NO_PROPERTIES;
}

/** Index past the properties that begin at `from`, or `from` when none do. */
function propertiesEnd(tokens: readonly Token[], tag: string, from: number): number {
  let at = from;
  while (tokens[at]?.position === 'outsidetag' && tokens[at]?.value?.trim() === '') at += 1;
  const first = tokens[at];
  if (first?.tag !== tag) return from;
  if (!opens(first)) return at + 1;
  for (let depth = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.tag !== tag) continue;
    if (tokens[at]?.position === 'start') depth += 1;
    else if (tokens[at]?.position === 'end') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return from;
}

/** Whether a paragraph's content is one tag, whatever runs it is split over. */
function isAlone(content: readonly Token[]): boolean {
  let inTag = false;
  let tags = 0;
  let inProperties = 0;
  for (const token of content) {
    const { type, tag, position, value = '' } = token;
    if (type === 'delimiter') {
      inTag = position === 'start';
      tags += inTag ? 1 : 0;
    } else if (position === 'insidetag') {
      if (!inTag && value.trim() !== '') return false;
    } else if (tag === 'w:rPr') {
      inProperties += position === 'start' ? 1 : position === 'end' ? -1 : 0;
    } else if (inProperties === 0) {
      for (const [, name = ''] of value.matchAll(/<([^\s>]+)/g)) {
        if (!LEFT_OUT.test(name.replace(/(.)\/$/, '$1'))) return false;
      }
    }
  }
  return tags === 1;
}

function followingTag(tokens: readonly Token[], index: number): string | undefined {
  const next = tokens.slice(index + 1, index + 9).find(({ type, value = '' }) => {
    return type !== 'content' || value.trim() !== '';
  });
  return next && next.position !== 'end' ? next.tag : undefined;
}
