import { proposedReason } from '../facts/proposed-reason';
import type { Block, Document, Paragraph } from '../model/document';
import type { OpenPoint } from '../model/narrative';
import { proposedReasonText } from '../wording/fact-sentence';
import { askedOf } from '../wording/placeholder';
import type { NarrativeInput } from './template-data';

/** What is still to be filled in, by the sections in which it stands, each place of the profile once. */
export function gapsOf(document: Document, input: NarrativeInput): OpenPoint[] {
  const open: OpenPoint[] = [];
  const known = new Set<string>();
  let section = '';
  for (const block of document.blocks) {
    if (block.kind === 'paragraph' && block.level === 1) section = block.text;
    for (const { runs } of paragraphsIn(block)) {
      for (const { gap: path, text } of runs) {
        const asked = askedOf(text);
        if (path === undefined || known.has(`${path} ${asked}`)) continue;
        known.add(`${path} ${asked}`);
        open.push({ kind: 'gap', section, path, asked, ...proposalFor(path, input) });
      }
    }
  }
  return open;
}

/** For a reason: the items that made up the change. */
function proposalFor(path: string, input: NarrativeInput): { proposal?: string } {
  const id = /^reasons\.(.+)$/.exec(path)?.[1];
  const fact = input.facts.find((one) => one.id === id);
  const proposed = fact && proposedReason(fact, input.drivers);
  return proposed ? { proposal: proposedReasonText(proposed) } : {};
}

function paragraphsIn(block: Block): readonly Paragraph[] {
  if (block.kind === 'paragraph') return [block];
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.blocks.flatMap(paragraphsIn)),
  );
}
