import { reason, Refusal } from '../../model/reason';

/** Sentences of the command line that speak of its options, and those of the pane in their place. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  'kept.refused': 'pane.not-kept-data',
  'document.no-forms': 'pane.no-forms',
  'carry.other-unit': 'pane.text-other-unit',
};

/**
 * Work on a file that the user has picked.
 * @param name of the file, for the sentence
 */
export async function inPaneWords<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    const code = problem instanceof Refusal ? OWN_WORDS[problem.reason.code] : undefined;
    throw code === undefined ? problem : new Refusal(reason(code, { name }), { cause: problem });
  }
}
