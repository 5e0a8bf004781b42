import type { ReleaseList } from './release-list';

/** Types of the site by the ending of the file, without a dot. */
export function typesOf(list: ReleaseList): [ending: string, type: string][] {
  const types = new Map(
    list.files.map(({ path, type }) => [/[^./]+$/.exec(path)?.[0] ?? '', type] as const),
  );
  return [...types].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Pages with their policies. */
export function policiesOf(list: ReleaseList): [path: string, policy: string][] {
  return list.files.flatMap(({ path, policy }): [string, string][] =>
    policy === undefined ? [] : [[path, policy]],
  );
}

/** `X-Content-Type-Options` for `x-content-type-options`, as people write it. */
export const headerName = (name: string): string =>
  name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
