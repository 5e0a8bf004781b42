/** What sort of thing a value is, without what it holds. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === '') return 'empty-text';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'string' ? 'text' : typeof value;
}

/**
 * The form in which `Value2` or `Formula` came: `number`, `flat[3]` of one list, `rows[2×3]`. A list
 * that is no array of this page is told, because nothing of ours would take it for one.
 */
export function shapeOf(raw: unknown): string {
  if (!Array.isArray(raw)) {
    const list = typeof raw === 'object' && raw !== null && typeof lengthOf(raw) === 'number';
    return list ? `array-like[${lengthOf(raw)}]` : kindOf(raw);
  }
  const rows = raw as readonly unknown[];
  if (!rows.some(Array.isArray)) return `flat[${rows.length}]`;
  const widths = rows.map((row) => (Array.isArray(row) ? row.length : -1));
  const even = widths.every((width) => width === widths[0]);
  return `rows[${rows.length}×${even ? widths[0] : '?'}]`;
}

function lengthOf(value: object): unknown {
  return (value as { readonly length?: unknown }).length;
}

/** Whether a member is there; asking for one may throw. */
export function hasMember(owner: unknown, name: string): boolean {
  if ((typeof owner !== 'object' && typeof owner !== 'function') || owner === null) return false;
  try {
    const value = (owner as Readonly<Record<string, unknown>>)[name];
    return value !== undefined && value !== null;
  } catch {
    return false;
  }
}
