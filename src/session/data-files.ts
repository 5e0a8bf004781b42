/**
 * A data pack before it is in use. Nothing here asks for an edition, nor may what imports it: the pack
 * must be offered first.
 */
import { DataError, type DataProblem } from '../editions/data-problem';
import { dataOfScript } from '../model/data-script';
import { parseJson, type JsonProblem } from '../model/json-text';
import { reason, type Reason } from '../model/reason';

export { DataError, type DataProblem } from '../editions/data-problem';
export { isDataScript, scriptOfData } from '../model/data-script';
export { offerData } from '../editions/offered';

/** Bytes of a data file, and of all files of a folder; all that ships has a fifth of it. */
export const LARGEST_DATA = 5 * 1024 * 1024;

/** A file of a pack's folder, by its path in it. */
export interface PackFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * What the files of a folder are handed over as.
 * @throws DataError for files that are no text or no JSON
 */
export function dataOfFolder(files: readonly PackFile[]): unknown {
  const problems: DataProblem[] = [];
  const contents = files.map(({ path, bytes }): [string, unknown] => {
    const content = contentOf(path, bytes);
    if ('wrong' in content) problems.push({ file: path, wrong: content.wrong });
    return [path, 'value' in content ? content.value : null];
  });
  const head = contents.find(([path]) => path === 'pack.json');
  if (!head) problems.push({ file: '', wrong: reason('data.empty') });
  if (problems.length > 0) throw new DataError(problems);
  return {
    pack: head?.[1],
    files: Object.fromEntries(contents.filter((one) => one !== head)),
  };
}

/**
 * What a data file holds; it is not run.
 * @throws DataError `data.too-large`, `data.not-ours`, or that it is no JSON
 */
export function dataOfFile(bytes: Uint8Array): unknown {
  if (bytes.length > LARGEST_DATA) throw failed(tooLarge());
  const text = textOf(bytes);
  if (text === null) throw failed(reason('data.encoding'));
  const data = dataOfScript(text);
  if ('value' in data) return data.value;
  const { problem } = data;
  throw failed(problem.kind === 'not-ours' ? reason('data.not-ours') : jsonReason(problem));
}

export function tooLarge(): Reason {
  return reason('data.too-large', { limit: LARGEST_DATA });
}

function failed(wrong: Reason): DataError {
  return new DataError([{ file: '', wrong }]);
}

function contentOf(path: string, bytes: Uint8Array): { value: unknown } | { wrong: Reason } {
  const text = textOf(bytes);
  if (text === null) return { wrong: reason('data.encoding') };
  if (!path.endsWith('.json')) return { value: text };
  const json = parseJson(text);
  return 'value' in json ? json : { wrong: jsonReason(json.problem) };
}

/** UTF-8 without its mark; `null`: it is in another encoding. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function jsonReason(problem: JsonProblem): Reason {
  if (problem.kind === 'repeated') return reason('data.key-repeated', { key: problem.key });
  if (problem.kind === 'key') return reason('data.key', { key: problem.key });
  return reason('data.not-json');
}
