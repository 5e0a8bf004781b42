import { reason, Refusal, type Reason } from '../model/reason';
import { namesIn, parseTemplate } from './engine';
import { lookUp } from './look-up';
import type { OwnTemplate } from './narrate';
import { templateData, type NarrativeInput } from './template-data';

/** A name that a text template uses. */
export interface NameUse {
  readonly name: string;
  readonly problem?: Reason;
}

/**
 * The names that a text template uses, and what is wrong with them or with the whole.
 * @throws Refusal `template.too-long`
 */
export function checkTextTemplate(
  { name, text }: OwnTemplate,
  input: NarrativeInput,
): readonly NameUse[] {
  const { words } = templateData(input);
  try {
    return namesIn(parseTemplate(text, name), name).map((used) => ({
      name: used,
      ...(lookUp(words, used) === undefined
        ? { problem: reason('template.unknown-name', { name: used }) }
        : {}),
    }));
  } catch (problem) {
    const wrong = problem instanceof Refusal && problem.reason.code === 'template.refused';
    if (wrong) return [{ name, problem: problem.reason }];
    throw problem;
  }
}
