import { reason } from '../../model/reason';
import { type HostedFinding, wrong } from './finding';

/** What a data pack says of itself. */
export interface DataSaid {
  readonly name: string;
  readonly version: string;
}

/** The script gives one value and does nothing else: the pages run it before anything of ours. */
const SCRIPT = /^\uFEFF?\s*(?:\/\*[^]*?\*\/\s*)?window\.goujiData\s*=\s*([^]*?)\s*;?\s*$/;

/** Reads the one file that an administrator may replace. */
export function readDataFile(
  path: string,
  text: string,
): { readonly finding: HostedFinding | null; readonly data: DataSaid | null } {
  try {
    const value: unknown = JSON.parse(SCRIPT.exec(text)?.[1] ?? '');
    if (value === null) return { finding: null, data: null };
    if (typeof value === 'object') {
      const { name, version } = Object((value as Record<string, unknown>).pack) as DataSaid;
      return { finding: null, data: { name: String(name ?? ''), version: String(version ?? '') } };
    }
  } catch {
    // said below
  }
  return { finding: wrong(path, reason('verify.data')), data: null };
}
