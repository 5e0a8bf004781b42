import { hasForms } from '../binding/bind';
import type { Check } from '../checks/check';
import { linesOf, readText } from '../proofreading/claims/read-text';
import { proofread, type Proofreading } from '../proofreading/proofread';
import type { TextReading } from '../model/claim';
import type { NarrativeText } from '../model/narrative-text';
import { secretProjects } from '../model/profile';
import { reason, type Reason } from '../model/reason';
import type { YearFigures } from '../model/year-figures';
import { compare } from './compare';
import type { Opened } from './open-snapshot';
import type { OwnProfile } from './profile';

/** What reading the text of an opened workbook or document came to. */
export interface OpenedReading extends TextReading, Pick<Proofreading, 'readings'> {
  /** What it could not be held against. */
  readonly remarks: readonly Reason[];
}

/**
 * Reads the text that lies with an opened workbook and the words in its tables.
 * @throws Refusal `prior.*`
 */
export function readOpened(
  opened: Opened,
  catalogue: readonly Check[],
  {
    profile,
    prior,
    renamed,
  }: {
    profile?: OwnProfile | undefined;
    prior?: Opened | YearFigures | undefined;
    renamed?: boolean | undefined;
  },
): OpenedReading {
  const { book, edition } = opened;
  const text = narrativeOf(opened);
  const given = text.paragraphs.length > 0;
  const facts = given ? compare(opened, prior, { profile, renamed }).facts : [];
  const { readings, claims, coverage } = proofread(
    {
      ...{ text, book, edition, year: book.year },
      facts: new Map(facts.map((fact) => [fact.id, fact])),
      hasPrior: prior !== undefined,
      secret: secretProjects(profile?.profile),
    },
    catalogue,
  );
  const remarks = [
    ...(given && !hasForms(book) ? [reason('text.no-tables')] : []),
    ...(given && prior === undefined ? [reason('text.no-prior')] : []),
  ];
  return { readings, text, claims, coverage, facts, remarks };
}

/** The 情况说明: what the document says outside its tables. */
export function narrativeOf({ document, edition, snapshot }: Opened): NarrativeText {
  const none = { name: snapshot.name, paragraphs: [], sections: [] };
  if (!document) return none;
  const text = readText(document.name, linesOf(document), edition.language.sections);
  return text.sections.length > 0 ? text : none;
}
