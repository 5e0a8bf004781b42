import type { OpenPoint } from '../../model/narrative';
import type { Profile } from '../../model/profile';
import { reasonSentence } from '../../wording/reason-sentence';
import type { Narrated } from '../narrate';
import { answerAt } from './profile-answer';
import type { GapView, NarrativeView } from './year-state';
import { placesOf } from './summary-view';

export interface NarrativeContext {
  readonly profile: Profile;
  /** What would be open without any answer: what was answered can be changed again. */
  readonly atFirst: readonly OpenPoint[];
  readonly template: string | null;
  readonly forms: boolean;
}

type Gap = Extract<OpenPoint, { kind: 'gap' }>;

/** A 情况说明 with what is open in it, and where its numbers stand. */
export function narrativeView(
  { document, open, summary }: Narrated,
  { profile, atFirst, template, forms }: NarrativeContext,
): NarrativeView {
  return {
    ...{ document, open, template, forms },
    places: Object.fromEntries(summary.facts.map(({ id, now }) => [id, placesOf(now)])),
    gaps: inOrder(atFirst.filter(isGap), open.filter(isGap)).map(
      ({ path, section, asked, proposal }): GapView => ({
        ...{ path, section, asked, proposal: proposal ?? null },
        value: answerAt(profile, path),
      }),
    ),
    questions: open.flatMap((point) =>
      point.kind === 'question'
        ? [{ section: point.section, sentence: reasonSentence(point.why) }]
        : [],
    ),
  };
}

function isGap(point: OpenPoint): point is Gap {
  return point.kind === 'gap';
}

/** What the tables or last year should say: no profile can. */
function isUntold({ path }: Gap): boolean {
  return path === '' || path === 'prior';
}

/** Each place of the profile once; what is asked of an entry stands below its list. */
function inOrder(atFirst: readonly Gap[], open: readonly Gap[]): Gap[] {
  const byPath = new Map<string, Gap>();
  const add = (gap: Gap): void => {
    if (!byPath.has(gap.path)) byPath.set(gap.path, gap);
  };
  const asked = open.filter((gap) => !isUntold(gap));
  for (const gap of atFirst.filter((one) => !isUntold(one))) {
    add(asked.find(({ path }) => path === gap.path) ?? gap);
    asked.filter(({ path }) => path.startsWith(`${gap.path}.`)).forEach(add);
  }
  asked.forEach(add);
  return [...byPath.values(), ...open.filter(isUntold)];
}
