import type { Block, Document, Run } from '../model/document';
import type { OpenPoint } from '../model/narrative';
import { gapsOf } from './gaps';
import { lookUp } from './look-up';
import { Marked } from './marked';
import { piecesOf } from './marks';
import { runOf } from './blocks';
import { sectionsOf } from './sections';
import type { NarrativeInput, TemplateData } from './template-data';
import { Ready, written } from './written';

/** What the tags of an organisation's own Word template stand for. */
export interface FillIns {
  /** A name such as `收入总计` or `基本支出.与上年及原因`; `null` when there is no such name. */
  value(name: string): { readonly text: string; readonly gap: boolean } | null;
  /** `第二部分`, `第二部分正文` without its heading, `开头`, `采购表`, `全文`; `null` likewise. */
  section(name: string): readonly Block[] | null;
  /** What is still to be filled in of all that was asked for so far. */
  gaps(): readonly OpenPoint[];
}

/** The values and sections of a book for a Word template, under the names of the text templates. */
export function fillInsOf(input: NarrativeInput, data: TemplateData, document: Document): FillIns {
  const sections = sectionsOf(document);
  const asked: Block[] = [];
  const ask = (blocks: readonly Block[] | null): readonly Block[] | null => {
    asked.push(...(blocks ?? []));
    return blocks;
  };
  return {
    value(name) {
      const found = valueOf(data, name);
      if (found === undefined || found instanceof Ready) return null;
      const runs = piecesOf(written(found)).flatMap((piece): Run[] =>
        piece.kind === 'blocks' ? [] : [runOf(piece)],
      );
      const text = runs.map((run) => run.text).join('');
      ask([{ kind: 'paragraph', at: 0, text, runs }]);
      return { text, gap: runs.some(({ gap }) => gap !== undefined) };
    },
    section(name) {
      if (name === '全文') return ask(document.blocks);
      if (name === '开头') return ask(sections.get('') ?? []);
      const [, ordinal, bare] = /^第([一二三四五六七八九])部分(正文)?$/.exec(name) ?? [];
      if (ordinal !== undefined) {
        const blocks = sections.get(ordinal) ?? [];
        return ask(bare === undefined ? blocks : blocks.slice(1));
      }
      const found = valueOf(data, name);
      return found instanceof Ready ? ask(data.ready[found.nth] ?? []) : null;
    },
    gaps: () => gapsOf({ ...document, blocks: asked }, input),
  };
}

/** What can stand in a text by its name. */
function valueOf({ words }: TemplateData, name: string): unknown {
  const found = lookUp(words, name);
  const plain = found === null || ['string', 'number'].includes(typeof found);
  return plain || found instanceof Marked || found instanceof Ready ? found : undefined;
}
