import type { Rectangle } from './rectangle';

/** `sheets`: added, removed, renamed, moved, hidden. `activated`: another sheet or workbook. */
export const HOST_EVENT_KINDS = [
  'changed',
  'calculated',
  'sheets',
  'selection',
  'activated',
] as const;

export type HostEventKind = (typeof HOST_EVENT_KINDS)[number];

/**
 * Something may have happened. A hint only: events are lost, doubled, late and imprecise on every
 * host, so the session re-reads and compares. Nothing is written in answer to one.
 */
export interface HostEvent {
  readonly kind: HostEventKind;
  readonly sheet?: string;
  readonly rectangle?: Rectangle;
  /** The host knows that this came from our own write. Absent: from somebody else, or unknown. */
  readonly own?: true;
}

export type HostEventListener = (event: HostEvent) => void;
