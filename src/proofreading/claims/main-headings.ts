import type { Heading } from './headings';

/** A heading at its place among the lines. */
export interface Placed extends Heading {
  readonly line: number;
}

/** Parts that lines must name before they are taken for headings without number or level. */
const ENOUGH = 3;

/**
 * The headings of the parts among all lines that look like one: those in the style that most parts
 * have, and those worded as prescribed. Lists inside a part may be numbered the same way.
 */
export function mainHeadings(lines: readonly Placed[]): Placed[] {
  const style = mainStyle(lines);
  const first = lines.find((one) => one.key !== '' && isIn(style, one));
  const level = first?.level;
  const found: Placed[] = [];
  for (const line of lines) {
    if (line.key === '') continue;
    const fits =
      isIn(style, line) || line.prescribed || (level !== undefined && line.level === level);
    if (fits && opensPart(line, found)) found.push(line);
  }
  const others = lines.filter((one) => one.key === '' && isBetween(one, found, style, level));
  return [...found, ...others].sort((a, b) => a.line - b.line);
}

/** How the parts are told apart: the style that most of them have, numbered ones first. */
function mainStyle(lines: readonly Placed[]): string {
  const parts = new Map<string, Set<string>>();
  for (const line of lines) {
    if (line.key === '') continue;
    const style = styleOf(line);
    parts.set(style, (parts.get(style) ?? new Set()).add(line.key));
  }
  const [most] = [...parts].sort(
    ([a, one], [b, other]) => other.size - one.size || Number(a === '') - Number(b === ''),
  );
  if (!most || (most[0] === '' && most[1].size < ENOUGH)) return 'none';
  return most[0];
}

function styleOf({ style, level }: Heading): string {
  return style === '' && level !== undefined ? `level ${String(level)}` : style;
}

function isIn(style: string, line: Heading): boolean {
  return styleOf(line) === style;
}

/** Inside its own part a heading is one of a list; a part that has been is doubled where its words are. */
function opensPart(line: Placed, found: readonly Placed[]): boolean {
  const before = found[found.length - 1];
  const known = found.filter(({ key }) => key === line.key);
  if (known.length === 0) return true;
  const again = line.prescribed || known.some(({ label }) => label === line.label);
  if (before?.key === line.key) return again && line.line > before.line;
  return again || (line.count > 0 && line.count > (before?.count ?? 0));
}

/** A heading that is none of the nine: on their level, or numbered as one that is missing between them. */
function isBetween(
  line: Placed,
  found: readonly Placed[],
  style: string,
  level: number | undefined,
): boolean {
  const before = found.filter((one) => one.line < line.line).pop();
  if (!before) return false;
  if (level !== undefined) return line.level === level;
  const after = found.find((one) => one.line > line.line);
  if (!after || !isIn(style, line) || line.count === 0) return false;
  return line.count === before.count + 1 && after.count === line.count + 1;
}
