import { z } from '../model/schema';

/**
 * `release.json` at the root of a hosted site: what stands there, so that a server knows how to answer
 * and a verifier what to expect.
 */
const listed = z.strictObject({
  /** From the root of the site, with `/`; no part of it is empty, `.` or `..`. */
  path: z
    .string()
    .check(
      z.refine((path) => path.split('/').every((part) => /^(?!\.{1,2}$)[^\\\0]+$/.test(part))),
    ),
  /** Bytes. */
  size: z.int(),
  /** Hexadecimal. */
  sha256: z.string(),
  /** As the header `content-type`. */
  type: z.string(),
  /** `forever` for names that carry a hash of their content; everything else is asked for anew. */
  cache: z.enum(['forever', 'revalidate']),
  /** Of pages: the whole header `content-security-policy`. */
  policy: z.optional(z.string()),
  /** An administrator may replace it: its size and hash are those of the release, not a must. */
  replaceable: z.optional(z.literal(true)),
});

export const releaseList = z.strictObject({
  schema: z.literal(1),
  version: z.string(),
  /** Where the site will be, with a slash at its end; https, or http of a release for WPS alone. */
  baseUrl: z.string().check(z.regex(/^https?:\/\/[^\s"'<>?#]+\/$/)),
  /** Where office.js comes from: our own folder (`local`), or the address of another. */
  office: z.string(),
  files: z.array(listed),
});

export type ReleaseList = z.infer<typeof releaseList>;
export type ListedFile = z.infer<typeof listed>;

/** Whether there is anything for Excel in it, which wants https and a manifest. */
export const isForExcel = ({ files }: ReleaseList): boolean =>
  files.some(({ path }) => path.startsWith('excel/'));

/** The list at the root of a site; it cannot list itself. */
export const LIST_NAME = 'release.json';
