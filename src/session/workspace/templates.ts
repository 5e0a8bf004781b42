import { reason, Refusal, type Reason } from '../../model/reason';
import { DONE, templateText } from '../../wording/pane-outcome';
import { reasonSentence } from '../../wording/reason-sentence';
import { tagPlace } from '../../wording/template-sentence';
import { inspectTemplate, textTemplate, type TemplateReport } from '../inspect-template';
import type { Outcome, Work } from './desk';
import { keptOutcome } from './kept-outcome';
import { showNarrative } from './narrating';
import { whoseBook } from './whose';
import type { Year } from './year';

const KINDS = ['.docx', '.dotx', '.liquid', '.txt'];

/**
 * Takes the unit's own template into use. Tags that cannot be filled are named with their places; a text
 * template with any is refused, while a Word template keeps them as they stand.
 * @throws Refusal `format.*`, `template.*`
 */
export async function chooseTemplate(year: Year, { signal }: Work): Promise<Outcome | null> {
  const { desk } = year;
  const picked = await desk.host.pickFile(KINDS);
  if (!picked) return null;
  signal.throwIfAborted();
  const { name, bytes } = picked;
  const report = await inspectTemplate(bytes, name);
  signal.throwIfAborted();
  const { good, bad } = usesOf(report);
  const sentence = templateText(name, good);
  if (report.kind === 'word') {
    year.wordTemplate = { name, bytes };
    delete year.shown.narrative;
    if (year.wants.narrative) showNarrative(year);
    return { kind: 'done', sentence, details: [...bad, DONE.wordTemplateNotKept] };
  }
  if (bad.length > 0)
    throw new Refusal(reason('pane.template-problems', { name, problem: bad.join('；') }));
  const template = await textTemplate(bytes, name);
  year.wordTemplate = null;
  return keepTemplate(year, { ...template }, sentence);
}

/** Back to the template of the edition. */
export async function dropTemplate(year: Year): Promise<Outcome | null> {
  year.wordTemplate = null;
  return keepTemplate(year, null, DONE.templateDropped);
}

async function keepTemplate(
  year: Year,
  template: { name: string; text: string } | null,
  sentence: string,
): Promise<Outcome | null> {
  const { desk } = year;
  const { opened, inHand } = desk.standing();
  const { forms } = inHand;
  const changed = template !== null || inHand.template !== null;
  const kept =
    !changed ||
    (await desk.kept.keep('settings', { schema: 1, ...whoseBook(opened.book), forms, template }));
  desk.recheck();
  if (year.wants.narrative) showNarrative(year);
  return keptOutcome(kept, { kind: 'done', sentence });
}

/** How many places can be filled, and what is wrong with the others. */
function usesOf(report: TemplateReport): { good: number; bad: readonly string[] } {
  const said = (problem: Reason | undefined, at: string): string[] =>
    problem ? [at + reasonSentence(problem)] : [];
  const bad =
    report.kind === 'word'
      ? report.tags.flatMap(({ problem, where }) => said(problem, `${tagPlace(where)}：`))
      : report.names.flatMap(({ problem }) => said(problem, ''));
  const all = report.kind === 'word' ? report.tags.length : report.names.length;
  return { good: all - bad.length, bad };
}
