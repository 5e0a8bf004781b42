import { openFile } from '../hosts/file/open-file';
import { annotateFindings, refuseUnlessDocx } from '../session/annotate';
import { reason, Refusal } from '../model/reason';
import { catalogueWith } from '../session/rule-packs';
import { openWorkbook } from '../session/open';
import { openText, proofreadOpened } from '../session/proofread';
import { annotationSentence } from '../wording/annotation-sentence';
import { ownPrior, ownProfile } from './check-command';
import { outputFor, type Format } from './check-output';
import { complain } from './complain';
import { keepInputs } from './keep-inputs';
import { refuseTaken, save } from './save';
import { whyOf } from './why';

export interface ProofreadOptions {
  readonly workbook?: string;
  readonly prior?: string;
  /** Last year's is of the same unit under another name or code. */
  readonly renamed: boolean;
  readonly profile?: string;
  readonly format: Format;
  /** A copy of the document with a comment at each finding. */
  readonly annotate?: string;
  readonly out?: string;
  readonly all: boolean;
}

const EXIT = { pass: 0, fail: 1, incomplete: 3 } as const;

/** `gouji proofread`: what a text says, held against the tables, last year and itself. */
export async function proofreadCommand(
  file: string,
  options: ProofreadOptions,
): Promise<0 | 1 | 2 | 3> {
  const { workbook, prior, renamed, profile, out, annotate } = options;
  let subject = out ?? file;
  try {
    await keepInputs(out, [file, workbook, prior, profile]);
    subject = annotate ?? subject;
    await keepInputs(annotate, [file, workbook, prior, profile, out]);
    await refuseTaken(annotate);
    if (annotate !== undefined && !/\.docx$/i.test(annotate))
      throw new Refusal(reason('proofread.annotate-name', { out: annotate }));
    subject = out ?? file;
    const held = {
      profile: await ownProfile(profile),
      prior: await ownPrior(prior),
      renamed,
    };
    subject = workbook ?? file;
    const beside =
      workbook === undefined
        ? undefined
        : await openFile(workbook).then(({ bytes, name }) => openWorkbook(bytes, name));
    subject = file;
    const { bytes, name } = await openFile(file);
    if (annotate !== undefined) refuseUnlessDocx(bytes);
    const opened = await openText(bytes, name, beside);
    const report = proofreadOpened(opened, undefined, held);
    const output = outputFor({ ...options, many: false, catalogue: catalogueWith([]) });
    await output.add({ file, report });
    if (!(await output.finish())) return 2;
    if (annotate !== undefined) {
      const annotated = await annotateFindings(bytes, opened, report.findings);
      subject = annotate;
      await save(annotate, annotated.bytes, 'wx');
      // What a program reads from stdout stays what it reads.
      const stream = options.format === 'text' || out !== undefined ? 'stdout' : 'stderr';
      process[stream].write(`${annotationSentence(annotate, annotated)}\n`);
    }
    return EXIT[report.verdict];
  } catch (problem) {
    complain(subject, whyOf(problem));
    return 2;
  }
}
