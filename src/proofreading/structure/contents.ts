import { normalizeLabel } from '../../model/label';
import { readingOf, type Remark } from '../remark';

const ITEM = /^\s*([一二三四五六七八九十]+)\s*[、.．]\s*(.+)$/;
/** What stands behind an item: dots, a page number, or what became of it. */
const PAGE = /[.…·\t ]{2,}.*$|\t.*$|\s*\d{1,4}\s*$|错误[!！].*$/;

/** STR-06 目录标题与正文标题一致. */
export const contents = readingOf(({ text }) => {
  const items = text.paragraphs.flatMap(({ kind, text: words }) => {
    const [, number = '', rest = ''] = kind === 'contents' ? (ITEM.exec(words) ?? []) : [];
    return number === '' ? [] : [{ number, title: rest.replace(PAGE, '').trim() }];
  });
  if (items.length === 0) return null;
  const isListed = (number: string, title: string): boolean =>
    items.some(
      (one) => one.number === number && normalizeLabel(one.title) === normalizeLabel(title),
    );
  return items.flatMap(({ number, title }): Remark[] => {
    const section = text.sections.find((one) => one.number === number);
    // Numbers of several 部分 begin anew: one of the items is the section's.
    if (!section || isListed(number, section.title)) return [];
    const words = text.paragraphs[section.heading]?.text ?? '';
    const passage = { words, paragraph: section.heading };
    const slots = { number, listed: title, title: section.title };
    return [{ passage, start: 0, end: words.length, subject: 'contents', slots }];
  });
});
