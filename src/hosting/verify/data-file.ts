import { reason } from '../../model/reason';
import { type HostedFinding, wrong } from './finding';

/** What a data pack says of itself. */
export interface DataSaid {
  readonly name: string;
  readonly version: string;
}

/** The script gives one value and does nothing else: the pages run it before anything of ours. */
const SCRIPT = /^\uFEFF?\s*(?:\/\*[^]*?\*\/\s*)?window\.goujiData\s*=\s*([^]*?)\s*;?\s*$/;

const isName = (said: unknown): said is string => typeof said === 'string' && said.trim() !== '';

/** Reads the one file that an administrator may replace. */
export function readDataFile(
  path: string,
  text: string,
): { readonly finding: HostedFinding | null; readonly data: DataSaid | null } {
  try {
    const value: unknown = JSON.parse(SCRIPT.exec(text)?.[1] ?? '');
    if (value === null) return { finding: null, data: null };
    const { name, version } = Object((Object(value) as { pack?: unknown }).pack) as DataSaid;
    if (isName(name) && isName(version)) return { finding: null, data: { name, version } };
  } catch {
    // said below
  }
  return { finding: wrong(path, reason('verify.data')), data: null };
}
