import type { Finding } from '../model/finding';
import type { Suspect } from '../model/suspect';
import { joinScenes, scenesOf, type Scene } from './scene';
import type { Tables } from './tables';

/** A finding with its number in its group. */
export interface Numbered {
  readonly number: number;
  readonly finding: Finding;
  readonly suspects: readonly Suspect[];
}

/** Findings that are seen in the same pictures. */
export interface FindingBlock {
  readonly findings: readonly Numbered[];
  readonly scenes: readonly Scene[];
}

/** Findings that share a picture: more, and a reader loses the thread. */
const MOST = 8;

/** The findings of a group in order, those that need the same few rows side by side. */
export function findingBlocks(
  findings: readonly Finding[],
  suspectsOf: (finding: Finding) => readonly Suspect[],
  tables: Tables,
): FindingBlock[] {
  const blocks: FindingBlock[] = [];
  findings.forEach((finding, i) => {
    const suspects = suspectsOf(finding);
    const one = { number: i + 1, finding, suspects };
    const scenes = scenesOf(finding, one.number, suspects, tables);
    const last = blocks[blocks.length - 1];
    const room = last !== undefined && (scenes.length === 0 || last.findings.length < MOST);
    const joined = room ? joinScenes(last.scenes, scenes) : null;
    if (last && joined)
      blocks[blocks.length - 1] = { findings: [...last.findings, one], scenes: joined };
    else blocks.push({ findings: [one], scenes });
  });
  return blocks;
}
