import { reason, Refusal } from '../../model/reason';
import { annotatedText } from '../../wording/pane-outcome';
import { annotateFindings } from '../annotate';
import type { Desk, Outcome, Work } from './desk';
import { save } from './saving';

/**
 * Saves a copy of the picked Word file with a comment at each finding; the file itself is not touched.
 * @throws Refusal `proofread.annotate-docx`, `pane.no-saving`, `format.*`
 */
export async function saveAnnotated(desk: Desk, { signal }: Work): Promise<Outcome> {
  const { file, reports } = desk.texts;
  const own = reports.find(({ source }) => source === 'file');
  const [, stem, extension] = /^(.+)(\.doc[xm])$/i.exec(file?.name ?? '') ?? [];
  if (!file || !own || stem === undefined || extension === undefined)
    throw new Refusal(reason('proofread.annotate-docx'));
  const { opened, report } = own;
  const { bytes, comments, inWorkbook, nowhere } = await annotateFindings(
    file.bytes,
    opened,
    report.findings,
  );
  signal.throwIfAborted();
  return save(
    desk,
    `${stem}-批注${extension}`,
    bytes,
    annotatedText(comments, inWorkbook + nowhere),
  );
}
