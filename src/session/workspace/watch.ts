import type { HostEvent } from '../../hosts/host-events';
import type { WorkbookHost } from '../../hosts/port';
import { Hints, type HintedSheets } from './hints';

/** Keystrokes that follow each other closely are one reading. */
const QUIET_MS = 10;
/** But nobody who types without a pause waits longer than this. */
const LONGEST_MS = 250;

export interface WatchOptions {
  /** Events get lost: reads again so often while nothing is heard; 0 for never. */
  readonly watchdogMs: number;
}

/**
 * Turns a host's hints into calls, gathered; `undefined` when anything may have happened anywhere.
 * @param callLater called instead, at once, where each sheet costs and something was only calculated:
 *   every keystroke calculates, and what follows from it is read when the typing has stopped
 * @returns stops watching
 */
export function watch(
  host: WorkbookHost,
  { watchdogMs }: WatchOptions,
  call: (sheets: HintedSheets | undefined) => void,
  callLater: () => void,
): () => void {
  const byPart = host.capabilities.readsByPart === true;
  const hints = new Hints();
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let longest: ReturnType<typeof setTimeout> | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    clearTimeout(quiet);
    clearTimeout(longest);
    longest = undefined;
    const gathered = hints.take();
    rest();
    if (gathered) call(gathered.hints);
  };
  const rest = (): void => {
    clearTimeout(watchdog);
    if (watchdogMs > 0) watchdog = setTimeout(() => hear(null), watchdogMs);
  };
  const hear = (event: HostEvent | null): void => {
    // What we did ourselves is read by whoever did it.
    if (event?.own) return;
    if (event?.kind === 'calculated' && byPart) return callLater();
    const inOneSheet = event?.sheet !== undefined && hintsAtOneSheet(event, byPart);
    hints.add(inOneSheet ? new Map([[event.sheet, event.rectangle ?? null]]) : undefined);
    clearTimeout(quiet);
    quiet = setTimeout(flush, QUIET_MS);
    longest ??= setTimeout(flush, LONGEST_MS);
  };

  const stops = host.capabilities.events
    .filter((kind) => kind !== 'selection')
    .map((kind) => host.on(kind, hear));
  rest();
  return () => {
    for (const stop of stops) stop();
    clearTimeout(quiet);
    clearTimeout(longest);
    clearTimeout(watchdog);
  };
}

/** Somebody who only looks at another sheet makes no reading of all, where all is dear. */
function hintsAtOneSheet({ kind }: HostEvent, byPart: boolean): boolean {
  return kind === 'changed' || (byPart && kind === 'activated');
}
