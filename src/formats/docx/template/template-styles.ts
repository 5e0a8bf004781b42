import type { Styles } from '../styles-part';

/** The paragraph styles that a template offers to a section, by their ids. */
export interface TemplateStyles {
  /** By level, from 1. */
  readonly headings: ReadonlyMap<number, string>;
  /** By name as Word shows it. */
  readonly named: ReadonlyMap<string, string>;
}

/** As Word stores them, and as Chinese programs do that write the shown name. */
const HEADING = /^(?:heading|标题) ?([1-9])$/i;

/** Headings by name; where none has the name of its level, by outline level. */
export function templateStyles({ byId }: Styles): TemplateStyles {
  const headings = new Map<number, string>();
  const byOutline = new Map<number, string>();
  const named = new Map<string, string>();
  for (const [id, { name, level }] of byId) {
    if (!named.has(name)) named.set(name, id);
    const called = HEADING.exec(name)?.[1];
    if (called !== undefined && !headings.has(Number(called))) headings.set(Number(called), id);
    if (level !== undefined && !byOutline.has(level)) byOutline.set(level, id);
  }
  return { headings: new Map([...byOutline, ...headings]), named };
}
