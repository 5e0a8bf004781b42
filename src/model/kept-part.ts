/**
 * How kept data stands in a workbook: a custom XML part for each namespace, the same whichever program
 * wrote it. JSON in which every character that XML could lose or change is written as `\uXXXX`, which
 * only ever stands inside its strings; so its text needs no escaping of its own.
 */
import type { JsonValue } from './json-value';
import { OWN_NAMESPACE } from './own-marks';

const PREFIX = `${OWN_NAMESPACE}kept:`;

/** Readers of files take no longer text in one piece. */
const PIECE = 100_000;

/** Everything but the characters that stand for themselves in every kind of XML. */
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\0-\x1f<>&\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]/g;

/** Holds the count of changes, where something stands in other places, too; no namespace of anybody's data. */
export const KEPT_REVISION = 'revision';

/**
 * All that is kept, by namespace, and how often it was changed since it stands in more than one place: the
 * higher count is the newer. What Excel keeps counts nothing.
 */
export interface KeptTogether {
  readonly values: ReadonlyMap<string, JsonValue>;
  readonly revision: number;
}

/** What the parts of one workbook hold together. */
export function togetherOf(parts: ReadonlyMap<string, JsonValue>): KeptTogether {
  const values = new Map(parts);
  const revision = values.get(KEPT_REVISION);
  values.delete(KEPT_REVISION);
  return { values, revision: typeof revision === 'number' ? revision : 0 };
}

/** The XML namespace of the part that holds a namespace of kept data. */
export function keptPartNamespace(namespace: string): string {
  return PREFIX + escaped(namespace);
}

/** The namespace that a part with this XML namespace holds; `null` for a part of somebody else's. */
export function namespaceOfKeptPart(xmlNamespace: string): string | null {
  if (!xmlNamespace.startsWith(PREFIX)) return null;
  const name = unescaped(xmlNamespace.slice(PREFIX.length));
  return name !== null && keptPartNamespace(name) === xmlNamespace ? name : null;
}

/** A value as JSON that comes back the same from XML, from cells and from files. */
export function keptJson(value: JsonValue): string {
  return JSON.stringify(value).replace(UNSAFE, unit);
}

/** The text of a part. */
export function keptPartXml(namespace: string, value: JsonValue): string {
  const json = keptJson(value);
  const pieces: string[] = [];
  for (let at = 0; at < json.length; at += PIECE) {
    pieces.push(`<json>${json.slice(at, at + PIECE)}</json>`);
  }
  return `<kept xmlns="${keptPartNamespace(namespace)}">${pieces.join('')}</kept>`;
}

/** Namespace and value that a part holds; `null` for a part of somebody else's, and for a spoilt one. */
export function parseKeptPart(
  xml: string,
): { readonly namespace: string; readonly value: JsonValue } | null {
  const root = /^\ufeff?(?:\s|<\?[^]*?\?>|<!--[^]*?-->)*(<[^>]*>)([^]*)$/.exec(xml);
  if (!root) return null;
  const [, tag = '', content = ''] = root;
  const declared = /\sxmlns(?::\w+)?\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag);
  const namespace = namespaceOfKeptPart(declared?.[1] ?? declared?.[2] ?? '');
  if (namespace === null) return null;
  try {
    return { namespace, value: JSON.parse(textOf(content)) as JsonValue };
  } catch {
    return null;
  }
}

/** A program that writes the part anew may put quotes as references; nothing else of ours needs any. */
function textOf(content: string): string {
  return content.replace(/<[^>]*>/g, '').replace(/&(?:quot|#34|#x22);/g, '"');
}

function unit(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Any name as part of a URN, lone surrogates too. */
function escaped(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]/g, (char) => `%${unit(char).slice(2)}`);
}

function unescaped(name: string): string | null {
  if (!/^(?:[A-Za-z0-9._-]|%[0-9a-f]{4})*$/.test(name)) return null;
  return name.replace(/%([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
