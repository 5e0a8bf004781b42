import { fillIns, type FillIns } from '../narrative/fill-ins';
import { narrate, type OwnTemplate } from '../narrative/narrate';
import type { NarrativeInput } from '../narrative/template-data';
import type { Narrative } from '../model/narrative';
import { reason } from '../model/reason';
import type { YearFigures } from '../model/year-figures';
import type { Opened } from './open';
import { approvedFor, type OwnProfile } from './profile';
import { summarise } from './summarise';
import type { Summary } from '../reports/summary';

export interface NarrativeOptions {
  /** Last year's, opened or kept. */
  readonly prior?: Opened | YearFigures;
  /** The user says that last year's is of the same unit under another name or code. */
  readonly renamed?: boolean;
  readonly profile?: OwnProfile;
  /** A text template in place of the edition's. */
  readonly template?: OwnTemplate;
  /** The official tables in front of the text. */
  readonly forms?: boolean;
}

/** A 情况说明 with the numbers that it states. */
export interface Narrated extends Narrative {
  readonly summary: Summary;
  /** What the tags of a Word template stand for. */
  readonly fillIns: () => FillIns;
}

/**
 * Writes the 情况说明 of an opened workbook or document.
 * @throws Refusal `prior.*`, `profile.*`, `template.*`
 */
export function narrateOpened(opened: Opened, options: NarrativeOptions = {}): Narrated {
  const { book, edition } = opened;
  const { prior, profile: own, renamed = false, template, forms = false } = options;
  approvedFor(own, book); // refuses another year's, and another unit's
  const profile = own?.profile;
  const summary = summarise(opened, prior, { renamed, profile: own });
  const { facts, drivers, changes, verdict } = summary;
  const input: NarrativeInput = {
    ...{ book, edition, facts, drivers, changes },
    ...(profile ? { profile } : {}),
  };
  const { document, open } = narrate(input, { forms, ...(template ? { template } : {}) });
  const passed = verdict === 'pass';
  return {
    document,
    open: passed
      ? open
      : [{ kind: 'question', section: '', why: reason('narrative.not-passed', { verdict }) }, ...open],
    summary,
    fillIns: () => fillIns(input),
  };
}
