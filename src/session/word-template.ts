import { fillTemplate, type TemplateValues } from '../formats/docx/template/fill';
import type { OpenPoint } from '../model/narrative';
import { reason, Refusal } from '../model/reason';
import type { TemplateTag } from '../model/template-tag';
import { asRefusal } from './as-refusal';

/** An organisation's own Word template, filled. */
export interface FilledWord {
  readonly bytes: Uint8Array;
  /** Tags that stand as they were written, each with its problem. */
  readonly unfilled: readonly TemplateTag[];
  readonly macros: boolean;
  readonly open: readonly OpenPoint[];
}

/** @throws Refusal `format.*`, `template.not-word` */
export async function fillWordTemplate(
  bytes: Uint8Array,
  values: TemplateValues,
): Promise<Omit<FilledWord, 'open'>> {
  const {
    bytes: written,
    unknown,
    unsupported,
    macros,
  } = await asTemplate(() => fillTemplate(bytes, values));
  return { bytes: written, unfilled: [...unknown, ...unsupported], macros };
}

/**
 * Work on a Word template.
 * @throws Refusal `format.*`, `template.not-word`
 */
export async function asTemplate<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await asRefusal(work);
  } catch (problem) {
    if (!(problem instanceof Refusal) || problem.reason.code !== 'format.unknown-kind')
      throw problem;
    throw new Refusal(reason('template.not-word', problem.reason.slots), { cause: problem });
  }
}
