import { extname } from 'node:path/posix';
import { LIST_NAME, type ReleaseList } from './release-list';
import { typeOf } from './site-rules';

/** Types of the site by the ending of the file, without a dot. */
export function typesOf(list: ReleaseList): [ending: string, type: string][] {
  const files = [...list.files, { path: LIST_NAME, type: typeOf(LIST_NAME) }];
  const types = new Map(files.map(({ path, type }) => [extname(path).slice(1), type] as const));
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
