import type { PasteProblem } from '../../model/pasted-projects';
import type { Profile } from '../../model/profile';
import { reason, Refusal } from '../../model/reason';
import { pasteProjects } from '../profile-paste';
import { ownProfileOf } from '../profile';
import { setInProfile } from '../profile-set';

/** A profile with what the user typed, and what of that was not understood. */
export interface Answered {
  readonly profile: Profile;
  readonly problems: readonly PasteProblem[];
}

/** Lists that are asked for as a whole, typed an entry a line, its fields in order. */
const LISTS = {
  institutions: { fields: ['name', 'nature', 'rank', 'funding'], divided: /[\s，,；;]/ },
  safeguards: { fields: ['title', 'text'], divided: /[\s：:]/ },
  'goals.items': { fields: ['title', 'goal', 'indicators'], divided: /[\s：:]/ },
} as const;

type ListPath = keyof typeof LISTS;

/**
 * Puts an answer into a profile. A list of projects may be typed or pasted in any common form.
 * @param path as a gap names it
 * @throws Refusal `profile.no-field`, `profile.list-empty`, `profile.list-too-long`, `profile.refused`
 */
export function withAnswer(profile: Profile, path: string, text: string): Answered {
  if (path === 'projects') return withProjects(profile, text);
  if (!isList(path)) return { profile: setInProfile(profile, path, text), problems: [] };
  const list = entriesOf(path, text);
  const changed =
    path === 'goals.items'
      ? { ...profile, goals: { ...profile.goals, items: list } }
      : { ...profile, [path]: list };
  return { profile: ownProfileOf(changed, '').profile, problems: [] };
}

/** What the profile says at a path, as it would be typed; `''` for nothing. */
export function answerAt(profile: Profile, path: string): string {
  const value = valueAt(profile, path);
  if (path === 'projects')
    return (profile.projects ?? [])
      .map(({ name, amount, unit = '万元' }) => `${name}\t${amount}${unit}`)
      .join('\n');
  if (isList(path)) {
    const { fields } = LISTS[path];
    const between = path === 'institutions' ? '\t' : '：';
    const list = Array.isArray(value) ? (value as readonly Record<string, unknown>[]) : [];
    return list
      .map((entry) => fields.map((field) => textOf(entry[field])).join(between))
      .map((line) => line.replace(/[\t：]+$/, ''))
      .join('\n');
  }
  return textOf(value);
}

function withProjects(profile: Profile, text: string): Answered {
  if (text.trim() === '') return { profile: { ...profile, projects: [] }, problems: [] };
  const { projects, problems } = pasteProjects(text);
  if (projects.length === 0) throw new Refusal(reason('profile.list-empty'));
  return { profile: ownProfileOf({ ...profile, projects }, '').profile, problems };
}

function isList(path: string): path is ListPath {
  return Object.keys(LISTS).includes(path);
}

/** The last field takes the rest of its line. */
function entriesOf(path: ListPath, text: string): Record<string, string>[] {
  const { fields, divided } = LISTS[path];
  return text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      let rest = line.trim();
      const entry: Record<string, string> = {};
      fields.forEach((field, i) => {
        const at = i < fields.length - 1 ? rest.search(divided) : -1;
        entry[field] = (at < 0 ? rest : rest.slice(0, at)).trim();
        rest = at < 0 ? '' : rest.slice(at + 1).trim();
      });
      return entry;
    });
}

function valueAt(profile: Profile, path: string): unknown {
  const keys = path.startsWith('reasons.') ? ['reasons', path.slice(8)] : path.split('.');
  return keys.reduce<unknown>(
    (of, key) =>
      typeof of === 'object' && of !== null
        ? Object.entries(of).find(([name]) => name === key)?.[1]
        : undefined,
    profile,
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
