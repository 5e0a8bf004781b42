import { parseJson, type JsonProblem } from './json-text';

/**
 * A data file as pages load it: one statement of ECMAScript 5, in ASCII, so that no server and no engine
 * reads it in another encoding.
 */
const START = 'window.goujiData = ';
const SCRIPT = /^\ufeff?\s*(?:\/\*[^*]*\*\/\s*)?window\.goujiData = ([^]*);\s*$/;

/** @param value plain JSON */
export function scriptOfData(value: unknown): string {
  const json = JSON.stringify(value, null, 1).replace(
    /[<\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${START}${json};\n`;
}

/** Whether a file that is there may be a data file; what else it holds is not looked at. */
export function isDataScript(text: string): boolean {
  return SCRIPT.test(text);
}

/**
 * What a data file holds, without running it; `null` where there is no pack in it.
 * @returns `not-ours`: it is no data file of ours
 */
export function dataOfScript(
  text: string,
): { readonly value: unknown } | { readonly problem: JsonProblem | { readonly kind: 'not-ours' } } {
  const json = SCRIPT.exec(text)?.[1];
  return json === undefined ? { problem: { kind: 'not-ours' } } : parseJson(json);
}
