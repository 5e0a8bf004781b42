import type { Block } from '../model/document';
import { piecesOf } from './marks';
import { narrate } from './narrate';
import { sectionsOf } from './sections';
import { templateData, type NarrativeInput, type TemplateData } from './template-data';
import { Marked } from './marked';
import { Ready, written } from './written';

/** What the tags of an organisation's own Word template stand for. */
export interface FillIns {
  /** A name such as `收入总计` or `基本支出.与上年及原因`; `null` when there is no such name. */
  value(name: string): { readonly text: string; readonly gap: boolean } | null;
  /** `第二部分`, `第二部分正文` without its heading, `开头`, `采购表`, `全文`; `null` likewise. */
  section(name: string): readonly Block[] | null;
}

/** The values and sections of a book for a Word template, under the names of the text templates. */
export function fillIns(input: NarrativeInput): FillIns {
  const data = templateData(input);
  const { document } = narrate(input);
  const sections = sectionsOf(document);
  return {
    value(name) {
      const found = lookUp(data, name);
      if (found === undefined || found instanceof Ready || Array.isArray(found)) return null;
      const pieces = piecesOf(written(found));
      const text = pieces.map((piece) => (piece.kind === 'blocks' ? '' : piece.text)).join('');
      return { text, gap: pieces.some(({ kind }) => kind === 'gap') };
    },
    section(name) {
      if (name === '全文') return document.blocks;
      if (name === '开头') return sections.get('') ?? null;
      const [, ordinal, bare] = /^第([一二三四五六七八九])部分(正文)?$/.exec(name) ?? [];
      if (ordinal !== undefined) {
        const blocks = sections.get(ordinal) ?? null;
        return blocks && bare !== undefined ? blocks.slice(1) : blocks;
      }
      const found = lookUp(data, name);
      return found instanceof Ready ? (data.ready[found.nth] ?? null) : null;
    },
  };
}

/** `机关运行经费.与上年`, by own fields alone. */
function lookUp({ words }: TemplateData, name: string): unknown {
  let found: unknown = words;
  for (const key of name.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  const plain = found === null || ['string', 'number'].includes(typeof found);
  return plain || found instanceof Marked || found instanceof Ready ? found : undefined;
}
