import type { Amount } from './amount';
import { projectKey } from './label';
import type { Place } from './place';

/** 运转类 (operating), 特定目标类 (specific), 涉密 (secret: its content never leaves into a report). */
export type ProjectKind = 'operating' | 'specific' | 'secret';

export interface ProjectSource {
  readonly form: string;
  readonly place: Place;
}

export interface Project {
  readonly name: string;
  readonly code?: string;
  readonly budget?: Amount;
  readonly kind: ProjectKind;
  readonly sources: readonly ProjectSource[];
}

/** 公用经费 as procurement tables list it: no project of its own. */
export function isOperatingProject(name: string): boolean {
  const operating = /公用(?:项目)?(?:经费|支出)|(?:日常|运转类?)公用/;
  return operating.test(projectKey(name)) && !/专项公用/.test(name);
}

/** What stands in a report where a secret project's own words stood. */
export const SECRET = '（涉密）';

export function isSecretProject(name: string): boolean {
  return /涉密|机密|绝密/.test(name);
}

/** Mentions of projects joined by their normalised names, in order of first mention. */
export function joinProjects(mentions: readonly Project[]): Project[] {
  const joined = new Map<string, Project>();
  for (const mention of mentions) {
    const key = projectKey(mention.name);
    const known = joined.get(key);
    joined.set(
      key,
      known
        ? {
            ...known,
            code: known.code ?? mention.code,
            budget: known.budget ?? mention.budget,
            sources: [...known.sources, ...mention.sources],
          }
        : mention,
    );
  }
  return [...joined.values()];
}
