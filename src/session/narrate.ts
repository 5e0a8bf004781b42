import type { BookVerdict } from '../checks/verdict';
import { fillIns, narrate, type OwnTemplate } from '../narrative/narrate';
import type { NarrativeInput } from '../narrative/template-data';
import type { Narrative, OpenPoint } from '../model/narrative';
import { reason } from '../model/reason';
import type { YearFigures } from '../model/year-figures';
import type { Summary } from '../reports/summary';
import { fillWordTemplate, type FilledWord } from './word-template';
import type { Opened } from './open-snapshot';
import type { OwnProfile } from './profile';
import { summarise } from './summarise';

export interface NarrativeOptions {
  /** Last year's, opened or kept. */
  readonly prior?: Opened | YearFigures | undefined;
  /** The user says that last year's is of the same unit under another name or code. */
  readonly renamed?: boolean | undefined;
  readonly profile?: OwnProfile | undefined;
  /** What checking came to, where it has been checked already. */
  readonly verdict?: BookVerdict | undefined;
}

export interface TextOptions extends NarrativeOptions {
  /** A text template in place of the edition's. */
  readonly template?: OwnTemplate | undefined;
  /** The official tables in front of the text. */
  readonly forms?: boolean | undefined;
}

/** A 情况说明 with the numbers that it states. */
export interface Narrated extends Narrative {
  readonly summary: Summary;
}

/**
 * Writes the 情况说明 of an opened workbook or document.
 * @throws Refusal `prior.*`, `profile.*`, `template.*`
 */
export function narrateOpened(opened: Opened, options: TextOptions = {}): Narrated {
  const { template, forms = false } = options;
  const { input, summary } = inputOf(opened, options);
  const { document, open } = narrate(input, { forms, ...(template ? { template } : {}) });
  return { document, open: [...notPassed(summary), ...open], summary };
}

/**
 * Fills an organisation's own Word template.
 * @param bytes of the template, a .docx
 * @throws Refusal as `narrateOpened`, and `format.*`
 */
export async function narrateIntoWord(
  opened: Opened,
  bytes: Uint8Array,
  options: NarrativeOptions = {},
): Promise<FilledWord & { readonly summary: Summary }> {
  const { input, summary } = inputOf(opened, options);
  const values = fillIns(input);
  const filled = await fillWordTemplate(bytes, values);
  const open = [...notPassed(summary), ...values.gaps(), ...values.open];
  return { ...filled, open, summary };
}

function inputOf(
  opened: Opened,
  { prior, renamed, profile, verdict }: NarrativeOptions,
): { input: NarrativeInput; summary: Summary } {
  const { book, edition } = opened;
  const summary = summarise(opened, prior, { renamed, profile, verdict });
  const { facts, drivers, changes } = summary;
  const own = profile ? { profile: profile.profile } : {};
  return { input: { book, edition, facts, drivers, changes, ...own }, summary };
}

function notPassed({ verdict }: Summary): OpenPoint[] {
  if (verdict === 'pass') return [];
  return [{ kind: 'question', section: '', why: reason('narrative.not-passed', { verdict }) }];
}
