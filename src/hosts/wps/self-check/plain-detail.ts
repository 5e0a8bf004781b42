import type { ProbeDetail } from '../../../model/self-check';

/** Kinds of error that a page knows; another name could be anything. */
const ERROR_NAMES = ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'HostError'];

/** Numbers of COM, which say what went wrong and nothing else. */
const COM_NUMBER = /0x[0-9a-f]{8}\b/i;

/**
 * What else of an error's text is told: what engines and WPS are known to say, without what they say it
 * of. Anything else may hold a path, a name or a cell, and is left out.
 */
const PHRASES = [
  ...['Cannot redefine property', 'is not a valid event name', 'is not a function'],
  ...['Cannot read propert', 'Cannot set propert', 'Illegal invocation', 'is not defined'],
  ...[
    'read only',
    'not supported',
    'Permission denied',
    'Invalid argument',
    'Invalid array length',
  ],
  ...['下标越界', '不支持', '参数', '权限', '保护', '只读', '内存不足', '失败'],
];

/** What an error says that is nobody's: its kind, and a number or a known phrase. */
export function errorDetail(thrown: unknown): ProbeDetail {
  try {
    const { name, message } = (thrown ?? {}) as { name?: unknown; message?: unknown };
    const known = ERROR_NAMES.filter((one) => one === name)[0];
    const error = known ?? (thrown instanceof Error ? 'Error' : typeof thrown);
    const text = typeof thrown === 'string' ? thrown : message;
    if (typeof text !== 'string') return { error };
    const number = COM_NUMBER.exec(text)?.[0];
    if (number !== undefined) return { error, number };
    const said = PHRASES.filter((phrase) => text.indexOf(phrase) >= 0)[0];
    return said === undefined ? { error } : { error, said };
  } catch {
    return { error: 'unreadable' };
  }
}

/** Longest text of a detail. */
const MAX_TEXT = 400;

/** A detail as it may leave: short, of plain values; what a program has slipped in becomes its kind. */
export function plainDetail(detail: ProbeDetail): ProbeDetail {
  const plain: Record<string, string | number | boolean | null> = {};
  for (const key of Object.keys(detail)) {
    const value = detail[key];
    if (typeof value === 'string') plain[key] = value.slice(0, MAX_TEXT);
    else if (typeof value === 'number' || typeof value === 'boolean') plain[key] = value;
    else plain[key] = value === null ? null : typeof value;
  }
  return plain;
}
