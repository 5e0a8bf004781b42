import { kindOf } from './kind';
import { found } from './probe';
import type { ProgramProbe } from './probe';

/** Where programs are installed; a place that is none of these could be the user's own. */
const PLACES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^[a-z]:[\\/]program files/i, 'program-files'],
  [/[\\/](appdata|users|home)[\\/]/i, 'in-the-users-folder'],
  [/^\/opt\//, 'opt'],
  [/^\/applications\//i, 'applications'],
];

/** Which build it is. Numbers only; of its folder only which sort. */
export const program: ProgramProbe = {
  id: 'program',
  run(application) {
    const { Version: version, Build: build, Path: path, Name: name } = application;
    const detail = {
      version: numberLike(version),
      build: numberLike(build),
      name: name === 'Microsoft Excel' || name === 'WPS Spreadsheets' ? name : kindOf(name),
      place: placeOf(path),
    };
    return found(detail.version === kindOf(version) ? 'odd' : 'ok', detail);
  },
};

function numberLike(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return /^[\d.]{1,24}$/.test(text) ? text : kindOf(value);
}

function placeOf(path: unknown): string {
  if (typeof path !== 'string') return kindOf(path);
  return PLACES.filter(([pattern]) => pattern.test(path))[0]?.[1] ?? 'elsewhere';
}

/** Tells a cell that is open for typing; some builds do not have it. */
export const ready: ProgramProbe = {
  id: 'ready',
  run({ Ready: isReady }) {
    if (isReady === undefined || isReady === null) return found('missing');
    const detail = { kind: kindOf(isReady), ready: isReady === true };
    return found(isReady === true ? 'ok' : 'odd', detail);
  },
};

/** A cell that is open for typing needs somebody who types. */
export const editing: ProgramProbe = {
  id: 'editing',
  run: () => found('skipped', { why: 'needs-a-person' }),
};
