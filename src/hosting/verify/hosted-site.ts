import type { ReleaseList } from '../release-list';
import { type Guise, NoAnswer, type Visit, type Visitor } from './visit';

/** A hosted copy, asked by paths from its root; each is fetched once. */
export interface HostedSite {
  readonly list: ReleaseList;
  readonly visit: (path: string) => Promise<Visit | NoAnswer>;
  /** As a browser asks. */
  readonly browse: (path: string) => Promise<Visit | NoAnswer>;
}

/** @param address where it is hosted, with a slash at its end */
export function hostedSite(list: ReleaseList, address: string, visitor: Visitor): HostedSite {
  const visits = new Map<string, Promise<Visit | NoAnswer>>();
  const ask = (path: string, guise: Guise): Promise<Visit | NoAnswer> =>
    visitor(`${address}${escaped(path)}`, guise).catch((problem: unknown) => {
      if (problem instanceof NoAnswer) return problem;
      throw problem;
    });
  return {
    list,
    visit: (path) => {
      const asked = visits.get(path) ?? ask(path, 'program');
      visits.set(path, asked);
      return asked;
    },
    browse: (path) => ask(path, 'browser'),
  };
}

/** Names outside of ASCII; what is escaped already stays. */
const escaped = (path: string): string => encodeURI(path).replaceAll('%25', '%');

/** The text of a path that answered well; null: `listed-files` has said already what is wrong with it. */
export async function textOf(site: HostedSite, path: string): Promise<string | null> {
  const visit = await site.visit(path);
  return visit instanceof NoAnswer || visit.status !== 200 ? null : visit.body.toString('utf8');
}
