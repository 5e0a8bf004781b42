import { usualQuirks } from './et-quirks';
import type { EtQuirks } from './et-quirks';

/** A build of WPS, as far as anything is known or claimed of it. */
export interface EtProfile {
  readonly name: string;
  readonly quirks: EtQuirks;
  /**
   * Members that this build does not have, as `Type.member`; the older root is of the type `wps`. Events
   * whose names it does not know, as `ApiEvent.SheetChange`.
   */
  readonly absent: readonly string[];
  /** Events come before the call that caused them returns, or some time after it. */
  readonly events: 'at-once' | 'late';
  /** Whether what an add-in writes is told in events, too. */
  readonly tellsWrites: boolean;
  /** A pane has the name of the add-in, whatever it is called. */
  readonly ignoresPaneTitle?: true;
}

export type ProfileName = 'win-12.1' | 'uos-12.8' | 'mac-12.1' | 'old-11.8';

const WINDOWS: EtProfile = {
  name: 'win-12.1',
  quirks: usualQuirks,
  absent: [],
  events: 'at-once',
  tellsWrites: true,
};

export const PROFILES: Readonly<Record<ProfileName, EtProfile>> = {
  'win-12.1': WINDOWS,
  'uos-12.8': {
    ...WINDOWS,
    name: 'uos-12.8',
    quirks: { ...usualQuirks, empty: undefined, flatRow: true, used: 'margin' },
    events: 'late',
  },
  // `ApiEvent` is on the older root alone.
  'mac-12.1': {
    ...WINDOWS,
    name: 'mac-12.1',
    quirks: { ...usualQuirks, address: 'property', visible: 'boolean', used: 'from-a1' },
    absent: ['Application.ApiEvent'],
    tellsWrites: false,
  },
  'old-11.8': {
    ...WINDOWS,
    name: 'old-11.8',
    quirks: { ...usualQuirks, empty: '', flatColumn: true, constants: 'value', errors: 'text' },
    absent: [
      ...['Enum', 'DebugTools', 'Ready'].flatMap((name) => [`Application.${name}`, `wps.${name}`]),
      ...['CustomXMLParts', 'SaveCopyAs'].map((name) => `Workbook.${name}`),
    ],
    events: 'late',
    ignoresPaneTitle: true,
  },
};
