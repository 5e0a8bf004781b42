import type { ProbeDetail, ProbeId, ProbeOutcome } from '../../../model/self-check';
import type { EtApplication, EtRoots, EtWorkbook, EtWorksheet } from '../et-application';

/** What one probe found. */
export interface Found {
  readonly outcome: ProbeOutcome;
  readonly detail: ProbeDetail;
}

/** What a page is, as far as probes ask; each part may be missing in an old engine. */
export type ProbedPage = Partial<Pick<Window, 'navigator' | 'document' | 'location'>> & {
  readonly isSecureContext?: boolean;
  readonly performance?: { now?(): number };
} & Readonly<Record<string, unknown>>;

/** Where probes that need only the page and what is injected look. */
export interface Surroundings {
  readonly page: ProbedPage;
  /** What the page was given under each name; a value of any kind, or `undefined`. */
  readonly roots: Required<EtRoots>;
  /** Milliseconds, of any beginning. */
  now(): number;
  wait(ms: number): Promise<void>;
}

/** The new workbook of our own; every member makes sure first that it is still that one, or throws. */
export interface Bench extends Surroundings {
  readonly application: EtApplication;
  book(): EtWorkbook;
  /** Its first sheet. 6 accesses. */
  sheet(): EtWorksheet;
}

/** What the page can tell by itself. */
export interface PageProbe {
  readonly id: ProbeId;
  run(at: Surroundings): Found;
}

/** What can be asked of the program without changing anything. */
export interface ProgramProbe {
  readonly id: ProbeId;
  run(application: EtApplication, at: Surroundings): Found;
}

/** What is tried on the new workbook. */
export interface BenchProbe {
  readonly id: ProbeId;
  run(at: Bench): Found | Promise<Found>;
}

export const found = (outcome: ProbeOutcome, detail: ProbeDetail = {}): Found => ({
  outcome,
  detail,
});
