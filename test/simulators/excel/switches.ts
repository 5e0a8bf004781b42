/** What a test can turn while the workbook is open. */
export interface Switches {
  /** Before an answer, in ms: a round trip to Excel costs 20 to 100. */
  latency: number;
  /** Every n-th event does not arrive; 0: all do. */
  loseEvery: number;
  /** Every event arrives twice. */
  doubleEvents: boolean;
  /** Before an event, in ms. */
  eventDelay: number;
}

export const USUAL_SWITCHES: Switches = {
  latency: 0,
  loseEvery: 0,
  doubleEvents: false,
  eventDelay: 0,
};

/** How this Excel is, from the start. */
export interface ExcelSettings {
  /** Newest version of ExcelApi that it has. */
  readonly excelApi: string;
  /** Pane and function file are one page, as the manifest asks and this Excel allows. */
  readonly sharedRuntime: boolean;
  readonly locale: string;
  /** Off: a download in a pane does nothing, without a word. */
  readonly downloads: boolean;
}

export const USUAL_EXCEL: ExcelSettings = {
  excelApi: '1.14',
  sharedRuntime: false,
  locale: 'zh-CN',
  downloads: true,
};

/** Newest version of each set that this Excel declares. */
export function declaredSets({ excelApi, sharedRuntime }: ExcelSettings): Record<string, string> {
  return {
    ExcelApi: excelApi,
    DialogApi: '1.2',
    CompressedFile: '1.1',
    File: '1.1',
    Settings: '1.1',
    CustomXmlParts: '1.1',
    DocumentEvents: '1.1',
    ...(sharedRuntime ? { SharedRuntime: '1.1' } : {}),
  };
}

/** What the add-in has cost so far. */
export interface WireCount {
  /** Batches that did something for the add-in: one `context.sync` each. */
  syncs: number;
  /** Those among them that wanted to change the workbook. */
  writes: number;
  /** Batches with which office.js itself tidies up or starts. */
  housekeeping: number;
  /** Bytes of the largest answer; Excel for the web refuses more than 5 MB. */
  largestAnswer: number;
  /** Events that were sent to pages, doubled ones twice, and those that were lost. */
  events: number;
  lostEvents: number;
}
