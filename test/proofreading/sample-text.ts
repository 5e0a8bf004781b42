import { SAMPLE_LAST_YEAR } from '../../samples/source/last-year';
import { SAMPLE } from '../../samples/source/plan';
import { UNIT_PROFILE } from '../../samples/source/unit-profile';
import type { Document } from '../../src/model/document';
import type { Profile } from '../../src/model/profile';
import type { CheckReport } from '../../src/reports/check-report';
import { narrateOpened } from '../../src/session/narrate';
import { openSnapshot, type Opened } from '../../src/session/open-snapshot';
import { checkOpened } from '../../src/session/check';
import { officialBook } from '../support/official-book';

/** The sample department with last year's tables and the text that is written from both. */
export interface SampleText {
  readonly opened: Opened;
  readonly prior: Opened;
  /** A paragraph a line, outside tables. */
  readonly lines: readonly string[];
}

let made: SampleText | undefined;

export function sampleText(): SampleText {
  return (made ??= make());
}

function make(): SampleText {
  const opened = openSnapshot(officialBook(SAMPLE).snapshot);
  const prior = openSnapshot(officialBook(SAMPLE_LAST_YEAR).snapshot);
  const profile = { name: 'unit.json', profile: UNIT_PROFILE as Profile, approved: [] };
  const { document } = narrateOpened(opened, { prior, profile });
  const lines = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : [],
  );
  return { opened, prior, lines };
}

/** What checking says of the sample department's tables with these lines as its text. */
export function checkLines(lines: readonly string[]): CheckReport {
  const { opened, prior } = sampleText();
  return checkOpened({ ...opened, document: documentOf(lines) }, undefined, { prior });
}

function documentOf(lines: readonly string[]): Document {
  return {
    name: '情况说明.txt',
    blocks: lines.map((text, at) => ({
      ...{ kind: 'paragraph' as const, at, text },
      runs: [{ text, origin: 'text' as const, at }],
    })),
  };
}
