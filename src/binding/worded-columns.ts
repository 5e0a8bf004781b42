import type { Form } from '../editions/form';
import { wholePattern } from '../editions/whole-pattern';
import { normalizeLabel } from '../model/label';
import { textOf } from './grid-view';
import type { Header } from './header';
import type { DataLine } from './section';

/**
 * A header without the columns that hold words where the form asks for amounts (专门面向中小企业, 是): there is
 * nothing to add up in them.
 */
export function withoutWorded(form: Form, header: Header, lines: readonly DataLine[]): Header {
  const worded = form.columns.filter(({ key, words }) => {
    const isWord = wholePattern(words);
    return lines.some(({ values }) => isWord(normalizeLabel(textOf(values[key]))));
  });
  if (worded.length === 0) return header;
  const positions = new Map(header.positions);
  for (const { key } of worded) positions.delete(key);
  return { ...header, positions };
}
