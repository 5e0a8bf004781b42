import { reason, type Reason } from '../../../model/reason';
import type { TagPlace, TemplateTag } from '../../../model/template-tag';
import { textContent } from '../../xml/entities';
import type { Rewritten } from './engine';
import { runAround, sectionSetting, type SectionSetting } from './section-setting';
import { storyParagraphs, type StoryParagraph } from './story-paragraphs';
import { tagText, writtenTags, type WrittenTag } from './tag-syntax';
import { written, type Token } from './token';
import type { Properties } from './ooxml-properties';
import type { TemplateAllowance } from './template-allowance';

/** Gives the markup in place of a tag; null for a name that it does not know. */
export interface Filler {
  value(name: string, properties: Properties): string | null;
  section(name: string, setting: SectionSetting): string | null;
}

/** Stands for the tag of a section: docxtemplater has a meaning of its own for names with a sign. */
const SECTION = 'section';

const QUOTE_BEFORE = 8;
const QUOTE_LENGTH = 30;
/** Characters as written in which that many shown ones stand. */
const NEAR = 400;

/** The tags of one story (the body, a header, …): finds them, fills them, and leaves the rest as it is. */
export class Story {
  /** In their order. Those that were not filled say why. */
  readonly tags: TemplateTag[] = [];
  private readonly markup = new Map<number, string>();
  /** Indices of the delimiters that stay delimiters; all others are text. */
  private readonly kept = new Set<number>();
  /** Paragraphs that a section takes the place of: first token to last. */
  private readonly replaced = new Map<number, number>();

  constructor(
    private readonly where: Pick<TagPlace, 'story' | 'part'>,
    private readonly filler: Filler,
    private readonly allowance: TemplateAllowance,
  ) {}

  readonly rewrite = (tokens: readonly Token[]): Rewritten => {
    for (const paragraph of storyParagraphs(tokens)) {
      for (const found of writtenTags(paragraph.text)) this.meet(found, paragraph, tokens);
    }
    return { tokens: this.rewritten(tokens), markup: this.markup };
  };

  private meet(found: WrittenTag, paragraph: StoryParagraph, tokens: readonly Token[]): void {
    const { name, kind, start } = found;
    const problem = found.problem ?? this.fill(found, paragraph, tokens);
    // A copy is filled like what it copies, and told of once.
    if (paragraph.copy) return;
    const where = this.placeOf(paragraph, start);
    this.tags.push({ name, kind, ...(problem ? { problem } : {}), where });
  }

  /** @returns why it stays; null when it is filled */
  private fill(
    found: WrittenTag,
    { from, to, delimiters }: StoryParagraph,
    tokens: readonly Token[],
  ): Reason | null {
    const { name, kind, start, closing } = found;
    const slots = { tag: tagText(found) };
    const [opens, closes] = [delimiters.get(start), delimiters.get(closing)];
    const offset = opens === undefined ? undefined : tokens[opens]?.offset;
    // Text of formulas and drawings has no runs of its own.
    if (opens === undefined || closes === undefined || offset === undefined) {
      return reason('template.not-plain', slots);
    }
    // Other text in between, as that of a text box, would go with the tag.
    if (tokens.slice(opens, closes).some(({ tag }) => tag === 'w:p'))
      return reason('template.not-plain', slots);
    if (kind === 'section') {
      // Looked at once a paragraph: a tag that is alone has two delimiters.
      const setting = delimiters.size === 2 ? sectionSetting(tokens, from, to) : null;
      if (!setting) return reason('template.not-alone', slots);
      const markup = this.filler.section(name, setting);
      if (markup === null) return reason('template.unknown', slots);
      this.markup.set(offset, this.allowance.takeFilled(markup));
      this.replaced.set(from, to);
    } else {
      const markup = this.filler.value(name, runAround(tokens, opens));
      if (markup === null) return reason('template.unknown', slots);
      this.markup.set(offset, this.allowance.takeFilled(markup));
    }
    this.kept.add(opens).add(closes);
    return null;
  }

  /** Delimiters that are left alone become text again; of a section's paragraph only its tag is left. */
  private rewritten(tokens: readonly Token[]): Token[] {
    const left: Token[] = [];
    let sectionEnd = -1;
    tokens.forEach((token, index) => {
      sectionEnd = Math.max(sectionEnd, this.replaced.get(index) ?? -1);
      const inSection = index <= sectionEnd;
      if (this.kept.has(index)) {
        left.push(token);
        if (inSection && token.position === 'start') left.push(text(SECTION));
      } else if (!inSection) {
        left.push(token.type === 'delimiter' ? text(written(token)) : token);
      }
    });
    return left;
  }

  private placeOf({ at, cell, text }: StoryParagraph, start: number): TagPlace {
    // Of a long paragraph only what is near: all of it for every tag would take its square.
    const near = textContent(text.slice(Math.max(0, start - NEAR), start));
    const behind = textContent(text.slice(start, start + NEAR));
    const quote = near.slice(-QUOTE_BEFORE) + behind.slice(0, QUOTE_LENGTH - QUOTE_BEFORE);
    const before = near.length > QUOTE_BEFORE ? '…' : '';
    const after = behind.length > QUOTE_LENGTH - QUOTE_BEFORE ? '…' : '';
    return {
      ...this.where,
      paragraph: at,
      ...(cell ? { cell } : {}),
      quote: before + quote.trim() + after,
    };
  }
}

function text(value: string): Token {
  return { type: 'content', value, position: 'insidetag' };
}
