import { fillTemplate, type TemplateValues } from '../formats/docx/template/fill';
import type { OpenPoint } from '../model/narrative';
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

/** @throws Refusal `format.*` */
export async function fillWordTemplate(
  bytes: Uint8Array,
  values: TemplateValues,
): Promise<Omit<FilledWord, 'open'>> {
  const {
    bytes: written,
    unknown,
    unsupported,
    macros,
  } = await asRefusal(() => fillTemplate(bytes, values));
  return { bytes: written, unfilled: [...unknown, ...unsupported], macros };
}
