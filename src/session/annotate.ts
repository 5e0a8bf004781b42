import { annotateDocx, type Note } from '../formats/docx/in-place/annotate';
import type { CheckReport, SpokenFinding } from '../reports/check-report';
import { DEMAND } from '../wording/names';
import { asRefusal } from './as-refusal';

export interface AnnotatedCopy {
  readonly bytes: Uint8Array;
  /** Findings that stand in a comment. */
  readonly noted: number;
  /** Those that point at no words of the text, such as a part that is missing. */
  readonly left: number;
}

/**
 * The document with a comment at each finding on its words; nothing else in it changes.
 * @param bytes a .docx or .docm
 * @throws Refusal `format.*`
 */
export async function annotatedCopy(
  bytes: Uint8Array,
  { findings }: Pick<CheckReport, 'findings'>,
): Promise<AnnotatedCopy> {
  const failed = findings.filter(({ verdict }) => verdict === 'fail');
  const notes = failed.flatMap(noteOf);
  const { bytes: copy, left } = await asRefusal(() => annotateDocx(bytes, notes));
  const noted = notes.length - left.length;
  return { bytes: copy, noted, left: failed.length - noted };
}

function noteOf({ cells, severity, sentence }: SpokenFinding): Note[] {
  const place = cells[0]?.place;
  if (!place || !('at' in place)) return [];
  const { at, start, end } = place;
  return [{ at, start, end, text: `${DEMAND[severity]}：${sentence}` }];
}
