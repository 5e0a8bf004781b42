import type { OfficePackage } from '../package/office-package';
import { attribute } from '../xml/handler';

/** What a paragraph style gives to its paragraphs. */
export interface ParagraphStyle {
  /** As Word shows it. */
  readonly name: string;
  /** 1 for a first-level heading. */
  readonly level?: number;
  readonly numbering?: NumberingRef;
}

/** Which list a paragraph is numbered by, and on which level (from 0). */
export interface NumberingRef {
  readonly list: string;
  readonly level: number;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, ParagraphStyle>;
  /** Id of the style of paragraphs that name none. */
  readonly usual: string | undefined;
}

interface Draft {
  name: string;
  basedOn?: string;
  outline?: number;
  list?: string;
  listLevel?: number;
}

/** Headings are nine levels; the tenth value means body text. */
const BODY_LEVEL = 9;

/**
 * Paragraph styles with what they inherit.
 * @param part absent when the document has no styles
 * @throws FormatError as `OfficePackage.scan`
 */
export function readStyles(source: OfficePackage, part: string | undefined): Styles {
  const drafts = new Map<string, Draft>();
  let usual: string | undefined;
  let draft: Draft | null = null;
  if (part !== undefined && source.has(part)) {
    source.scan(part, {
      open(element, attributes) {
        const value = attribute(attributes, 'val');
        if (element === 'style') {
          const id = attribute(attributes, 'styleId');
          draft =
            attribute(attributes, 'type') === 'paragraph' && id !== undefined ? { name: id } : null;
          if (!draft || id === undefined) return;
          drafts.set(id, draft);
          if (['1', 'true'].includes(attribute(attributes, 'default') ?? '')) usual = id;
        } else if (draft && value !== undefined) {
          if (element === 'name') draft.name = value;
          else if (element === 'basedOn') draft.basedOn = value;
          else if (element === 'outlineLvl') draft.outline = Number(value);
          else if (element === 'numId') draft.list = value;
          else if (element === 'ilvl') draft.listLevel = Number(value);
        }
      },
      close(element) {
        if (element === 'style') draft = null;
      },
    });
  }
  const byId = new Map([...drafts.keys()].map((id) => [id, resolved(id, drafts)]));
  return { byId, usual };
}

function resolved(id: string, drafts: ReadonlyMap<string, Draft>): ParagraphStyle {
  const chain: Draft[] = [];
  for (let at: string | undefined = id; at !== undefined;) {
    const draft = drafts.get(at);
    // A style that is based on itself, directly or not, ends where it began.
    if (!draft || chain.includes(draft)) break;
    chain.push(draft);
    at = draft.basedOn;
  }
  const name = chain[0]?.name ?? id;
  const outline = chain.find((one) => one.outline !== undefined)?.outline;
  const called = /^heading ([1-9])$/i.exec(name)?.[1];
  const level = outline === undefined ? (called ? Number(called) : undefined) : outline + 1;
  const list = chain.find((one) => one.list !== undefined)?.list;
  const listLevel = chain.find((one) => one.listLevel !== undefined)?.listLevel ?? 0;
  return {
    name,
    ...(level !== undefined && level <= BODY_LEVEL ? { level } : {}),
    ...(list === undefined || list === '0' ? {} : { numbering: { list, level: listLevel } }),
  };
}
