import { plainTexts } from '../model/plain-text';
import { checkProfile, type Profile } from '../model/profile';
import { reason, Refusal } from '../model/reason';
import { blankProfile } from './profile-new';

/**
 * A unit profile with one field filled in; everything else stays. The year is a number, every other
 * field its text.
 * @param path as gaps and open points have it: `duties`, `reasons.expenditure.basic`,
 *   `goals.items.0.goal`; the position behind the last begins a new entry
 * @throws Refusal `profile.no-field` for a path or a text that no profile can have
 */
export function setInProfile(profile: Profile, path: string, text: string): Profile {
  const keys = path.startsWith('reasons.') ? ['reasons', path.slice(8)] : path.split('.');
  const value = path === 'year' && /^\d{4}$/.test(text) ? Number(text) : text;
  const shape = checkProfile(plainTexts(placed(profile, blankProfile(), keys, value)));
  if ('problems' in shape || keys.includes('__proto__'))
    throw new Refusal(reason('profile.no-field', { path }));
  return shape.value;
}

/**
 * A value with another put into it; the schema then refuses what has no place.
 * @param blank what a part begins with where nothing stands yet
 */
function placed(
  own: unknown,
  blank: unknown,
  [key, ...rest]: readonly string[],
  value: string | number,
): unknown {
  if (key === undefined) return value;
  if (Array.isArray(own) || (own === undefined && Array.isArray(blank))) {
    const list: readonly unknown[] = own ?? [];
    const entry: unknown = Array.isArray(blank) ? blank[0] : undefined;
    const at = /^\d{1,4}$/.test(key) ? Number(key) : Infinity;
    if (at > list.length) return null;
    return [...list.slice(0, at), placed(list[at], entry, rest, value), ...list.slice(at + 1)];
  }
  const before = own ?? blank;
  const fields = typeof before === 'object' && before !== null ? before : {};
  return { ...fields, [key]: placed(fieldOf(fields, key), fieldOf(blank, key), rest, value) };
}

function fieldOf(of: unknown, key: string): unknown {
  if (typeof of !== 'object' || of === null) return undefined;
  return Object.entries(of).find(([name]) => name === key)?.[1];
}
