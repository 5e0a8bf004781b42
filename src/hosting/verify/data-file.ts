import { dataOfScript } from '../../model/data-script';
import { reason } from '../../model/reason';
import { type HostedFinding, wrong } from './finding';

/** What a data pack says of itself. */
export interface DataSaid {
  readonly name: string;
  readonly version: string;
}

const isName = (said: unknown): said is string => typeof said === 'string' && said.trim() !== '';

/** Reads the one file that an administrator may replace. */
export function readDataFile(
  path: string,
  text: string,
): { readonly finding: HostedFinding | null; readonly data: DataSaid | null } {
  const read = dataOfScript(text);
  const value = 'value' in read ? read.value : undefined;
  if (value === null) return { finding: null, data: null };
  const { name, version } = Object((Object(value) as { pack?: unknown }).pack) as DataSaid;
  if (isName(name) && isName(version)) return { finding: null, data: { name, version } };
  return { finding: wrong(path, reason('verify.data')), data: null };
}
