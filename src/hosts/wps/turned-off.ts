import type { EtApplication } from './et-application';

/** Runs with a setting of the program off, and gives it back as it was. */
export function turnedOff<T>(
  application: EtApplication,
  setting: 'ScreenUpdating' | 'DisplayAlerts',
  work: () => T,
): T {
  if (!application[setting]) return work();
  application[setting] = false;
  try {
    return work();
  } finally {
    application[setting] = true;
  }
}
