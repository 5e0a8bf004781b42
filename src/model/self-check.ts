/**
 * What the self-check of a program looks at, and what it can find. Plain data: what is found travels as
 * a text that a user copies, so it holds nothing of hers.
 */

/** In the order in which they are looked at and told. */
export const PROBE_IDS = [
  // The page itself.
  ...(['engine', 'features', 'later-features', 'secure', 'locale', 'clipboard'] as const),
  // What the program injects.
  ...(['roots', 'service-ApiEvent', 'service-DebugTools', 'service-FileSystem'] as const),
  ...(['service-Env', 'service-PluginStorage', 'service-Enum'] as const),
  ...(['program', 'ready', 'editing'] as const),
  // On a new workbook of our own.
  ...(['scratch', 'empty-sheet', 'members-application', 'members-workbook'] as const),
  ...(['members-worksheet', 'members-range', 'address', 'values-write'] as const),
  ...(['value-cell', 'value-row', 'value-column', 'value-block'] as const),
  ...(['value-empty', 'value-empty-block', 'value-boolean', 'value-error', 'value-date'] as const),
  ...(['value-long-text', 'formula-write', 'formula-block', 'formula-constant'] as const),
  ...(['text-format', 'mixed-format', 'colour', 'mixed-colour', 'areas'] as const),
  ...(['sheet-name', 'sheet-states', 'undo-group', 'events', 'sheet-delete'] as const),
  ...(['xml-parts', 'temporary-file', 'bare-file', 'workbook-copy'] as const),
  ...(['time-access', 'time-cell', 'time-small-block', 'time-large-block'] as const),
  ...(['scratch-closed', 'front-again'] as const),
] as const;

export type ProbeId = (typeof PROBE_IDS)[number];

/**
 * - `ok`: as on the builds that were looked at
 * - `odd`: otherwise, yet what uses it can live with it
 * - `missing`: this build does not have it
 * - `failed`: it threw, or gave what nobody can use
 * - `skipped`: not done; the detail says why
 */
export type ProbeOutcome = 'ok' | 'odd' | 'missing' | 'failed' | 'skipped';

/** Short and technical: kinds, counts, names of members, milliseconds. Never contents, names, paths. */
export type ProbeDetail = Readonly<Record<string, string | number | boolean | null>>;

export interface ProbeResult {
  readonly id: ProbeId;
  readonly outcome: ProbeOutcome;
  readonly detail: ProbeDetail;
}

/** What an outcome means for the work: it cannot be done at all, or something is lacking. */
export type ProbeWeight = 'stops' | 'limits';

/** Whether the program can be used. `open`: what has to be known was not found out. */
export interface SelfCheckVerdict {
  readonly usable: 'yes' | 'limited' | 'no' | 'open';
  /** What the verdict rests on, the gravest only for `no` and `open`. */
  readonly because: readonly ProbeId[];
}
