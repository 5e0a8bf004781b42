import type { TemplateTag } from '../../../model/template-tag';
import { FormatError } from '../../format-error';
import { walkXml } from '../../xml/walk';
import { runEngine } from './engine';
import { Story, type Filler } from './story';
import type { TemplateAllowance } from './template-allowance';
import type { StoryPart } from './template-package';
import type { Token } from './token';

const BRACE = /[{}｛｝]/;
const PIECES = new Set(['p', 'r', 't', 'pPr', 'rPr', 'tc']);

/**
 * One story with its tags filled.
 * @param text the part, accepted by the scanner
 * @returns the text as it was when nothing in it was filled
 * @param allowance of all stories of the template
 * @throws FormatError `too-many-paragraphs`, `too-many-tags`, `fills-too-much`, `damaged` on markup that cannot be filled without doubt
 */
export function fillStory(
  text: string,
  where: StoryPart,
  filler: Filler,
  allowance: TemplateAllowance,
): { readonly text: string; readonly tags: readonly TemplateTag[] } {
  const expected = textElements(text, allowance);
  if (!BRACE.test(text)) return { text, tags: [] };
  allowance.takeBraces(text);
  const story = new Story(where, filler, allowance);
  let filled: string;
  try {
    filled = runEngine(text, (tokens) => {
      if (tokens.filter(holdsText).length !== expected)
        throw new FormatError('damaged', { part: where.part });
      return story.rewrite(tokens);
    });
  } catch (cause) {
    if (cause instanceof FormatError) throw cause;
    throw new FormatError('damaged', { part: where.part }, { cause });
  }
  const changed = story.tags.some(({ problem }) => problem === undefined);
  return { text: changed ? filled : text, tags: story.tags };
}

/**
 * docxtemplater knows elements by the letters that Word writes. Where another writer's prefixes, line
 * breaks in tags or CDATA would hide text from it, a tag would go unseen: such a part is refused.
 */
function textElements(text: string, allowance: TemplateAllowance): number {
  let count = 0;
  walkXml(text, {
    open({ name, parent, empty }) {
      if (PIECES.has(name)) allowance.takePiece();
      if (name === 't' && parent?.name === 'r' && !empty) count += 1;
    },
  });
  return count;
}

function holdsText({ tag, position }: Token): boolean {
  return position === 'start' && (tag === 'w:t' || tag === 'a:t' || tag === 'm:t');
}
