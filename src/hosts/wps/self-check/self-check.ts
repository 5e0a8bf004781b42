import type { ProbeDetail, ProbeId, ProbeResult } from '../../../model/self-check';
import type { EtApplication } from '../et-application';
import { clipboard, locale, secure } from './page-abilities';
import { engine, features, laterFeatures } from './engine';
import { events } from './events';
import { bareFile, temporaryFile, workbookCopy } from './files';
import { address, areas, colour, mixedColour, mixedFormat, textFormat } from './formats';
import { formulaBlock, formulaConstant, formulaWrite } from './formulas';
import { roots, services } from './injected';
import { hasMember } from './kind';
import { applicationMembers, rangeMembers, workbookMembers, worksheetMembers } from './members';
import { xmlParts } from './parts';
import { errorDetail, plainDetail } from './plain-detail';
import type { Bench, BenchProbe, Found, PageProbe, ProgramProbe, Surroundings } from './probe';
import { editing, program, ready } from './program';
import { NotScratch, Scratch } from './scratch';
import { sheetDelete, sheetName, sheetStates } from './sheets';
import { timings } from './timing';
import { undoGroup } from './undo';
import {
  emptySheet,
  valueEmpty,
  valueEmptyBlock,
  valueLongText,
  valueEntered,
  valueDate,
  valueShapes,
  valuesWrite,
} from './value-shapes';

const PAGE: readonly PageProbe[] = [
  ...[engine, features, laterFeatures, secure, locale, clipboard],
  ...[roots, ...services],
];

const PROGRAM: readonly ProgramProbe[] = [program, ready, editing];

/** In this order: later ones read what earlier ones have written. */
const BENCH: readonly BenchProbe[] = [
  ...[emptySheet, applicationMembers, workbookMembers, worksheetMembers, rangeMembers, address],
  ...[
    valuesWrite,
    ...valueShapes,
    valueEmpty,
    valueEmptyBlock,
    ...valueEntered,
    valueDate,
    valueLongText,
  ],
  ...[formulaWrite, formulaBlock, formulaConstant],
  ...[textFormat, mixedFormat, colour, mixedColour, areas],
  ...[sheetName, sheetStates, undoGroup, events, sheetDelete],
  ...[xmlParts, temporaryFile, bareFile, workbookCopy],
  ...timings,
];

/** How many results there are in all. */
export const PROBE_COUNT = PAGE.length + PROGRAM.length + BENCH.length + 3;

/**
 * One self-check. What the program does to it is a result; it throws nothing. Calls are synchronous:
 * a program that never answers one holds the page too, and nobody can help that.
 */
export class SelfCheck {
  readonly #results: ProbeResult[] = [];
  #scratch: Scratch | null = null;
  #isStopped = false;

  /** @param onResult told after each probe; what it throws is its own affair */
  constructor(
    private readonly at: Surroundings,
    private readonly onResult: (result: ProbeResult) => void = () => undefined,
    private readonly onStart: (id: ProbeId) => void = () => undefined,
  ) {}

  get results(): readonly ProbeResult[] {
    return this.#results;
  }

  /** What is left is skipped; the workbook of our own is closed. */
  stop(): void {
    this.#isStopped = true;
  }

  /** The page goes: what can be put right at once is. */
  abandon(): void {
    this.stop();
    this.#leave();
  }

  /** Once. @returns a result for every probe, in the order of doing */
  async run(): Promise<readonly ProbeResult[]> {
    for (const probe of PAGE) await this.#do(probe.id, () => probe.run(this.at));
    const application = this.#application();
    for (const probe of PROGRAM) {
      await this.#do(probe.id, () =>
        application ? probe.run(application, this.at) : skipped('no-program'),
      );
    }
    await this.#onScratch(application);
    return this.#results;
  }

  async #onScratch(application: EtApplication | null): Promise<void> {
    await this.#do('scratch', () => {
      if (!application) return skipped('no-program');
      this.#scratch = new Scratch(application);
      this.#scratch.open();
      return { outcome: 'ok', detail: {} };
    });
    const { at } = this;
    const scratch = this.#scratch;
    try {
      for (const probe of BENCH) {
        await this.#do(probe.id, () => {
          if (!scratch || !application) return skipped('no-scratch');
          const bench: Bench = {
            ...{ page: at.page, roots: at.roots, now: at.now, wait: at.wait, application },
            book: () => scratch.book(),
            sheet: () => scratch.sheet(),
          };
          return probe.run(bench);
        });
      }
    } finally {
      this.#leave();
    }
  }

  /** Closes the workbook of our own and brings the user's to the front; whatever happens, both. */
  #leave(): void {
    const scratch = this.#scratch;
    this.#scratch = null;
    if (this.#results.some(({ id }) => id === 'scratch-closed')) return;
    const done = (work: (scratch: Scratch) => boolean) => (): Found => {
      if (!scratch) return skipped('no-scratch');
      return { outcome: work(scratch) ? 'ok' : 'failed', detail: {} };
    };
    this.#tell('scratch-closed', tried(done((one) => one.close())));
    this.#tell('front-again', tried(done((one) => one.bringBack())));
  }

  /** A breath first: the page draws, and can be told to stop. */
  async #do(id: ProbeId, work: () => Found | Promise<Found>): Promise<void> {
    await this.at.wait(0);
    if (this.#isStopped) return this.#tell(id, skipped('stopped'));
    this.onStart(id);
    const first = tried(work);
    this.#tell(id, isPromise(first) ? await first.catch(failed) : first);
  }

  #tell(id: ProbeId, { outcome, detail }: Found): void {
    const result: ProbeResult = { id, outcome, detail: plainDetail(detail) };
    this.#results.push(result);
    this.onResult(result);
  }

  /** The root that has workbooks; the newer name where both have. */
  #application(): EtApplication | null {
    const { Application: current, wps: older } = this.at.roots;
    const root = [current, older].filter((one) => hasMember(one, 'Workbooks'))[0];
    return (root as EtApplication | undefined) ?? null;
  }
}

const skipped = (why: string): Found => ({ outcome: 'skipped', detail: { why } as ProbeDetail });

function isPromise(value: Found | Promise<Found>): value is Promise<Found> {
  return typeof (value as Promise<Found>).then === 'function';
}

function tried<T extends Found | Promise<Found>>(work: () => T): T | Found {
  try {
    return work();
  } catch (thrown) {
    return failed(thrown);
  }
}

function failed(thrown: unknown): Found {
  if (thrown instanceof NotScratch) return skipped(thrown.why);
  return { outcome: 'failed', detail: errorDetail(thrown) };
}
